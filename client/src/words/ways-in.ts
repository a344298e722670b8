/** Sentences of the screens outside the conversation: from the front door to the room's home. */
export const waysInWords = {
  'landing.title': 'Talk one at a time, and be heard.',
  'landing.text':
    'A private room for two: you take turns, say back what you heard, and keep what you agree on.',
  'landing.open': 'Open a room',
} as const;

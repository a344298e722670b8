/**
 * What the front page says, apart from the rest: it has to be there with the first script. No plurals here, only
 * names in braces (see say.ts).
 */
export const frontWords = {
  'product.name': 'Heard',
  'bar.label': 'Always here',
  'bar.leave': 'Leave quickly',
  'bar.help': 'Help',

  'landing.title': 'Talk one at a time, and be heard.',
  'landing.text':
    'A private room for two: you take turns, say back what you heard, and keep what you agree on.',
  'landing.open': 'Open a room',
  'landing.return': 'Back to your room',
  'landing.open-another': 'Open another room',
  'landing.plain-accounts': 'No accounts.',
  'landing.plain-locked': 'Your words are locked on your device before they leave it.',
  'landing.plain-stop': 'Either of you can stop at any time.',
  'landing.right': 'Is this right for us?',
} as const;

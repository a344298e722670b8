/** Taking the list along, the copy of a closed room, and erasing, as ICU messages. */
export const takeawayWords = {
  'take.open': 'Take it with you',
  'journey.open': 'Looking back',
  'jar.open': 'The jar of good things',
  'next.open': 'A next time',
  'next.agreed': 'You talk again on {when}.',
  'home.small': 'Small things',
  'home.back': 'The weeks between',
  'last.before-you-go': 'Before you go, if you like',
  'erase.open': 'Erase or let go',
  'erasing.doing': 'Erasing.',
  'erasing.doing-line': 'This takes a moment.',
  'erasing.waiting': 'Not erased yet',
  'erasing.waiting-line':
    "The server can't be reached, so nothing is erased so far, there or here. It is done as soon as the server answers: now, or when Heard is next open on this device.",
  'erasing.copy-left': 'One thing is left',
  'erasing.copy-left-line':
    'The room is erased on the server. The copy in this browser is still held by another tab: close it, and it goes too.',
  'erasing.keep': 'Keep the room after all',

  'closed.title': 'This room was closed',
  'closed.copy': 'This is your copy. It can be read and taken along, not changed.',
  'closed.delete': 'Delete my copy',
  'closed.sure': 'Yes, delete my copy',
  'closed.sure-line': 'Then nothing of this room is left on this device.',
  'closed.ask-again': 'Ask the server again',
  'closed.ask-again-line': 'If whoever runs the server says that this is a mistake.',
} as const satisfies Readonly<Record<string, string>>;

/**
 * What the front page says, apart from the rest: it has to be there with the first script. No plurals here, only
 * names in braces (see say.ts).
 */
export const frontWords = {
  'product.name': 'Heard',
  'bar.label': 'Always here',
  'bar.leave': 'Leave quickly',
  'bar.pause': 'Pause',
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
  'landing.how': 'How it works',
  'landing.how-room':
    'One of you opens a room and sends the other a link. It lets in one person, then it is closed.',
  'landing.how-speak':
    'One speaks, the other listens. The room keeps the time, the same for both, and holds the turn.',
  'landing.how-back': 'The listener says it back. The talk moves on when the speaker feels heard.',
  'landing.how-keep': 'You change places. At the end you write down what you both want to keep.',
  'landing.how-not':
    'It is not therapy and not an emergency service. No clinician has reviewed it yet. Structured, turn-taking talk has helped many couples in trials; effects are small to medium and not guaranteed.',
  'landing.right': 'Is this right for us?',
  'landing.privacy': 'Privacy',
  'landing.operator': 'Who runs this server: {operator}',
  'landing.operator-unnamed': 'Who runs this server: they have not given a name',
  'privacy.sees':
    'What the server sees: that two people use a room, when a device connects, whose turn it is, and how much is stored.',
  'privacy.not': "What it can't see: anything you write.",
  'privacy.nobody':
    "What nobody can promise: that a partner won't take a picture of the screen, or that whoever runs the server hasn't changed the app.",
} as const;

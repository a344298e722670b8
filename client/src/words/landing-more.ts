/** The lower part of the front page: loaded once the page stands. */
export const landingMoreWords = {
  'landing.how': 'How it works',
  'landing.privacy': 'Privacy',
  'landing.operator': 'Who runs this server: {operator}',
  'landing.operator-unnamed': 'Who runs this server: they have not given a name',
  'landing.how-room':
    'One of you opens a room and sends the other a link. It lets in one person, then it is closed.',
  'landing.how-speak':
    'One speaks, the other listens. The room keeps the time, the same for both, and holds the turn.',
  'landing.how-back': 'The listener says it back. The talk moves on when the speaker feels heard.',
  'landing.how-keep': 'You change places. At the end you write down what you both want to keep.',
  'landing.how-not':
    'It is not therapy and not an emergency service. No clinician has reviewed it yet. Structured, turn-taking talk has helped many couples in trials; effects are small to medium and not guaranteed.',
} as const;

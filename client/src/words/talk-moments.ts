/**
 * Sentences of the hard moments in a talk, and the words that help to write, as ICU messages. `{name}` and `{within}`
 * as in conversation.ts. Values of keys ending in `-list` are lists, their items between bars: a language has as many
 * as it needs, and its own.
 */
export const talkMomentWords = {
  'take-back.open': 'Take back',
  'take-back.line': 'It goes from both screens and from the server. {name} may have read it already.',
  'take-back.press': 'Take it back',
  'take-back.leave': 'Leave it there',

  'heavy.open': 'I have something heavy',
  'heavy.line': 'Only you see this. What it is about is not sent from here, whichever you choose.',
  'heavy.now': 'Now',
  'heavy.now-line': '{name} is asked if now is possible, and not told what it is about.',
  'heavy.ask': 'Ask {within} first',
  'heavy.asked-own': 'You asked if now is possible. Yes and not now are both full answers.',
  'heavy.withdraw': 'Not after all',
  'heavy.yes-own': '{name} said yes. Small pieces are easier to hold, and either of you can pause.',
  'heavy.not-now-own': '{name} said not now. That is a full answer. It can wait for another day.',
  'heavy.asked':
    '{name} has something heavy to say and asks if now is possible. You need no reason either way.',
  'heavy.answer-yes': 'Yes, I can listen now',
  'heavy.answer-not-now': 'Not now',
  'heavy.yes': 'You said yes. You can pause at any time.',
  'heavy.not-now': 'You said not now. Nothing more is asked of you.',
  'heavy.not-now-closed': 'Now is not open in this moment. These two always are.',
  'heavy.day': 'Another day',
  'heavy.day-line':
    'It gets a place in your list, with the day. What it is about stays with you, unless you write it there.',
  'heavy.day-label': 'Which day',
  'heavy.park': 'Give it that day',
  'heavy.parked': 'It has its place in your list, under For another day.',
  'heavy.trained': 'With someone trained beside us',
  'heavy.trained-line':
    'A counsellor can sit with both of you for this. Help has lines that one of you can call alone, also tonight.',
  'heavy.help': 'Open help',

  'helping.feelings': 'Words for feelings',
  'helping.needs': 'Words for needs',
  'helping.line': 'A tap puts the word where you are writing. Nothing is sent.',
  'helping.feelings-list':
    'afraid|alone|angry|ashamed|calm|confused|disappointed|exhausted|grateful|hopeful|hurt|jealous|lost|numb|overwhelmed|relieved|sad|tender|tense|touched|unsure|worried',
  'helping.needs-list':
    'closeness|comfort|honesty|to be heard|to be included|kindness|order|patience|quiet|respect|rest|safety|space|support|time|to be asked|to be believed|to know where I stand|touch|trust|warmth',

  'hint.title': 'A thought about the wording',
  'hint.absolute': 'Words like these are easy to argue with. One time it happened is easier to hear.',
  'hint.you-are': 'This can sound like a verdict. What it was like for you may be easier to hear.',
  'hint.only-you': 'Only you see this. It holds nothing back.',
  'hint.turn-off': 'Turn these hints off',
  'hint.turn-on': 'Show hints about wording',
  'hint.absolute-list': 'always|never|every time|all the time|not once',
  'hint.you-are-list': "you are|you're|you were",
} as const satisfies Readonly<Record<string, string>>;

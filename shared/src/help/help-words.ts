/**
 * What help and "Is this right for us?" say. Here and not in the client, because the server writes the same two pages
 * out for a browser without scripts; the client's catalog holds them too. Only names in braces, no plurals.
 */
export const helpWords = {
  'right.title': 'Is this right for us?',
  'right.for':
    "This helps two people who both want to talk and both feel safe saying no. It's not made for times when one of you is afraid of the other.",
  'right.afraid':
    'If you are often afraid of how your partner will react, talking together in an app can make things worse. These people will talk with you alone:',
  'right.device':
    "If someone checks your phone, use a device they can't reach. Visiting this page stays in your browser history.",
  'right.stores': 'This page keeps nothing on your device and needs no room. You can print it.',
  'right.leave': 'Leave this page',

  'help.title': 'This is bigger than a web page',
  'help.text': 'People who listen, alone with you, at no cost. Nothing you open here is told to anyone.',
  'help.danger': 'If you are in danger now, call the emergency number of your country: {number}.',
  'help.danger-anywhere': 'If you are in danger now, call the emergency number of your country.',
  'help.country': 'Country',
  'help.choose': 'Choose a country',
  'help.call': 'Call {phone}',
  'help.visit': 'Open {site}',
  'help.checked': 'Last checked on {date}',
  'help.not-checked': 'Last checked on: not yet',
  'help.verify':
    'Whoever runs this server has not confirmed these lines yet. A number that does not answer: look for “domestic abuse helpline” with the name of your country.',
  'help.verified':
    'Whoever runs this server compared each line with its own page on the day beside it. A number that does not answer: look for “domestic abuse helpline” with the name of your country.',
  'help.elsewhere': 'Your country is not here',
  'help.elsewhere-text': 'This list, kept by an organisation, names lines in most countries.',
  'help.not-loaded':
    'The list of lines has not reached this device yet. With a connection it also stands at {address}.',
  'help.kind.abuse': 'Fear, control or violence at home',
  'help.kind.crisis': 'Despair, or thoughts of ending your life',
  'help.kind.couple': 'Counselling for couples',
  'help.limits-title': 'What this room is not',
  'help.limits-not':
    'It is not therapy and not an emergency service. No clinician has reviewed it yet. Nobody reads along, so nobody here would notice if you need someone.',
  'help.limits-seen':
    'It cannot hide that you used it: the browser history, a synced account, a picture of the screen or a spying app may show it.',
  'help.back': 'Back to where you were',
  'help.to-front': 'To the front page',
} as const;

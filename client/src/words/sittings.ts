/**
 * Every sentence of the guide in sittings, the weekly looking back, and what a step writes into the list. `{name}`
 * and `{within}` are the other partner, as in conversation.ts.
 */
export const sittingsWords = {
  'sitting.0': 'The frame',
  'sitting.1': 'What steadies us',
  'sitting.2': 'What it did',
  'sitting.3': 'Questions',
  'sitting.4': 'Owning it',
  'sitting.5': 'What was going on',
  'sitting.6': 'Open doors',

  'rest.title': 'Resting between sittings',
  'rest.next': 'Next, sitting {place} of {of}: {title}',
  'rest.opens': 'It opens {when}.',
  'rest.why':
    'Rest is part of it. What was said needs a night or two to settle, and nothing has to be solved meanwhile.',
  'rest.open': 'It can begin whenever you both like.',
  'rest.longer': 'Rest a day longer',
  'rest.shorter': 'A day less is fine by me',
  'rest.rule':
    'Either of you can make the rest longer. It gets shorter only when you both say so, and is never under a day.',
  'rest.asked':
    'You said a day less is fine by you. {name} is not told. The rest gets shorter only if {within} says so too.',
  'rest.keep': 'Leave the rest as it is',

  'hurt.own': 'I was hurt by it',
  'hurt.other': '{name} was hurt by it',
  'hurt.line':
    'Each of you answers alone, and neither answer is shown to the other. It goes on when they are the same.',
  'hurt.waiting': 'Your answer is in. It goes on when {within} has answered too. You can still change it.',

  'choose.after.first': 'Who was hurt goes first. You name that in the first sitting, each of you alone.',
  'choose.after.first-own': 'In these sittings you go first: they are about your hurt.',
  'choose.after.first-other': 'In these sittings {name} goes first: they are about their hurt.',
  'choose.after.sitting': 'This would be sitting {place} of {of}: {title}',

  'differ.title': 'Not these sittings, for now',
  'differ.line':
    'You each named the hurt differently. That happens, and neither of you is wrong to see it that way. These sittings need one hurt to look at.',
  'differ.honest':
    'The honest conversation gives each of you the same time, and asks nobody to say who broke what.',
  'differ.counsellor':
    'Someone trained, in the room with you, can hold both hurts at once. Help has people to call.',

  'last.rest': 'The next sitting rests for now. Your room says when it opens.',
  'last.after':
    'That was the last of the seven sittings. The weekly check-in is a good way to go on from here.',

  'step-list.frame': 'Our frame',
  'step-list.frame-line': 'It goes on your list, where both of you see it and both agree to it.',
  'step-list.frame-begin': 'Write our frame on the list',
  'step-list.help': 'When we call someone',
  'step-list.help-line': 'One line is enough. It goes on your list, where both of you see it.',
  'step-list.help-begin': 'Write it on our list',
  'step-list.detail': 'What I want to know, and what I would rather not',
  'step-list.detail-line': 'It goes on your list under your name. You may change it on any day.',
  'step-list.detail-begin': 'Write my line on the list',
  'step-list.detail-other': 'What {within} wants to know, and would rather not',
  'step-list.needs-both': 'It counts once both of you agree. Going on without that is fine too.',
  'step-list.to-sign': 'Waiting for your word',
  'step-list.felt': 'What {within} has done',

  'due.title': 'What is due',
  'due.none': 'Nothing on your list asks for another look this week.',
  'due.done': 'That was everything that asked for another look.',
  'due.went': 'How did it go?',
  'due.held': 'It held',
  'due.half': 'It half held',
  'due.not-yet': 'Not yet',
  'due.held-line': 'Then it can go on as it is, or it has done its work.',
  'due.too-big': 'What was too big about it? Smaller is allowed, and so is letting it go.',
  'due.small-enough': 'That is small enough',
  'due.two-weeks': 'What you keep comes back for another look in two weeks. A changed text asks both of you.',

  'questions.title': 'Your own questions',
  'questions.line':
    'Only on this device, and only in this tab: closing it takes them away. Nobody sees one until you ask it.',
  'questions.add': 'A question you carry',
  'questions.put': 'Put it here',
  'questions.would': 'Would the answer heal, or hurt?',
  'questions.heal': 'It would heal',
  'questions.unsure': 'Not sure',
  'questions.hurt': 'It would hurt',
  'questions.use': 'Put it into my words',
  'questions.asked': 'I have asked this',
  'questions.take-out': 'Take it out',
  'questions.none': 'Nothing here yet.',
} as const satisfies Readonly<Record<string, string>>;

import type { StepWords } from './types.ts';

export const weeklyWords: Readonly<Record<string, StepWords>> = {
  'weekly-arrive': {
    title: 'Arrive',
    speak: 'How full is your day still in you? Take a minute to land.',
    listen: '',
    stems: [],
  },
  'weekly-thanks': {
    title: 'Glad of',
    speak: 'Two or three things from this week you were glad of. Say exactly when and what.',
    listen: 'Just receive.',
    stems: ['On … you …, and I …', 'I felt looked after when …'],
  },
  'weekly-kept': {
    title: "What we said we'd do",
    speak:
      'Go through the list. For each act: it held, it half held, not yet. Then: keep, shrink, or let go? Leave out why not.',
    listen: '',
    stems: ['This one held.', 'Half of it. Smaller would be …', "Let's let this go."],
  },
  'weekly-safe': {
    title: 'How safe was it',
    speak:
      'Compared with last week, was it easier, the same, or harder to be open with your partner? What is one thing that would make it easier?',
    listen: 'Thank them, whichever it was.',
    stems: ['Easier, because …', 'Harder since …', 'It would be easier if …'],
  },
  'weekly-share': {
    title: 'One hard thing',
    speak: 'One thing that pinched this week. Small is good. Or say: nothing this week.',
    listen: 'Hear it through.',
    stems: ['What pinched was …', 'In that moment I …', 'I would have liked …'],
  },
  'weekly-back': {
    title: 'Hand it back',
    speak: 'Say it back in your own words, and what you can understand about it.',
    listen: 'Is the heart of it there?',
    stems: ['For you it was …', 'I can see why …'],
  },
  'weekly-heard': {
    title: 'Heard?',
    speak: 'Is the heart of it there? If it is bigger than this, park it for an honest conversation.',
    listen: 'Stay curious.',
    stems: ['Yes.', "What's missing is …", 'This needs its own evening.'],
  },
  'weekly-breath': {
    title: 'Breathe and change places',
    speak: 'One slow breath.',
    listen: '',
    stems: [],
  },
  'weekly-ask': {
    title: 'One wish for next week',
    speak: 'One thing your partner could do next week that would bring you closer.',
    listen: 'Yes, part of it, or not yet.',
    stems: ["I'd love it if …", 'I can do that on …'],
  },
  'weekly-win': {
    title: 'A small victory',
    speak: 'Choose one small victory for the shelf, and a small way to mark it.',
    listen: '',
    stems: ['This week we …', "Let's mark it with …"],
  },
  'weekly-plan': {
    title: 'Looking ahead',
    speak:
      'What is coming that could be hard? When do we meet again? What do we want to do differently in these check-ins?',
    listen: '',
    stems: ['Watch out for …', 'Next time: …', "Let's change …"],
  },
  'weekly-close': {
    title: 'Close',
    speak: 'One kind sentence.',
    listen: 'Receive it.',
    stems: ["I'm glad we …"],
  },
};

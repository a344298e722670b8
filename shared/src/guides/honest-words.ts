import type { StepWords } from './types.ts';

export const honestWords: Readonly<Record<string, StepWords>> = {
  'honest-arrive': {
    title: 'Arrive',
    speak:
      'Feet on the floor, shoulders down. How are you right now: calm, tense, or too full to talk? This answer stays on your device.',
    listen: '',
    stems: [],
  },
  'honest-rules': {
    title: 'Our ground rules',
    speak: 'Read these together and tap each one you can keep today.',
    listen: '',
    stems: ['I can keep all of these.', 'The one that will be hard for me is …'],
    rules: [
      'One voice at a time.',
      'I speak about myself.',
      'No insults, no threats.',
      'Either of us may pause, no reason needed.',
      'Nothing has to be solved today.',
      'Either of us may talk this over with someone we trust.',
    ],
  },
  'honest-safe': {
    title: 'Safe enough',
    speak: 'What would make it safe enough for you to be honest in the next half hour?',
    listen: 'Take it in. Then say what you can do, and be truthful about what you cannot.',
    stems: [
      'It would help me if …',
      'Please leave out …, because …',
      'I can do that.',
      "I can't promise that; what I can do is …",
    ],
  },
  'honest-topic': {
    title: 'One thing',
    speak: 'Choose one thing, small enough for one evening. Write it as a line that both of you find fair.',
    listen: '',
    stems: ['Tonight, only this: …', "We'll leave … for another day."],
  },
  'honest-share': {
    title: 'Share',
    speak:
      'Tell it from the inside: what happened, what it was like for you, what you were missing. Small pieces are easier to hold.',
    listen: 'You need not agree and you need not answer. Listen for the place where it hurts.',
    stems: [
      'When … happened, I …',
      'The hardest part for me was …',
      'What I was longing for was …',
      'The story I began to tell myself was …',
    ],
  },
  'honest-reflect': {
    title: 'Hand it back',
    speak:
      'Give it back in your own words: what happened for them and how it felt. Leave your side out for now.',
    listen: 'Listen for the heart of it. The wording does not matter.',
    stems: [
      "What I'm taking in is …",
      'So for you it was like …',
      'What seems to weigh most is …',
      'I lost the part about …, would you say it again?',
    ],
  },
  'honest-heard': {
    title: 'Heard?',
    speak: 'Is the heart of it there? If not quite, add one sentence about what is missing.',
    listen: 'Not quite is not a bad mark. It is a second chance to know them.',
    stems: ["Yes, that's it.", "Nearly. What's missing is …", 'Close enough for tonight.'],
  },
  'honest-more': {
    title: 'Anything more?',
    speak: 'Is there one more piece underneath, or is this enough for now?',
    listen: 'Make room. There is no hurry.',
    stems: ['Underneath that there is …', "That's enough for now."],
  },
  'honest-validate': {
    title: 'I can understand',
    speak: 'Keep your own view, and say what you can understand about theirs.',
    listen: 'Let it reach you. Nothing to answer.',
    stems: [
      'I can see how that hurt, because …',
      'From where you stood, of course you …',
      "I don't follow all of it yet. What I do understand is …",
    ],
  },
  'honest-own': {
    title: 'My part',
    speak:
      'Is there something you did, or left undone, that added to this? Name it plainly and stop there. If nothing comes, say what you care about.',
    listen: 'You may thank them. You owe nothing back.',
    stems: [
      'I did …, and I see what it did to you.',
      'I left you alone with …',
      "I can't see my part yet. I do care that you are hurting.",
    ],
  },
  'honest-breath': {
    title: 'Breathe and change places',
    speak: 'One slow breath before you change places.',
    listen: '',
    stems: [],
  },
  'honest-need': {
    title: 'A need and a small ask',
    speak:
      'Out of all this: what do you need more of? Then ask for one small thing, this week. A no is allowed.',
    listen: 'Put it on the shared list in their words. Writing it down is not yet a promise.',
    stems: [
      'I need more …',
      'Would you try … once before the weekend?',
      'It would count for me if …',
      'Gladly.',
      'Part of it: I can …',
      'Not yet. What I can offer is …',
    ],
  },
  'honest-agree': {
    title: 'Write it together',
    speak:
      'Take one or two asks. Make them small and clear: who, what, when, how you will both notice, and the day you look at it again.',
    listen: '',
    stems: ["I will … on …, and we'll notice because …", 'We look at this again on …'],
  },
  'honest-thanks': {
    title: 'One true thank-you',
    speak: 'Name one thing your partner did in this conversation that took courage or care.',
    listen: 'Just receive it.',
    stems: ['It helped me when you …', 'I saw you stay when …'],
  },
  'honest-close': {
    title: 'Close kindly',
    speak:
      'One word each for how you leave. Then let the subject rest tonight and do something ordinary and kind.',
    listen: '',
    stems: ['I leave feeling …', "For the rest of the evening I'd like …"],
  },
};

import type { StepWords } from './types.ts';

export const dailyWords: Readonly<Record<string, StepWords>> = {
  'daily-breath': {
    title: 'Look up',
    speak: 'Put other things down. One slow breath, at the same time.',
    listen: '',
    stems: [],
  },
  'daily-word': {
    title: 'One word',
    speak: 'One word for how you are. No need to explain it.',
    listen: 'Say the word back, gently.',
    stems: ["Today I'm …", 'I hear: …'],
  },
  'daily-saw': {
    title: 'I saw that',
    speak: 'One thing your partner did since yesterday, however small, that you noticed.',
    listen: 'Only thank them.',
    stems: ['I noticed you …', 'When you …, it made my day a little easier.'],
  },
  'daily-reassure': {
    title: 'Ask and give',
    speak: 'What would settle you tonight? Ask for one thing that takes less than a minute.',
    listen: 'If you can give it and mean it, give it now. If not, give what is true.',
    stems: [
      'Would you tell me …?',
      "I'd rest easier if …",
      'You can count on me for …',
      "I can't say that yet and mean it. What is true is …",
    ],
  },
  'daily-tomorrow': {
    title: 'By tomorrow',
    speak: 'One small thing you will do by this time tomorrow.',
    listen: 'Say what it would mean to you.',
    stems: ['By tomorrow evening I will …', "If it can't happen I'll tell you before …"],
  },
  'daily-close': {
    title: 'Enough for today',
    speak: "That's all. Anything heavy gets its own time: park it with a day.",
    listen: '',
    stems: ['Good night.', "I'm glad you came."],
  },
};

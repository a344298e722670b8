import type { StepWords } from './types.ts';

export const afterWords: Readonly<Record<string, StepWords>> = {
  'after-0-fit': {
    title: 'Is this the time?',
    speak:
      'These sittings are for a breach of trust that has ended. If it is still going on, if you are afraid of your partner, or if drink, drugs or despair are running the days, please let a trained person in first. Not now is a good answer.',
    listen: '',
    stems: [],
  },
  'after-0-roles': {
    title: 'Whose hurt is this sitting about?',
    speak:
      'Name one breach. Who was hurt by it, and who broke the trust? If each of you carries a hurt, take one at a time.',
    listen: '',
    stems: [
      'This is about …',
      "In these sittings I'm the one who was hurt.",
      "In these sittings I'm the one who broke it.",
    ],
  },
  'after-0-frame': {
    title: 'The frame',
    speak:
      'Decide how long you sit, how often, at what hour it stops, and whom each of you may lean on outside.',
    listen: '',
    stems: ['At most … minutes, … times a week.', 'Never after … in the evening.', 'I can talk with …'],
  },
  'after-0-detail': {
    title: 'What I want to know',
    speak:
      'Choose what you need to know, and what you would rather not carry in your head. You may move this line later.',
    listen: 'Accept the line as it is drawn today.',
    stems: ['I need to know …', 'Please spare me …', "I can't tell yet about …"],
  },
  'after-0-help': {
    title: 'When we call someone',
    speak: 'Agree now what would make you stop and bring in a trained person.',
    listen: '',
    stems: ['We call someone if …', 'The person we would call is …'],
  },
  'after-1-arrive': {
    title: 'Arrive',
    speak: 'How much room is there in you today: plenty, some, or none?',
    listen: '',
    stems: [],
  },
  'after-1-steady': {
    title: 'What steadies me',
    speak:
      'What would make the coming week steadier: sleep, quiet, knowing the plans, a message at noon? The hurt partner begins.',
    listen: 'Only gather. No bargaining yet.',
    stems: ['This week I need …', 'It steadies me when …', 'What unsettles me most is …'],
  },
  'after-1-back': {
    title: 'Hand it back',
    speak: 'Say what you heard would steady them.',
    listen: 'Is the heart of it there?',
    stems: ['You would be steadier if …', 'What I want to be careful with is …'],
  },
  'after-1-acts': {
    title: 'Seven days',
    speak: 'Two or three small acts for seven days, freely offered, easy to see, with an end date.',
    listen: '',
    stems: ['Every day until … I will …', "If I'm held up I'll write before …"],
  },
  'after-1-close': {
    title: 'Close',
    speak: 'One thing you will do now to look after yourself.',
    listen: 'Wish them well with it.',
    stems: ["Now I'm going to …"],
  },
  'after-2-arrive': {
    title: 'Arrive',
    speak: 'This is the sitting about the hurt. Is there room in you today?',
    listen: '',
    stems: [],
  },
  'after-2-impact': {
    title: 'What it did to me',
    speak:
      'Tell what it did: to your nights, your body, your trust, the way you see yourself. One piece at a time, three at most today.',
    listen: 'Stay. No reasons, no defence, no asking to be forgiven. You are here to know.',
    stems: [
      'Since then I …',
      'What broke for me was …',
      'I keep going back to …',
      "What I can't do any more is …",
    ],
  },
  'after-2-back': {
    title: 'Hand it back',
    speak: 'Say what it did to them, in your own words, beginning with what you did. Leave the reasons out.',
    listen: 'Is the heart of it there? You may also tell the next piece, or say enough for today.',
    stems: ['Because of what I did, you …', 'It took … away from you.', "I hadn't understood that …"],
  },
  'after-2-see': {
    title: 'I see it',
    speak: 'Say what you see in their pain. Speak of them, not of how bad you feel.',
    listen: "You don't have to comfort anyone.",
    stems: ['I see how much …', 'Anyone would … after that.', "You didn't deserve …"],
  },
  'after-2-wish': {
    title: 'What I want right now',
    speak: 'Words, silence, a hand, distance: what would you like in this moment? Nothing is also fine.',
    listen: 'Give exactly that, if you can do it truthfully.',
    stems: ["Right now I'd like …", 'Nothing right now, thank you.'],
  },
  'after-2-close': {
    title: 'Close',
    speak: 'Where will you be tonight, and who or what will keep you company?',
    listen: 'Wish them a good night.',
    stems: ["Tonight I'll …"],
  },
  'after-3-prepare': {
    title: 'Questions, alone first',
    speak:
      'Write your questions, for yourself alone. Beside each: would the answer help you heal, or only hurt? Ask the first kind. The others can wait, or never be asked.',
    listen:
      'Make up your mind to be truthful, inside the line you were given. If something serious is still unsaid, think of saying it with someone trained in the room.',
    stems: ['I want to ask …', "I'll leave for later …"],
  },
  'after-3-ask': {
    title: 'Ask',
    speak: 'One question, as plainly as you can.',
    listen: 'Breathe before you answer.',
    stems: ['What I need to understand is …', 'Did you … ?'],
  },
  'after-3-answer': {
    title: 'Answer',
    speak:
      "Answer the question that was asked. True, short, inside the line you were given. If you don't know, say so.",
    listen: 'Then choose what you need next. Stopping here is fine.',
    stems: [
      'Yes. …',
      'No. …',
      "I don't know, and I'll think about it until …",
      "That's on the far side of your line. Do you want it?",
    ],
  },
  'after-3-hold': {
    title: 'What I understand now',
    speak: "Say what is clearer and what still isn't. You decide nothing today.",
    listen: 'Only listen.',
    stems: ["What's clearer is …", "What I still can't place is …"],
  },
  'after-3-close': {
    title: 'Close',
    speak: 'What will you do with your body in the next hour: walk, bath, sleep, food?',
    listen: 'Wish them well.',
    stems: ["I'm going to …"],
  },
  'after-4-arrive': {
    title: 'Arrive',
    speak: 'This is the sitting about owning what was done. Is there room in you for it today?',
    listen: '',
    stems: [],
  },
  'after-4-own': {
    title: 'I own it',
    speak:
      "Say what you did, that you chose it, what it cost them, and what you are already doing so that it doesn't happen again. No but, no if.",
    listen: 'You may stop this at any time.',
    stems: ['I chose to …', 'That was mine, not yours.', 'It cost you …', 'What I have changed already is …'],
  },
  'after-4-land': {
    title: 'What reached me',
    speak: 'What reached you? What is missing? You owe nobody forgiveness, today or on any date.',
    listen: 'Listen for what is still missing.',
    stems: ['What reached me was …', 'I still need to hear …', "I'm not there yet."],
  },
  'after-4-back': {
    title: 'Hand it back',
    speak: 'Say back what reached them and what is missing.',
    listen: 'Is the heart of it there? Enough for today is a full answer too.',
    stems: ['What I gave you was …', "What you're still waiting for is …"],
  },
  'after-4-close': {
    title: 'Close',
    speak: 'What is one gentle thing for the rest of this day?',
    listen: 'Wish them well.',
    stems: ["For the rest of today I'll …"],
  },
  'after-5-arrive': {
    title: 'Arrive',
    speak: 'Are you steady enough to hear a story without turning it into a verdict?',
    listen: '',
    stems: [],
  },
  'after-5-frame': {
    title: 'Understanding is not excusing',
    speak:
      'The choice belongs to the one who made it. Today you only ask what was going on, so that it can be changed.',
    listen: '',
    stems: ['I can do this today.', 'Not today.'],
  },
  'after-5-inside': {
    title: 'What was going on in me',
    speak:
      "Tell it as your own story: what you avoided, what you didn't say, what you told yourself. Nothing about what your partner could have done.",
    listen: 'You may stop it at any word.',
    stems: [
      'I had stopped telling you …',
      'I was running from …',
      'I told myself it was all right because …',
      'What I could have done instead is …',
    ],
  },
  'after-5-back-r': {
    title: 'Hand it back, if you want to',
    speak: 'If you can, say what you understood. Understanding is not agreeing. Not today is a full answer.',
    listen: 'Accept either.',
    stems: ['As I understand it, you …', 'Not today.'],
  },
  'after-5-before': {
    title: 'What it was like for me',
    speak:
      'If you wish: how were those months for you, and what were you needing? This does not explain their choice.',
    listen: 'Listen without linking it to what you did.',
    stems: ['In that time I was …', 'I was missing …', "I'd have wanted us to …"],
  },
  'after-5-back-h': {
    title: 'Hand it back',
    speak: 'Say what it was like for them and what they were missing.',
    listen: 'Is the heart of it there? Enough for today is a full answer too.',
    stems: ['For you that time was …', 'You were missing …'],
  },
  'after-5-close': {
    title: 'Close',
    speak: 'One thing about the two of you that you would like to be different from now on.',
    listen: 'Wish them well.',
    stems: ["From now on I'd like us to …"],
  },
  'after-6-arrive': {
    title: 'Arrive',
    speak: 'How do you come to this last sitting: hopeful, tired, unsure? All are welcome.',
    listen: '',
    stems: [],
  },
  'after-6-open': {
    title: 'Open doors',
    speak:
      'What openness does the one who broke trust offer, freely, and until which date? Openness that is given heals. Openness that is taken becomes a search. No passwords needed here.',
    listen: '',
    stems: [
      "Until … I'll let you know when …",
      "I'd sooner tell you than have you look for it: …",
      'What would be too much for me is …',
    ],
  },
  'after-6-wave': {
    title: 'When the wave comes',
    speak:
      'Memories will hit at odd hours. Agree on a short signal and a short answer that takes under two minutes.',
    listen: '',
    stems: ['When I send …, please …', "I'll answer with …", "If I can't answer at once I'll …"],
  },
  'after-6-acts': {
    title: 'Small acts',
    speak: 'Two small acts each that show you can be relied on. Better tiny and kept than grand and dropped.',
    listen: '',
    stems: ['Every … I will …', "You'll notice because …"],
  },
  'after-6-way': {
    title: 'Where I stand today',
    speak: 'Go on, slow down, bring someone in, or part with care: where are you today? It may change.',
    listen: 'No persuading. Say back what you heard.',
    stems: ['Today I lean towards …', 'What would help me decide is …'],
  },
  'after-6-close': {
    title: 'Close',
    speak: 'One thing you respect in how the other has done this.',
    listen: 'Receive it.',
    stems: ['I respect that you …'],
  },
};

import '../../words/bring-talk-moments.ts';

// What belongs to a talk and not to entering a room, with its sentences: loaded as one when a talk first needs it.
export { HeavyFold, HeavyQuestion } from './heavy.tsx';
export { HelpingWords } from './helping-words.tsx';
export { TakeBack } from './take-back.tsx';
export { WordingHintNote } from './wording-hint.tsx';

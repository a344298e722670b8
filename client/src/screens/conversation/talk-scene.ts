import { otherSeat, type Seat } from '@heard/shared/base';
import type { TalkingView } from '@heard/shared/engine';
import type { StepWords } from '@heard/shared/guides';
import { sentence, type Sentence } from './sentence.ts';
import { HANDING_BACK } from './step-wording.ts';

/** What a step says at a glance: whose moment it is, what to do, what comes next. */
export interface TalkScene {
  /** Whose band rises behind the content; null where it is nobody's alone. */
  readonly band: Seat | null;
  readonly holdsFloor: boolean;
  readonly phase: Sentence;
  /** Of the other's moment: begins with their name. */
  readonly who: Sentence;
  /** Of the other's moment: what that means here. */
  readonly more: Sentence | null;
  /** From the guide: what this partner is asked now. */
  readonly prompt: string;
  readonly stems: readonly string[];
  readonly next: { readonly title: string } | null;
}

export function talkScene(
  view: TalkingView,
  seat: Seat,
  words: StepWords,
  nextTitle: string | null,
): TalkScene {
  const holdsFloor = view.step.floor === seat;
  const mayWrite = view.step.floor === null || holdsFloor;
  return {
    band: view.step.floor,
    holdsFloor,
    phase: phaseOf(view, seat),
    who: whoOf(view, seat),
    more: moreOf(view, seat),
    prompt: promptOf(view, seat, words),
    stems: mayWrite && view.step.kind !== 'breath' && isOfAll(view, seat, words) ? words.stems : [],
    next: nextTitle === null ? null : { title: nextTitle },
  };
}

function phaseOf(view: TalkingView, seat: Seat): Sentence {
  const { step } = view;
  if (step.kind === 'private' || step.kind === 'together' || step.kind === 'breath')
    return sentence(`phase.${step.kind}`);
  if (step.floor === null) return sentence(step.kind === 'choose' ? 'phase.private' : 'phase.together');
  if (step.floor !== seat) return sentence('phase.listen');
  if (step.stage === 'answering') return sentence('phase.answer');
  if (step.kind === 'heard') return sentence('phase.heard');
  if (step.kind === 'choose') return sentence('phase.choose');
  return sentence(HANDING_BACK.has(step.id) ? 'phase.hand-back' : 'phase.speak');
}

function whoOf(view: TalkingView, seat: Seat): Sentence {
  const { step } = view;
  if (step.kind === 'private' || step.kind === 'breath' || step.kind === 'together')
    return sentence(`who.${step.kind}`);
  if (step.floor === null) return sentence(step.kind === 'choose' ? 'who.naming' : 'who.together');
  const own = step.floor === seat;
  if (step.stage === 'answering') return sentence(own ? 'who.answer-own' : 'who.answer');
  if (step.kind === 'heard' || step.kind === 'choose') return sentence(own ? 'who.choose-own' : 'who.choose');
  if (HANDING_BACK.has(step.id)) return sentence(own ? 'who.hand-back-own' : 'who.hand-back');
  return sentence(own ? 'who.speak-own' : 'who.speak');
}

function moreOf(view: TalkingView, seat: Seat): Sentence | null {
  const { step } = view;
  if (step.floor === null || step.floor === seat) return null;
  if (step.stage === 'answering') return sentence('who.answer-more');
  if (step.kind === 'heard' || step.kind === 'choose') return sentence('who.choose-more');
  return sentence(HANDING_BACK.has(step.id) ? 'who.hand-back-more' : 'who.speak-more');
}

/** While the other answers, the one who asked reads the asking prompt's other half: there is nothing to do. */
function promptOf(view: TalkingView, seat: Seat, words: StepWords): string {
  const { step } = view;
  if (words.listen === '') return words.speak;
  if (step.floor === null) return view.hurt === null || view.hurt === seat ? words.speak : words.listen;
  const actor = step.stage === 'answering' ? otherSeat(step.floor) : step.floor;
  return actor === seat ? words.speak : words.listen;
}

/** Words of a step that both are in at once, where it has other ones for whoever broke the trust. */
function isOfAll(view: TalkingView, seat: Seat, words: StepWords): boolean {
  return view.step.floor !== null || view.hurt === null || view.hurt === seat || words.listen === '';
}

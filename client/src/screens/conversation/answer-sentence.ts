import { assertNever } from '@heard/shared/base';
import type { Refusal } from '@heard/shared/engine';
import type { Answer, Problem } from '@heard/shared/protocol';
import type { NotSent } from '../../room/room-port.ts';
import { dayAndTime } from './day-and-time.ts';
import { sentence, type Sentence } from './sentence.ts';

/**
 * What to say about an answer; null when there is nothing to say. `stale` is silent on purpose: both pressed at
 * once, the room moved on, and the new state is on the screen already.
 */
export function answerSentence(answer: Answer | NotSent): Sentence | null {
  if (answer.ok) return null;
  if ('notSent' in answer) return sentence('answer.not-sent');
  return 'refusal' in answer ? refusalSentence(answer.refusal) : problemSentence(answer.problem);
}

function refusalSentence(refusal: Refusal): Sentence | null {
  switch (refusal.reason) {
    case 'stale':
      return null;
    case 'resting':
      return sentence('answer.resting', { when: dayAndTime(refusal.opensAt) });
    case 'on-break':
      return sentence('answer.on-break', { when: dayAndTime(refusal.opensAt) });
    case 'not-your-turn':
      return sentence(refusal.floor === null ? 'answer.not-now' : 'answer.not-your-turn');
    case 'not-now':
    case 'paused':
    case 'not-offered':
    case 'empty-hand-back':
    case 'no-more-minutes':
    case 'too-many-pieces':
    case 'in-writing-only':
    case 'nobody-else-yet':
      return sentence(`answer.${refusal.reason}`);
    default:
      return assertNever(refusal);
  }
}

function problemSentence(problem: Problem): Sentence {
  switch (problem.code) {
    case 'TOO_LARGE':
      return sentence('answer.too-large');
    case 'TOO_MANY':
      return sentence('answer.too-many');
    case 'GONE':
    case 'NOT_FOUND':
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
      return sentence('answer.gone');
    case 'UPGRADE_NEEDED':
      return sentence('answer.update');
    case 'UNAVAILABLE':
    case 'TOO_SLOW':
    case 'FULL':
      return sentence('answer.unavailable');
    case 'CONFLICT_STALE':
      return sentence('answer.not-now');
    case 'BAD_INPUT':
    case 'UNSUPPORTED':
    case 'METHOD_NOT_ALLOWED':
    case 'MISDIRECTED':
    case 'INTERNAL':
      return sentence('answer.problem');
    default:
      return assertNever(problem.code);
  }
}

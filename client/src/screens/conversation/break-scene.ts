import { assertNever, otherSeat, type Seat } from '@heard/shared/base';
import type { BreakView } from '@heard/shared/engine';
import { dayAndTime } from './day-and-time.ts';
import { sentence, type Sentence } from './sentence.ts';

/** A break while somebody still has to come back. */
export type AwayView = Extract<BreakView, { readonly stage: 'away' | 'due' | 'resting' }>;

/** What a break says: the heading, whose it is, until when, and how the two stand. */
export interface BreakScene {
  readonly title: Sentence;
  readonly who: Sentence | null;
  readonly when: Sentence | null;
  readonly standing: Sentence | null;
}

export function breakScene(away: AwayView, seat: Seat): BreakScene {
  const isBack = away.back[seat];
  const isOtherBack = away.back[otherSeat(seat)];
  switch (away.stage) {
    case 'away':
      return {
        title: sentence('break.title'),
        who: whose(away, seat),
        when: until(away),
        standing: early(away, isBack, isOtherBack),
      };
    case 'due':
      return isBack
        ? {
            title: sentence('break.not-back-title'),
            who: null,
            when: null,
            standing: sentence('break.not-back'),
          }
        : {
            title: sentence('break.due-title'),
            who: sentence('break.due-line'),
            when: null,
            standing: isOtherBack ? sentence('break.other-ready') : null,
          };
    case 'resting':
      return {
        title: sentence('break.resting-title'),
        who: sentence('break.resting-line'),
        when: null,
        standing: isBack ? sentence('break.not-back') : isOtherBack ? sentence('break.other-ready') : null,
      };
    default:
      return assertNever(away.stage);
  }
}

function whose({ cause, of }: AwayView, seat: Seat): Sentence {
  const isOwn = of === seat;
  switch (cause) {
    case 'called':
      return sentence(isOwn ? 'break.called-own' : 'break.called');
    case 'time-found':
      return sentence(isOwn ? 'break.found-own' : 'break.found');
    case 'left':
      return sentence(of === null ? 'break.left-both' : isOwn ? 'break.left-own' : 'break.left');
    case 'lost':
      return sentence(of === null ? 'break.lost-both' : isOwn ? 'break.lost-own' : 'break.lost');
    default:
      return assertNever(cause);
  }
}

function hasPromise({ cause }: AwayView): boolean {
  return cause === 'called' || cause === 'time-found';
}

function until(away: AwayView): Sentence {
  return sentence(hasPromise(away) ? 'break.until' : 'break.window', { when: dayAndTime(away.until) });
}

function early(away: AwayView, isBack: boolean, isOtherBack: boolean): Sentence | null {
  if (away.opensAt !== null) return sentence('break.least');
  if (!hasPromise(away)) {
    if (isBack) return sentence('pause.own-back');
    return sentence(isOtherBack ? 'pause.other-back' : 'pause.neither');
  }
  if (isBack) return sentence('break.early-own');
  return sentence(isOtherBack ? 'break.early-other' : 'break.early-line');
}

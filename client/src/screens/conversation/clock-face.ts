import type { Millis } from '@heard/shared/base';
import { QUIET_SIGN_MS, type ClockView } from '@heard/shared/engine';
import { sentence, type Sentence } from './sentence.ts';

/** What the ring shows at one moment. */
export interface ClockFace {
  readonly mood: 'none' | 'plenty' | 'quiet' | 'grace' | 'over' | 'stopped';
  /** Share of the time that is left, 0 to 1. */
  readonly left: number;
  /** Time until the end, never below zero; inside the grace, until the grace ends. */
  readonly leftMs: Millis;
  readonly line: Sentence;
}

const MINUTE_MS = 60_000;

/** `now` is the store's time. */
export function clockFace(clock: ClockView, now: Millis): ClockFace {
  if (clock.kind === 'none') return { mood: 'none', left: 0, leftMs: 0, line: sentence('clock.none') };
  const leftMs = clock.kind === 'running' ? clock.endsAt - now : clock.remainingMs;
  const graceMs = clock.kind === 'running' ? clock.graceEndsAt - clock.endsAt : clock.graceMs;
  const left = clock.totalMs > 0 ? Math.min(1, Math.max(0, leftMs / clock.totalMs)) : 0;
  const shown = Math.max(0, leftMs);
  if (clock.kind === 'stopped')
    return { mood: 'stopped', left, leftMs: shown, line: sentence('clock.stopped') };
  if (leftMs > 0) return running(left, leftMs, clock.soft);
  if (clock.soft || graceMs <= 0)
    return { mood: 'over', left: 0, leftMs: 0, line: sentence('clock.soft-over') };
  return { mood: 'grace', left: 0, leftMs: Math.max(0, leftMs + graceMs), line: sentence('clock.grace') };
}

function running(left: number, leftMs: Millis, soft: boolean): ClockFace {
  if (leftMs <= QUIET_SIGN_MS && !soft) return { mood: 'quiet', left, leftMs, line: sentence('clock.quiet') };
  if (leftMs < MINUTE_MS) return { mood: 'plenty', left, leftMs, line: sentence('clock.under-minute') };
  return {
    mood: 'plenty',
    left,
    leftMs,
    line: sentence('clock.about-minutes', { minutes: Math.round(leftMs / MINUTE_MS) }),
  };
}

export type Milestone = 'half' | 'minute' | 'thirty' | 'ten' | 'end';

/** Which milestone lies between two looks at the clock; the last one passed, so that a sleeping tab says only one. */
export function milestonePassed(beforeMs: Millis, afterMs: Millis, totalMs: Millis): Milestone | null {
  const marks: readonly (readonly [Milestone, Millis])[] = [
    ['end', 0],
    ['ten', 10_000],
    ['thirty', 30_000],
    ['minute', MINUTE_MS],
    ['half', totalMs / 2],
  ];
  const passed = marks.filter(([, at]) => beforeMs > at && afterMs <= at && totalMs > at);
  return passed[0]?.[0] ?? null;
}

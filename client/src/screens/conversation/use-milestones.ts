import { useEffect, useRef } from 'react';
import type { Millis } from '@heard/shared/base';
import { say } from '../../words/say.ts';
import { milestonePassed } from './clock-face.ts';

/** Tells the reader half, one minute, thirty and ten seconds, and the end; never the ticking. */
export function useMilestones(
  turn: number,
  left: { readonly leftMs: Millis; readonly totalMs: Millis } | null,
  tellReader: (text: string, urgency?: 'polite' | 'assertive') => void,
): void {
  const before = useRef<{ readonly turn: number; readonly leftMs: Millis } | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = left === null ? null : { turn, leftMs: left.leftMs };
    if (left === null || last === null || last.turn !== turn) return;
    const passed = milestonePassed(last.leftMs, left.leftMs, left.totalMs);
    if (passed !== null) tellReader(say(`clock.said.${passed}`));
  }, [turn, left, tellReader]);
}

import type { CSSProperties } from 'react';
import type { ClockView } from '@heard/shared/engine';

/** One breath as long as the step: it opens, it closes, and the step goes on by itself. */
export function BreathCircle({ word, clock }: { readonly word: string; readonly clock: ClockView }) {
  const totalMs = clock.kind === 'none' ? 0 : clock.totalMs;
  const style = { '--breath': `${totalMs}ms` } as CSSProperties;
  return (
    <div className="breath" data-stopped={clock.kind === 'stopped' ? '' : undefined} style={style}>
      <span className="breath-circle" aria-hidden="true" />
      <span className="display breath-word">{word}</span>
    </div>
  );
}

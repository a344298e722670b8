import { useState, type ReactNode } from 'react';
import type { Side } from './seat-mark.tsx';

const RADIUS = 94;
const ROUND = 2 * Math.PI * RADIUS;
/** In the last ten seconds the hand steps once a second instead of gliding. */
const STEPS_FROM_MS = 10_000;

interface TurnRingProps {
  /** Whose time it is: the colour of the hand; null when it is both or nobody's. */
  readonly seat: Side | null;
  /** Null: no clock. Give a new value about once a second; the drawing glides between them. */
  readonly time: {
    readonly remainingMs: number;
    readonly totalMs: number;
    readonly isStopped: boolean;
  } | null;
  /** The person has put the clock away on this device. */
  readonly isHidden: boolean;
  readonly onHide: (isHidden: boolean) => void;
  /** The phase word, readable across a table. */
  readonly children: ReactNode;
  readonly words: {
    /** Such as "about 2 minutes left": shown on a tap, never as ticking digits. */
    readonly left: string;
    readonly show: string;
    readonly hide: string;
    readonly bringBack: string;
  };
  /** The listener's screen: the same ring, thinner. */
  readonly isQuiet?: boolean;
}

export function TurnRing(props: TurnRingProps) {
  const [isTold, setTold] = useState(false);
  const time = props.isHidden ? null : props.time;
  if (time === null) return <StillRing {...props} />;
  return (
    <div
      className="turn-ring"
      data-seat={props.seat ?? undefined}
      data-steps={time.remainingMs <= STEPS_FROM_MS ? '' : undefined}
      data-stopped={time.isStopped ? '' : undefined}
      data-quiet={props.isQuiet === true ? '' : undefined}
    >
      <button
        type="button"
        className="turn-ring-face"
        aria-expanded={isTold}
        onClick={() => setTold(!isTold)}
      >
        <Hand share={shareLeft(time)} />
        <span className="turn-ring-words">
          {props.children}
          {isTold ? (
            <span className="label" role="timer">
              {props.words.left}
            </span>
          ) : (
            <span className="unseen">{props.words.show}</span>
          )}
        </span>
      </button>
      {isTold ? (
        <button type="button" className="quiet-button" onClick={() => props.onHide(true)}>
          {props.words.hide}
        </button>
      ) : null}
    </div>
  );
}

/** No clock, or the clock put away: the word stays, nothing moves. */
function StillRing(props: TurnRingProps) {
  return (
    <div className="turn-ring" data-seat={props.seat ?? undefined} data-quiet="">
      <div className="turn-ring-face">
        <Hand share={null} />
        <span className="turn-ring-words">{props.children}</span>
      </div>
      {props.isHidden && props.time !== null ? (
        <button type="button" className="quiet-button" onClick={() => props.onHide(false)}>
          {props.words.bringBack}
        </button>
      ) : null}
    </div>
  );
}

function Hand({ share }: { readonly share: number | null }) {
  return (
    <svg className="turn-ring-drawing" viewBox="0 0 200 200" aria-hidden="true" focusable="false">
      <circle className="turn-ring-track" cx="100" cy="100" r={RADIUS} />
      {share === null ? null : (
        <circle
          className="turn-ring-hand"
          cx="100"
          cy="100"
          r={RADIUS}
          strokeDasharray={ROUND}
          strokeDashoffset={(1 - share) * ROUND}
        />
      )}
    </svg>
  );
}

function shareLeft(time: { readonly remainingMs: number; readonly totalMs: number }): number {
  if (time.totalMs <= 0) return 0;
  return Math.min(1, Math.max(0, time.remainingMs / time.totalMs));
}

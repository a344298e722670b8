import { useMemo, useState } from 'react';
import type { Millis } from '@heard/shared/base';
import type { ClockView, TalkingView } from '@heard/shared/engine';
import { TurnRing } from '../../design/turn-ring.tsx';
import { useStoreTime } from '../../hooks/use-store-time.ts';
import { say } from '../../words/say.ts';
import { clockFace, type ClockFace } from './clock-face.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence, type Sentence } from './sentence.ts';
import { useMilestones } from './use-milestones.ts';

interface TurnClockProps {
  readonly view: TalkingView;
  readonly turn: number;
  /** The phase word, readable across a table. */
  readonly phase: string;
  readonly isQuiet: boolean;
}

/** The ring, the quiet sign before the end, and the grace: the same facts on both screens. */
export function TurnClock({ view, turn, phase, isQuiet }: TurnClockProps) {
  const { people, now, tellReader, isConnected } = useSurroundings();
  const [isHidden, setHidden] = useState(false);
  const clock = useHeldClock(view.clock, isConnected, now);
  const at = useStoreTime(now, clock.kind === 'running' ? clock.endsAt : null);
  const face = clockFace(clock, at);
  const totalMs = clock.kind === 'none' ? 0 : clock.totalMs;
  const left = useMemo(
    () => (clock.kind === 'running' ? { leftMs: clock.endsAt - at, totalMs } : null),
    [clock, at, totalMs],
  );
  useMilestones(turn, left, tellReader);
  return (
    <div
      className="turn-clock"
      data-mood={face.mood}
      data-remaining-ms={clock.kind === 'none' ? undefined : face.leftMs}
    >
      <TurnRing
        seat={view.step.floor}
        time={
          clock.kind === 'none'
            ? null
            : { remainingMs: ringMs(face), totalMs, isStopped: face.mood === 'stopped' }
        }
        isHidden={isHidden}
        onHide={setHidden}
        isQuiet={isQuiet}
        words={{
          left: tell(people, face.line),
          show: say('ring.show'),
          hide: say('ring.hide'),
          bringBack: say('ring.bring-back'),
        }}
      >
        <span className="display">{phase}</span>
      </TurnRing>
      <p className="turn-clock-line">
        {isHidden
          ? ''
          : told(face, view, people.seat)
              .map((line) => tell(people, line))
              .join(' ')}
      </p>
    </div>
  );
}

/** Without a connection the time is not known, so it does not run on the screen: it stands where it was last certain. */
function useHeldClock(clock: ClockView, isConnected: boolean, now: () => Millis): ClockView {
  return useMemo(() => {
    if (isConnected || clock.kind !== 'running') return clock;
    const { soft, totalMs, endsAt, graceEndsAt } = clock;
    return { kind: 'stopped', soft, totalMs, remainingMs: endsAt - now(), graceMs: graceEndsAt - endsAt };
  }, [clock, isConnected, now]);
}

function ringMs(face: ClockFace): number {
  return face.mood === 'grace' || face.mood === 'over' ? 0 : face.leftMs;
}

/** What is said beside the ring without a tap: only what asks for it. */
function told(face: ClockFace, view: TalkingView, seat: TalkingView['step']['floor']): readonly Sentence[] {
  if (face.mood === 'grace')
    return [sentence(view.step.floor === seat ? 'clock.grace' : 'clock.grace-other')];
  if (face.mood === 'quiet') return view.step.floor === seat ? [face.line] : [];
  if (face.mood === 'over') return view.step.kind === 'breath' ? [] : [face.line];
  if (face.mood === 'stopped' || face.mood === 'none') return [face.line];
  return [];
}

import type { ReactNode } from 'react';
import type { PerSeat, Seat } from '@heard/shared/base';
import { DoorFrame } from './door-frame.tsx';
import { RoomFrame, type BarActions } from './room-frame.tsx';

export interface OwnFrameProps {
  readonly bar: BarActions;
  /** Null over help, where no names stand. */
  readonly people: { readonly seat: Seat; readonly names: PerSeat<string | null> } | null;
}

/** A page for one person alone: inside a room with both names on top, over help without. */
export function OwnFrame(
  props: OwnFrameProps & { readonly action: ReactNode; readonly children: ReactNode },
) {
  const { bar, people, action, children } = props;
  if (people === null) {
    return (
      <DoorFrame onLeave={bar.onLeave} onHelp={undefined} action={action}>
        {children}
      </DoorFrame>
    );
  }
  return (
    <RoomFrame {...bar} {...people} isWayIn onPause={null} action={action}>
      {children}
    </RoomFrame>
  );
}

import type { ReactNode } from 'react';
import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { Frame } from '../design/frame.tsx';
import { useArrivalFocus } from '../hooks/use-arrival-focus.ts';
import { say } from '../words/say.ts';

/** The three that never move, on every screen. Absent: not possible now. */
export interface BarActions {
  readonly onLeave: () => void;
  readonly onHelp: () => void;
}

interface RoomFrameProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly connection?: string | null;
  /** Who has the floor; null when nobody or both. */
  readonly band?: Seat | null;
  /** Null: there is no conversation. Undefined: there is one, and it cannot be paused just now. */
  readonly onPause: (() => void) | null | undefined;
  /** On the way into a room the heading takes the focus; in a talk it goes by whose press it was. */
  readonly isWayIn?: boolean;
  /** The primary button, and at most one quiet one below it. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The frame inside a room: both names with their shapes, own name first said as such. */
export function RoomFrame(props: RoomFrameProps) {
  const other = otherSeat(props.seat);
  const own = props.names[props.seat];
  const people: PerSeat<string> = {
    [props.seat]: own === null ? say('seat.you-unnamed') : say('seat.you', { name: own }),
    [other]: props.names[other] ?? say('name.partner'),
  } as PerSeat<string>;
  useArrivalFocus(props.isWayIn === true);
  return (
    <Frame
      top={[
        { seat: 'a', name: people.a },
        { seat: 'b', name: people.b },
      ]}
      connection={props.connection ?? null}
      band={props.band ?? null}
      action={props.action}
      bar={{
        label: say('bar.label'),
        leave: { label: say('bar.leave'), onPress: props.onLeave },
        pause: props.onPause === null ? null : { label: say('bar.pause'), onPress: props.onPause },
        help: { label: say('bar.help'), onPress: props.onHelp },
      }}
    >
      {props.children}
    </Frame>
  );
}

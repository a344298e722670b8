import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';

interface LockNoticeProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly by: Seat;
  /** The day as it is read. */
  readonly date: string;
  readonly onGotIt: () => void;
  readonly onWays: () => void;
}

/** Once, on every device that stayed: who changed the lock, and what that ended. */
export function LockNoticeScreen(props: LockNoticeProps) {
  const { seat, names, by, date } = props;
  const name = names[otherSeat(seat)] ?? say('name.partner');
  return (
    <RoomFrame
      isWayIn
      seat={seat}
      names={names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={props.onGotIt}>{say('action.got-it')}</PrimaryButton>
          <QuietButton onPress={props.onWays}>{say('lock-notice.make')}</QuietButton>
        </>
      }
    >
      <div className="stack">
        <h1 className="display">{say('lock-notice.title')}</h1>
        <p className="prompt">
          {by === seat ? say('lock-notice.own', { date }) : say('lock-notice.partner', { name, date })}
        </p>
        <p className="text">{say('lock-notice.ways')}</p>
      </div>
    </RoomFrame>
  );
}

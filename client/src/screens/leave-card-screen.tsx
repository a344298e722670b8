import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { PrimaryButton } from '../design/buttons.tsx';
import { Icon } from '../design/icon.tsx';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './ways-in.css';

interface LeaveCardProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly onGotIt: () => void;
}

/** Once, before the first screen of a room: the way out is explained before it is needed. */
export function LeaveCardScreen(props: LeaveCardProps) {
  const name = props.names[otherSeat(props.seat)] ?? say('name.partner');
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={<PrimaryButton onPress={props.onGotIt}>{say('action.got-it')}</PrimaryButton>}
    >
      <div className="stack">
        <h1 className="display">{say('leave-card.title')}</h1>
        <p className="prompt">{say('leave-card.text')}</p>
        <p className="text">{say('leave-card.seen', { name })}</p>
        <p className="text">{say('leave-card.back')}</p>
        <p className="leave-card-where">
          <Icon name="leave" />
          <span>{say('leave-card.where')}</span>
        </p>
      </div>
    </RoomFrame>
  );
}

import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './ways-in.css';

interface CheckPhraseProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /** Derived from the key and both seats: equal on both screens only when nobody has come between. */
  readonly words: readonly [string, string];
  /** `locked`: someone said they differ. `making-new`: the new room is under way. */
  readonly state: 'asking' | 'waiting' | 'locked' | 'making-new';
  readonly onMatch: () => void;
  readonly onDiffer: () => void;
  /** The words are offered, they never block: on without comparing them now. */
  readonly onLater?: () => void;
  /** Only the one who opened the room can open a new one; absent for the other. */
  readonly onNewRoom: (() => void) | undefined;
}

/** Two words said aloud to each other: the one check that no server can pass in their place. */
export function CheckPhraseScreen(props: CheckPhraseProps) {
  if (props.state === 'locked' || props.state === 'making-new') return <Locked {...props} />;
  const isWaiting = props.state === 'waiting';
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={isWaiting ? undefined : props.onMatch}>{say('check.match')}</PrimaryButton>
          <div className="row">
            <QuietButton onPress={props.onDiffer}>{say('check.differ')}</QuietButton>
            {props.onLater === undefined ? null : (
              <QuietButton onPress={props.onLater}>{say('action.not-now')}</QuietButton>
            )}
          </div>
        </>
      }
    >
      <div className="stack">
        <h1 className="prompt">{say('check.title')}</h1>
        <p className="check-words" translate="no">
          <span>{props.words[0]}</span> <span>{props.words[1]}</span>
        </p>
        <p className="text">
          {isWaiting
            ? say('check.waiting', { name: props.names[otherSeat(props.seat)] ?? say('name.partner') })
            : say('check.why')}
        </p>
        <p className="small">{say('check.apart')}</p>
        <TwoCircles relation="near" isBreathing={isWaiting} />
      </div>
    </RoomFrame>
  );
}

function Locked(props: CheckPhraseProps) {
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <PrimaryButton onPress={props.state === 'making-new' ? undefined : props.onNewRoom}>
          {props.state === 'making-new' ? say('create.making') : say('check.new-room')}
        </PrimaryButton>
      }
    >
      <div className="stack">
        <h1 className="display">{say('check.locked-title')}</h1>
        <p className="prompt">{say('check.locked')}</p>
      </div>
    </RoomFrame>
  );
}

import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { say, sayWith } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './ways-in.css';

interface CheckPhraseProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /**
   * Derived from the room's key and both signing keys: equal on both screens only when nobody has come between. Null
   * before the partner's key is here.
   */
  readonly words: readonly [string, string] | null;
  /**
   * `confirming`: "they don't" was pressed once. `locking`: asked of the server, not answered yet. `locked`: the
   * server has closed the room. `making-new`: the new room is under way.
   */
  readonly state: 'asking' | 'waiting' | 'confirming' | 'locking' | 'locked' | 'making-new';
  /** Why closing the room, or making the new one, has not happened. */
  readonly trouble?: WaysInTrouble | undefined;
  readonly onMatch: () => void;
  readonly onDiffer: () => void;
  /** The second press: only now the room is closed, for both and for good. */
  readonly onLock: () => void;
  readonly onBack: () => void;
  /** The words are offered, they never block: on without comparing them now. */
  readonly onLater?: () => void;
  /** Only the one who opened the room can open a new one; absent for the other. */
  readonly onNewRoom: (() => void) | undefined;
}

/** Two words said aloud to each other: the one check that no server can pass in their place. */
export function CheckPhraseScreen(props: CheckPhraseProps) {
  if (props.state === 'locked' || props.state === 'making-new') return <Locked {...props} />;
  if (props.state === 'confirming' || props.state === 'locking') return <Confirming {...props} />;
  const isWaiting = props.state === 'waiting';
  const name = props.names[otherSeat(props.seat)] ?? say('name.partner');
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={isWaiting || props.words === null ? undefined : props.onMatch}>
            {say('check.match')}
          </PrimaryButton>
          <div className="row">
            <QuietButton onPress={props.words === null ? undefined : props.onDiffer}>
              {say('check.differ')}
            </QuietButton>
            {props.onLater === undefined ? null : (
              <QuietButton onPress={props.onLater}>{say('action.not-now')}</QuietButton>
            )}
          </div>
        </>
      }
    >
      <div className="stack">
        <h1 className="prompt">{say('check.title')}</h1>
        {props.words === null ? (
          <p className="text">{say('check.soon', { name })}</p>
        ) : (
          <p className="check-words" translate="no">
            <span>{props.words[0]}</span> <span>{props.words[1]}</span>
          </p>
        )}
        <p className="text">{isWaiting ? say('check.waiting', { name }) : say('check.why')}</p>
        <p className="small">{say('check.keys')}</p>
        <p className="small">{say('check.apart')}</p>
        <TwoCircles relation="near" isBreathing={isWaiting} />
      </div>
    </RoomFrame>
  );
}

function Confirming(props: CheckPhraseProps) {
  const isLocking = props.state === 'locking';
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={isLocking ? undefined : props.onLock}>
            {say(isLocking ? 'check.locking' : 'check.lock')}
          </PrimaryButton>
          <QuietButton onPress={isLocking ? undefined : props.onBack}>{say('check.look-again')}</QuietButton>
        </>
      }
    >
      <div className="stack">
        <h1 className="display">{say('check.lock-title')}</h1>
        <p className="text">{say('check.lock-why')}</p>
        <p className="text">{say('check.lock-goes')}</p>
        <Trouble trouble={props.trouble} />
      </div>
    </RoomFrame>
  );
}

function Trouble({ trouble }: { readonly trouble: WaysInTrouble | undefined }) {
  if (trouble === undefined) return null;
  return (
    <p className="text" role="alert">
      {say('check.not-locked')} {sayWith(`trouble.${trouble}`, {})}
    </p>
  );
}

function Locked(props: CheckPhraseProps) {
  const { onNewRoom } = props;
  const isMaking = props.state === 'making-new';
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        onNewRoom === undefined ? null : (
          <PrimaryButton onPress={isMaking ? undefined : onNewRoom}>
            {isMaking ? say('create.making') : say('check.new-room')}
          </PrimaryButton>
        )
      }
    >
      <div className="stack">
        <h1 className="display">{say('check.locked-title')}</h1>
        <p className="prompt">{say(onNewRoom === undefined ? 'check.locked-other' : 'check.locked')}</p>
        {props.trouble === undefined ? null : (
          <p className="text" role="alert">
            {sayWith(`trouble.${props.trouble}`, {})}
          </p>
        )}
      </div>
    </RoomFrame>
  );
}

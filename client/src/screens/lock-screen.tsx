import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import type { SeatDevice } from '@heard/shared/protocol';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Notice } from '../design/notice.tsx';
import { say, sayWith } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './settings.css';

/** Why the lock is still the old one. */
export type LockTrouble =
  | 'stale'
  | 'talking'
  | 'not-now'
  | 'uncovered'
  | 'too-many'
  | 'refused'
  | 'unavailable'
  /** It is not known. */
  | 'unanswered';

interface OtherDevice extends SeatDevice {
  /** It has been in the room since it could be given a key. */
  readonly canStay: boolean;
}

interface LockProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /** Null: not known yet. */
  readonly others: readonly OtherDevice[] | null;
  /** Ids of those that stay. */
  readonly keeps: readonly string[];
  readonly canReachPartner: boolean;
  readonly isChanging: boolean;
  readonly trouble: LockTrouble | null;
  readonly dayOf: (day: number) => string;
  readonly onKeep: (id: string, keep: boolean) => void;
  readonly onChange: () => void;
  readonly onBack: () => void;
}

/** What a new lock does and what it cannot, before the press; which own devices stay. */
export function LockScreen(props: LockProps) {
  const name = props.names[otherSeat(props.seat)] ?? say('name.partner');
  const { others, canReachPartner, isChanging } = props;
  const isPossible = others !== null && canReachPartner && !isChanging;
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
          <PrimaryButton onPress={isPossible ? props.onChange : undefined}>{say('lock.do')}</PrimaryButton>
          <QuietButton onPress={isChanging ? undefined : props.onBack}>{say('action.back')}</QuietButton>
        </>
      }
    >
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <h1 className="display">{say('lock.title')}</h1>
          <p className="prompt">{say('lock.when')}</p>
          {props.trouble === null ? null : (
            <Notice>
              <p role="alert">{sayWith(`lock.trouble.${props.trouble}`, { name })}</p>
            </Notice>
          )}
        </div>
        <Progress isChanging={isChanging} />
        <Others {...props} />
        {canReachPartner ? null : (
          <Notice>
            <p>{say('lock.needs-partner', { name })}</p>
          </Notice>
        )}
        <div className="stack" data-gap="close">
          <Meaning name={name} />
        </div>
      </div>
    </RoomFrame>
  );
}

function Progress({ isChanging }: { readonly isChanging: boolean }) {
  return (
    <div role="status">
      {isChanging ? (
        <div className="stack" data-gap="tight">
          <p className="text">{say('lock.changing')}</p>
          <p className="small">{say('lock.changing-line')}</p>
        </div>
      ) : null}
    </div>
  );
}

function Meaning({ name }: { readonly name: string }) {
  return (
    <>
      <p className="text">{say('lock.does', { name })}</p>
      <p className="text">{say('lock.does-not')}</p>
      <p className="text">{say('lock.partner', { name })}</p>
      <p className="text">{say('lock.waits')}</p>
    </>
  );
}

function Others({ others, keeps, isChanging, dayOf, onKeep }: LockProps) {
  if (others === null) return <p className="text">{say('lock.finding')}</p>;
  if (others.length === 0) return <p className="text">{say('lock.no-other')}</p>;
  return (
    <fieldset className="lock-devices" disabled={isChanging}>
      <legend className="title">{say('lock.which')}</legend>
      {others.map(({ id, day, canStay }) => (
        <div className="settings-device" key={id}>
          <label className="lock-device">
            <input
              type="checkbox"
              checked={keeps.includes(id)}
              disabled={!canStay}
              onChange={({ target }) => onKeep(id, target.checked)}
            />
            <span className="text">
              {day === null ? say('lock.device-undated') : say('lock.device', { date: dayOf(day) })}
            </span>
          </label>
          {canStay ? null : <p className="small">{say('lock.cannot-stay')}</p>}
        </div>
      ))}
    </fieldset>
  );
}

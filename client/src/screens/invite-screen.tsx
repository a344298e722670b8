import type { InviteHours } from '@heard/shared/protocol';
import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Chips } from '../design/chips.tsx';
import { Fold } from '../design/fold.tsx';
import { Notice } from '../design/notice.tsx';
import { QrCode } from '../design/qr-code.tsx';
import { TextField } from '../design/text-field.tsx';
import type { DeviceMemory } from '../ways-in/ways-in-port.ts';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { say, sayWith } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './ways-in.css';

interface InviteProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly link: string;
  readonly hours: InviteHours;
  readonly memory: DeviceMemory;
  /** The words that go along with the link; the caller starts with `invite.note-suggested`. */
  readonly note: string;
  /** Whether this browser has a share sheet. */
  readonly canShare: boolean;
  readonly copying: 'not-yet' | 'copied' | 'denied';
  readonly state: 'ready' | 'renewing' | { readonly trouble: WaysInTrouble };
  readonly onShare: () => void;
  readonly onCopy: () => void;
  readonly onNote: (note: string) => void;
  /** Choosing how long a link is valid makes a new one. */
  readonly onRenew: (hours: InviteHours) => void;
  readonly onWait: () => void;
}

const VALID: readonly {
  readonly value: `${InviteHours}`;
  readonly key: 'invite.hour' | 'invite.day' | 'invite.week';
}[] = [
  { value: '1', key: 'invite.hour' },
  { value: '24', key: 'invite.day' },
  { value: '168', key: 'invite.week' },
];

const NOTE_MAX_LENGTH = 400;

/** One link, three ways to hand it over. Says only "not joined yet": never who opened what. */
export function InviteScreen(props: InviteProps) {
  const isBusy = props.state === 'renewing';
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={<InviteAction {...props} />}
    >
      <div className="stack">
        <div className="stack" data-gap="tight">
          <h1 className="display">{say('invite.title')}</h1>
          <p className="label">{say('invite.not-joined')}</p>
        </div>
        <div className="invite-code">
          <QrCode text={props.link} label={say('invite.qr-label')} />
          <p className="small">{say('invite.qr')}</p>
        </div>
        <p className="text">{validFor(props.hours)}</p>
        {props.copying === 'denied' ? <SelectableLink link={props.link} /> : null}
        {props.memory === 'this-tab-only' ? (
          <Notice>
            <p>{say('page.storage.what')}</p>
            <p className="small">{say('page.storage.help')}</p>
          </Notice>
        ) : null}
        <Fold summary={say('invite.note')}>
          <TextField
            label={say('invite.note')}
            hint={say('invite.note-hint')}
            value={props.note}
            onChange={props.onNote}
            maxLength={NOTE_MAX_LENGTH}
            voice="letter"
            isLong
          />
        </Fold>
        <Fold summary={say('invite.valid')}>
          <Renewing {...props} isBusy={isBusy} />
        </Fold>
      </div>
    </RoomFrame>
  );
}

function InviteAction(props: InviteProps) {
  const copyLabel = props.copying === 'copied' ? say('invite.copied') : say('invite.copy');
  return (
    <>
      {props.canShare ? (
        <PrimaryButton onPress={props.onShare} icon="share">
          {say('invite.share')}
        </PrimaryButton>
      ) : (
        <PrimaryButton onPress={props.onCopy} icon={props.copying === 'copied' ? 'check' : 'copy'}>
          {copyLabel}
        </PrimaryButton>
      )}
      <div className="row">
        {props.canShare ? (
          <QuietButton onPress={props.onCopy} icon={props.copying === 'copied' ? 'check' : 'copy'}>
            {copyLabel}
          </QuietButton>
        ) : null}
        <QuietButton onPress={props.onWait}>{say('invite.on')}</QuietButton>
      </div>
    </>
  );
}

function SelectableLink({ link }: { readonly link: string }) {
  return (
    <TextField
      label={say('invite.link')}
      hint={say('invite.copy-denied')}
      value={link}
      onChange={undefined}
      isLong
    />
  );
}

function Renewing(props: InviteProps & { readonly isBusy: boolean }) {
  return (
    <div className="stack" data-gap="close">
      <Chips
        label={say('invite.valid')}
        options={VALID.map(({ value, key }) => ({ value, label: say(key) }))}
        value={`${props.hours}`}
        onChoose={props.isBusy ? undefined : (value) => props.onRenew(hoursOf(value))}
      />
      <QuietButton
        look="edged"
        icon="link"
        onPress={props.isBusy ? undefined : () => props.onRenew(props.hours)}
      >
        {props.isBusy ? say('invite.making') : say('invite.new')}
      </QuietButton>
      <p className="small">{say('invite.new-hint')}</p>
      {typeof props.state === 'string' ? null : (
        <p role="alert" className="text">
          {sayWith(`trouble.${props.state.trouble}`, {})}
        </p>
      )}
    </div>
  );
}

function hoursOf(value: `${InviteHours}`): InviteHours {
  return value === '1' ? 1 : value === '24' ? 24 : 168;
}

function validFor(hours: InviteHours): string {
  return hours === 168 ? say('invite.once-days') : say('invite.once', { hours });
}

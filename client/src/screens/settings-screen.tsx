import type { ReactNode } from 'react';
import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import type { SeatDevices } from '@heard/shared/protocol';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Notice } from '../design/notice.tsx';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { say, sayWith } from '../words/say.ts';
import { DeviceList } from './device-list.tsx';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './settings.css';

interface SettingsProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /** Null: not known yet. */
  readonly own: SeatDevices | null;
  readonly trouble: WaysInTrouble | null;
  /** Something was asked of the server and is not answered yet. */
  readonly isBusy: boolean;
  /** What waits for its second press. */
  readonly signingOut: string | null;
  readonly keepsNoCopy: boolean;
  /** Every change of the list is on the server. */
  readonly isSaved: boolean;
  readonly dayOf: (day: number) => string;
  readonly onSignOut: (which: string) => void;
  readonly onAddDevice: () => void;
  readonly onMakeSheet: () => void;
  readonly onVoidSheet: () => void;
  readonly onKeepCopy: (keeps: boolean) => void;
  readonly onChangeLock: () => void;
  readonly showsWhenAway: boolean;
  readonly onShowWhenAway: (shows: boolean) => void;
  readonly onBack: () => void;
}

/** How one comes back to the room. Everything here is the own seat's; the partner sees nothing of it. */
export function SettingsScreen(props: SettingsProps) {
  const name = props.names[otherSeat(props.seat)] ?? say('name.partner');
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={<PrimaryButton onPress={props.onBack}>{say('settings.back')}</PrimaryButton>}
    >
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="tight">
          <h1 className="display">{say('settings.title')}</h1>
          <p className="text">{say('settings.why', { name })}</p>
        </div>
        {props.trouble === null ? null : (
          <Notice>
            <p role="alert">{sayWith(`trouble.${props.trouble}`, {})}</p>
          </Notice>
        )}
        <Devices {...props} />
        <Sheet {...props} />
        <OwnCopy {...props} />
        <Section title={say('lock.title')}>
          <p className="text">{say('lock.when')}</p>
          <QuietButton look="edged" onPress={props.isBusy ? undefined : props.onChangeLock}>
            {say('lock.title')}
          </QuietButton>
        </Section>
        <WhenAway {...props} />
      </div>
    </RoomFrame>
  );
}

function Section(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="stack" data-gap="close">
      <h2 className="title">{props.title}</h2>
      {props.children}
    </section>
  );
}

function Devices(props: SettingsProps) {
  return (
    <Section title={say('devices.title')}>
      {props.own === null ? (
        <p className="text">{say('devices.finding')}</p>
      ) : (
        <DeviceList
          devices={props.own.devices}
          signingOut={props.signingOut}
          dayOf={props.dayOf}
          onSignOut={props.isBusy ? undefined : props.onSignOut}
        />
      )}
      <p className="small">{say('devices.sign-out-what')}</p>
      <QuietButton look="edged" onPress={props.isBusy ? undefined : props.onAddDevice}>
        {say('devices.add')}
      </QuietButton>
      <p className="small">{say('devices.add-what')}</p>
    </Section>
  );
}

function Sheet(props: SettingsProps) {
  const since = props.own?.recoverySince ?? null;
  const isReady = props.own !== null && !props.isBusy;
  return (
    <Section title={say('sheet.title')}>
      <p className="text">{say('sheet.what')}</p>
      {since === null ? null : <p className="text">{say('sheet.stands', { date: props.dayOf(since) })}</p>}
      <QuietButton look="edged" onPress={isReady ? props.onMakeSheet : undefined}>
        {since === null ? say('sheet.make') : say('sheet.make-new')}
      </QuietButton>
      {since === null ? null : (
        <QuietButton onPress={isReady ? props.onVoidSheet : undefined}>{say('sheet.void')}</QuietButton>
      )}
    </Section>
  );
}

/** Letting go of the copy is offered only where something else brings one back. */
function OwnCopy(props: SettingsProps) {
  const { own } = props;
  if (props.keepsNoCopy) {
    return (
      <Section title={say('copy.title')}>
        <p className="text">{say('copy.not-kept')}</p>
        <QuietButton look="edged" onPress={props.isBusy ? undefined : () => props.onKeepCopy(true)}>
          {say('copy.switch-on')}
        </QuietButton>
      </Section>
    );
  }
  const hasWayBack = own !== null && (own.devices.length > 1 || own.recoverySince !== null);
  const isPossible = hasWayBack && props.isSaved && !props.isBusy;
  return (
    <Section title={say('copy.title')}>
      <p className="text">{say('copy.kept')}</p>
      <p className="text" id="copy-means">
        {say('copy.means')}
      </p>
      {own !== null && !hasWayBack ? <p className="small">{say('copy.needs-way')}</p> : null}
      {hasWayBack && !props.isSaved ? <p className="small">{say('copy.needs-saved')}</p> : null}
      <QuietButton
        look="edged"
        describedBy="copy-means"
        onPress={isPossible ? () => props.onKeepCopy(false) : undefined}
      >
        {say('copy.switch-off')}
      </QuietButton>
    </Section>
  );
}

function WhenAway(props: SettingsProps) {
  const { showsWhenAway } = props;
  return (
    <Section title={say('away.title')}>
      <p className="text">{say(showsWhenAway ? 'away.shows' : 'away.hides')}</p>
      <p className="small">{say('away.nobody')}</p>
      <QuietButton look="edged" onPress={() => props.onShowWhenAway(!showsWhenAway)}>
        {say(showsWhenAway ? 'away.switch-on' : 'away.switch-off')}
      </QuietButton>
    </Section>
  );
}

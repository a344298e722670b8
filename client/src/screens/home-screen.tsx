import type { ReactNode } from 'react';
import type { PerSeat, Seat } from '@heard/shared/base';
import type { Ending } from '@heard/shared/engine';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Notice } from '../design/notice.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import type { AgreementView } from '../list/list-port.ts';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import { SideLinks, WeekLinks } from './side-links.tsx';
import './ways-in.css';

interface HomeProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly connection: string | null;
  readonly isOffline: boolean;
  /** As the list has them; only what both have agreed is shown here. */
  readonly agreements: readonly AgreementView[];
  /** Null: no talk has been held yet, or nothing needs saying. */
  readonly lastEnding: Ending | null;
  /** The paced guide's next sitting and its rest; absent where there is none. */
  readonly sitting?: ReactNode;
  /** What comes after the agreements: small things, the next time. */
  readonly between?: ReactNode;
  readonly dateOf: (date: string) => string;
  /** Absent: the room does not take it now (offline). */
  readonly onTalk: (() => void) | undefined;
  readonly onOpenList: () => void;
  /** Absent or null: not to be had here. */
  readonly onSettings?: (() => void) | null;
}

/** Between conversations: opens to what they are trying. Nothing about who was here, or when. */
export function HomeScreen(props: HomeProps) {
  const agreed = props.agreements.filter((agreement) => agreement.state === 'agreed');
  const isWaiting = props.agreements.some(({ state }) => state === 'proposed' || state === 'changed');
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      connection={props.connection}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={props.onTalk}>
            {props.lastEnding === null ? say('room-home.talk-first') : say('room-home.talk')}
          </PrimaryButton>
          <QuietButton onPress={props.onOpenList} icon="list">
            {say('room-home.list')}
          </QuietButton>
        </>
      }
    >
      <div className="stack" data-gap="wide">
        <section className="stack">
          <h1 className="display">{say('room-home.trying')}</h1>
          {agreed.length === 0 ? (
            <p className="prompt">{say('room-home.trying-empty')}</p>
          ) : (
            <ul className="plain-list home-agreements">
              {agreed.map((agreement) => (
                <Agreement key={agreement.id} agreement={agreement} dateOf={props.dateOf} />
              ))}
            </ul>
          )}
          {isWaiting ? <p className="small">{say('room-home.list-waiting')}</p> : null}
        </section>
        {props.between}
        {props.sitting}
        <Remarks {...props} />
        <Beside />
        <SettingsLink onSettings={props.onSettings ?? undefined} />
      </div>
    </RoomFrame>
  );
}

/** What belongs to the room and to the weeks, and to no talk. */
function Beside() {
  return (
    <>
      <WeekLinks title={say('home.back')} places={['journey', 'jar', 'next']} />
      <SideLinks />
      <div className="home-mark">
        <TwoCircles relation="side-by-side" size="small" />
        <p className="small">{say('room-home.rules')}</p>
      </div>
    </>
  );
}

function SettingsLink({ onSettings }: { readonly onSettings: (() => void) | undefined }) {
  if (onSettings === undefined) return null;
  return (
    <QuietButton place="start" onPress={onSettings}>
      {say('settings.open')}
    </QuietButton>
  );
}

function Agreement(props: { readonly agreement: AgreementView; readonly dateOf: HomeProps['dateOf'] }) {
  const { fields, reviewOn } = props.agreement;
  return (
    <li className="home-agreement">
      <p className="prompt">{fields.act}</p>
      {fields.when === '' ? null : (
        <p className="small">{say('room-home.agreement-when', { when: fields.when })}</p>
      )}
      {reviewOn === '' ? null : (
        <p className="small">{say('room-home.look-again', { date: props.dateOf(reviewOn) })}</p>
      )}
    </li>
  );
}

function Remarks(props: HomeProps) {
  if (props.isOffline) {
    return (
      <Notice>
        <p>{say('room-home.offline')}</p>
      </Notice>
    );
  }
  if (props.lastEnding === null) return null;
  return (
    <Notice>
      <p>{say(`room-home.ended-${props.lastEnding}`)}</p>
    </Notice>
  );
}

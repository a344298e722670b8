import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Fold } from '../design/fold.tsx';
import { Notice } from '../design/notice.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import type { DeviceMemory } from '../ways-in/ways-in-port.ts';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { say, sayWith } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NameField } from './name-field.tsx';
import { PrivacyLines } from './privacy-lines.tsx';
import type { BarActions } from './room-frame.tsx';
import './ways-in.css';

interface JoinProps extends BarActions {
  /** The inviter's name from the sealed part of the link; null when none was given. */
  readonly from: string | null;
  readonly host: string;
  readonly name: string;
  readonly memory: DeviceMemory;
  readonly state: 'ready' | 'coming-in' | 'declined' | { readonly trouble: WaysInTrouble };
  readonly onName: (name: string) => void;
  readonly onComeIn: () => void;
  readonly onNotNow: () => void;
  /** After "not now": back to the invitation, which is still good. */
  readonly onReconsider: () => void;
}

/** What the invited person reads before anything is used up: who, what, how long, and that a no is fine. */
export function JoinScreen(props: JoinProps) {
  if (props.state === 'declined') return <Declined {...props} />;
  const isBusy = props.state === 'coming-in';
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={isBusy ? undefined : props.onComeIn}>
            {isBusy ? say('join.coming-in') : say('join.come-in')}
          </PrimaryButton>
          <QuietButton onPress={isBusy ? undefined : props.onNotNow}>{say('join.not-now')}</QuietButton>
        </>
      }
    >
      <div className="stack">
        <h1 className="display">
          {props.from === null ? say('join.title-unnamed') : say('join.title', { name: props.from })}
        </h1>
        <p className="prompt">{say('join.what')}</p>
        {typeof props.state === 'string' ? null : (
          <Notice>
            <p role="alert">{sayWith(`trouble.${props.state.trouble}`, {})}</p>
          </Notice>
        )}
        <NameField
          label={say('join.name')}
          hint={say('join.name-hint')}
          name={props.name}
          onName={isBusy ? undefined : props.onName}
          onEnter={props.onComeIn}
        />
        {props.memory === 'this-tab-only' ? (
          <Notice>
            <p>{say('join.in-app')}</p>
          </Notice>
        ) : null}
        <div className="stack" data-gap="close">
          <p className="small">{say('join.host', { host: props.host })}</p>
          <Fold summary={say('join.more')}>
            <PrivacyLines host={null} />
          </Fold>
          <LanguageChoice />
        </div>
      </div>
    </DoorFrame>
  );
}

function Declined(props: JoinProps) {
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={props.onLeave}>{say('right.leave')}</PrimaryButton>
          <QuietButton onPress={props.onReconsider}>{say('join.reconsider')}</QuietButton>
        </>
      }
    >
      <div className="stack">
        <TwoCircles relation="apart" size="small" />
        <h1 className="display">{say('join.declined')}</h1>
        <p className="text">{say('join.declined-more')}</p>
      </div>
    </DoorFrame>
  );
}

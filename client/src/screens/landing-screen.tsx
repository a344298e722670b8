import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Fold } from '../design/fold.tsx';
import { TwoCircles, type Relation } from '../design/two-circles.tsx';
import { say } from '../words/say.ts';
import type { SentenceKey } from '../words/catalog.ts';
import { DoorFrame } from './door-frame.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { PrivacyLines } from './privacy-lines.tsx';
import type { BarActions } from './room-frame.tsx';
import './ways-in.css';

interface LandingProps extends BarActions {
  /** This device already has a room: going back to it comes first. */
  readonly hasRoom: boolean;
  readonly host: string;
  /** Null: not given, or not known yet. */
  readonly operator: string | null;
  readonly onReturn: () => void;
  readonly onOpen: () => void;
  readonly onRightForUs: () => void;
}

const HOW: readonly (readonly [Relation, SentenceKey & `landing.how-${string}`])[] = [
  ['apart', 'landing.how-room'],
  ['near', 'landing.how-speak'],
  ['overlapping', 'landing.how-back'],
  ['side-by-side', 'landing.how-keep'],
];

/** The front door: what this is in ten seconds, and one button. */
export function LandingScreen(props: LandingProps) {
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        props.hasRoom ? (
          <>
            <PrimaryButton onPress={props.onReturn}>{say('landing.return')}</PrimaryButton>
            <QuietButton onPress={props.onOpen}>{say('landing.open-another')}</QuietButton>
          </>
        ) : (
          <PrimaryButton onPress={props.onOpen}>{say('landing.open')}</PrimaryButton>
        )
      }
    >
      <div className="landing">
        <div className="stack">
          <h1 className="display">{say('landing.title')}</h1>
          <p className="landing-text">{say('landing.text')}</p>
          <ul className="plain-list stack landing-plain" data-gap="tight">
            <li>{say('landing.plain-accounts')}</li>
            <li>{say('landing.plain-locked')}</li>
            <li>{say('landing.plain-stop')}</li>
          </ul>
        </div>
        <div className="landing-more">
          <QuietButton place="start" onPress={props.onRightForUs}>
            {say('landing.right')}
          </QuietButton>
          <Fold summary={say('landing.how')}>
            <HowItWorks />
          </Fold>
          <Fold summary={say('landing.privacy')}>
            <PrivacyLines host={props.host} />
          </Fold>
          <p className="small">
            {props.operator === null
              ? say('landing.operator-unnamed')
              : say('landing.operator', { operator: props.operator })}
          </p>
          <LanguageChoice />
        </div>
        <div className="landing-circles">
          <TwoCircles relation="apart" />
        </div>
      </div>
    </DoorFrame>
  );
}

function HowItWorks() {
  return (
    <div className="stack" data-gap="close">
      <ol className="plain-list stack" data-gap="close">
        {HOW.map(([relation, key]) => (
          <li className="landing-how" key={key}>
            <TwoCircles relation={relation} size="small" />
            <p className="text">{say(key)}</p>
          </li>
        ))}
      </ol>
      <p className="small">{say('landing.how-not')}</p>
    </div>
  );
}

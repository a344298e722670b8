import type { ReactNode } from 'react';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Fold } from '../design/fold.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import { say } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { BarActions } from './room-frame.tsx';
import './ways-in.css';

interface LandingProps extends BarActions {
  /** This device already has a room: going back to it comes first. */
  readonly hasRoom: boolean;
  /** Folded away: how it works, and what the server sees. They come after the first script. */
  readonly how: ReactNode;
  readonly privacy: ReactNode;
  /** Null: not given, or not known yet. */
  readonly operator: string | null;
  readonly onReturn: () => void;
  readonly onOpen: () => void;
}

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
          <a className="quiet-button" data-place="start" href="/right-for-us">
            {say('landing.right')}
          </a>
          <Fold summary={say('landing.how')}>{props.how}</Fold>
          <Fold summary={say('landing.privacy')}>{props.privacy}</Fold>
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

import type { ReactNode } from 'react';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import { say } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import type { BarActions } from './room-frame.tsx';
import './ways-in.css';

interface LandingProps extends BarActions {
  /** This device already has a room: going back to it comes first. */
  readonly hasRoom: boolean;
  /** What can wait until the first script has drawn this. */
  readonly more: ReactNode;
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
          {props.more}
        </div>
        <div className="landing-circles">
          <TwoCircles relation="apart" />
        </div>
      </div>
    </DoorFrame>
  );
}

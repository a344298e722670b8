import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { say } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import { HelpLineList } from './help-line-list.tsx';
import type { BarActions } from './room-frame.tsx';
import './ways-in.css';

interface RightForUsProps extends BarActions {
  /** ISO country code of the list that is open; null: none chosen. Never stored. */
  readonly country: string | null;
  readonly onCountry: (country: string | null) => void;
  readonly onBack: () => void;
}

/** The same words for both partners. Stores nothing, asks nothing, and its button leads out. */
export function RightForUsScreen(props: RightForUsProps) {
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={props.onLeave}>{say('right.leave')}</PrimaryButton>
          <QuietButton onPress={props.onBack} icon="back">
            {say('action.back')}
          </QuietButton>
        </>
      }
    >
      <div className="stack">
        <h1 className="display">{say('right.title')}</h1>
        <p className="prompt">{say('right.for')}</p>
        <p className="text">{say('right.afraid')}</p>
        <HelpLineList country={props.country} onCountry={props.onCountry} />
        <p className="text">{say('right.device')}</p>
      </div>
    </DoorFrame>
  );
}

import { PrimaryButton } from '../design/buttons.tsx';
import { say } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import { HelpLineList } from './help-line-list.tsx';
import { LanguageChoice } from './language-choice.tsx';
import './ways-in.css';

interface HelpProps {
  readonly country: string | null;
  readonly onCountry: (country: string | null) => void;
  readonly onLeave: () => void;
  readonly onBack: () => void;
}

/** One tap away on every screen, the same for everyone. It shows no names: someone may look over a shoulder. */
export function HelpScreen(props: HelpProps) {
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={undefined}
      action={<PrimaryButton onPress={props.onBack}>{say('help.back')}</PrimaryButton>}
    >
      <div className="stack">
        <h1 className="display">{say('help.title')}</h1>
        <p className="text">{say('help.text')}</p>
        <HelpLineList country={props.country} onCountry={props.onCountry} />
        <LanguageChoice />
      </div>
    </DoorFrame>
  );
}

import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { say } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import { HelpLineList, type HelpLineListProps } from './help-line-list.tsx';
import { LanguageChoice } from './language-choice.tsx';
import './ways-in.css';

/** Null: there is no talk to pause. `paused`: it was, from here. */
export type AskForHelp = (() => void) | 'paused' | null;

interface HelpProps extends HelpLineListProps {
  readonly asking: AskForHelp;
  /** The safety door again. */
  readonly onDoor: () => void;
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
        <Asking asking={props.asking} />
        <HelpLineList {...props} />
        <section className="stack" data-gap="tight">
          <QuietButton place="start" onPress={props.onDoor} describedBy="help-door-line">
            {say('door.open')}
          </QuietButton>
          <p className="small" id="help-door-line">
            {say('door.open-line')}
          </p>
        </section>
        <section className="stack" data-gap="tight">
          <h2 className="title">{say('help.limits-title')}</h2>
          <p className="text">{say('help.limits-not')}</p>
          <p className="text">{say('help.limits-seen')}</p>
        </section>
        <LanguageChoice />
      </div>
    </DoorFrame>
  );
}

function Asking({ asking }: { readonly asking: AskForHelp }) {
  if (asking === null) return null;
  if (asking === 'paused') {
    return (
      <p className="text" role="status">
        {say('help.paused')}
      </p>
    );
  }
  return (
    <div className="stack" data-gap="tight">
      <QuietButton look="edged" onPress={asking} describedBy="help-pause-line">
        {say('help.pause')}
      </QuietButton>
      <p className="small" id="help-pause-line">
        {say('help.pause-line')}
      </p>
    </div>
  );
}

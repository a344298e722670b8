import { PrimaryButton } from '../../design/buttons.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import { say } from '../../words/say.ts';
import { StepHeading } from './step-heading.tsx';
import { TalkFrame } from './talk-frame.tsx';

/** The end of a conversation that was closed: nothing more is asked of anyone today. */
export function LastScreen({ onBack }: { readonly onBack: () => void }) {
  return (
    <TalkFrame onPause={null} action={<PrimaryButton onPress={onBack}>{say('last.back')}</PrimaryButton>}>
      <div className="stack last" data-gap="wide">
        <TwoCircles relation="side-by-side" />
        <StepHeading place="last" look="display" told={{ text: say('keep.done'), urgency: 'polite' }}>
          {say('keep.done')}
        </StepHeading>
        <p className="text">{say('last.line')}</p>
      </div>
    </TalkFrame>
  );
}

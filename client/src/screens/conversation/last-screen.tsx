import type { SittingsView } from '@heard/shared/engine';
import type { GuideId } from '@heard/shared/guides';
import { PrimaryButton } from '../../design/buttons.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import { say } from '../../words/say.ts';
import { WeekLinks } from '../side-links.tsx';
import { StepHeading } from './step-heading.tsx';
import { TalkFrame } from './talk-frame.tsx';

interface LastScreenProps {
  readonly guide: GuideId;
  readonly sittings: SittingsView | null;
  readonly onBack: () => void;
}

/** The end of a conversation that was closed: nothing more is asked of anyone today. */
export function LastScreen({ guide, sittings, onBack }: LastScreenProps) {
  const isOver = sittings === null;
  return (
    <TalkFrame onPause={null} action={<PrimaryButton onPress={onBack}>{say('last.back')}</PrimaryButton>}>
      <div className="stack last" data-gap="wide">
        <TwoCircles relation="side-by-side" />
        <StepHeading place="last" look="display" told={{ text: say('keep.done'), urgency: 'polite' }}>
          {say('keep.done')}
        </StepHeading>
        {guide === 'after' ? <p className="text">{say(isOver ? 'last.after' : 'last.rest')}</p> : null}
        <p className="text">{say('last.line')}</p>
        <WeekLinks title={say('last.before-you-go')} places={['jar', 'next', 'journey']} />
      </div>
    </TalkFrame>
  );
}

/** The two named the hurt differently: said to both in the same words, with somewhere to go from here. */
export function RolesDiffer({ onBack }: Pick<LastScreenProps, 'onBack'>) {
  return (
    <TalkFrame onPause={null} action={<PrimaryButton onPress={onBack}>{say('last.back')}</PrimaryButton>}>
      <div className="stack last" data-gap="wide">
        <TwoCircles relation="near" />
        <StepHeading place="last" look="display" told={{ text: say('differ.title'), urgency: 'polite' }}>
          {say('differ.title')}
        </StepHeading>
        <p className="text">{say('differ.line')}</p>
        <p className="text">{say('differ.honest')}</p>
        <p className="text">{say('differ.counsellor')}</p>
      </div>
    </TalkFrame>
  );
}

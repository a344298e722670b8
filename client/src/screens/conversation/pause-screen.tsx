import { Suspense } from 'react';
import { otherSeat } from '@heard/shared/base';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { TwoCircles } from '../../design/two-circles.tsx';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { BeyondPause } from './later-parts.ts';
import { tell } from './people.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { StepHeading } from './step-heading.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { VoiceInTalk } from './voice-slots.tsx';

const RESUME: Control = { id: 'resume', label: sentence('press.resume'), command: { kind: 'resume' } };
const ENOUGH: Control = {
  id: 'close-kindly',
  label: sentence('press.enough'),
  command: { kind: 'close-kindly' },
};

interface PauseScreenProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly pause: NonNullable<TalkingView['pause']>;
}

/** The talk is covered. No name, no reason; each comes back by an own press. */
export function PauseScreen({ view, pause }: PauseScreenProps) {
  const { people } = useSurroundings();
  const { can, seat } = view;
  const isBack = pause.back[seat];
  const isOtherBack = pause.back[otherSeat(seat)];
  let line = sentence('pause.neither');
  if (isBack) line = sentence('pause.own-back');
  else if (isOtherBack) line = sentence('pause.other-back');
  return (
    <TalkFrame
      onPause={undefined}
      voice={<VoiceInTalk view={view} />}
      action={
        <>
          {can.resume ? <PressButton control={RESUME} look="filled" /> : null}
          {can['close-kindly'] ? <PressButton control={ENOUGH} look="plain" /> : null}
        </>
      }
    >
      <div className="stack pause" data-gap="wide">
        <TwoCircles relation="near" isBreathing />
        <div className="stack" data-gap="close">
          <StepHeading
            place={`${view.phase.number}/paused`}
            look="display"
            told={{ text: say('pause.title'), urgency: 'assertive' }}
          >
            {say('pause.title')}
          </StepHeading>
          <p className="prompt">{say('pause.line')}</p>
          <p className="text">{say('pause.tips')}</p>
          <p className="text">{say('pause.kept')}</p>
          <p className="text" role="status">
            {tell(people, line)}
          </p>
          <PressNote />
        </div>
        <Suspense fallback={null}>
          <BeyondPause can={can} />
        </Suspense>
      </div>
    </TalkFrame>
  );
}

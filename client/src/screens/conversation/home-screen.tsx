import type { ReactNode } from 'react';
import type { PartnerView, PhaseView } from '@heard/shared/engine';
import { Notice } from '../../design/notice.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import { say } from '../../words/say.ts';
import { dayAndTime } from './day-and-time.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { sentence } from './sentence.ts';
import { StepHeading } from './step-heading.tsx';

type HomeView = Extract<PhaseView, { kind: 'home' }>;

/** Between conversations: the list first, "talk together" as the one filled button. */
export function HomeScreen(props: {
  readonly view: PartnerView & { readonly phase: HomeView };
  /** The shared list; it is what the room's home shows. */
  readonly list: ReactNode;
  /** The check phrase before the first conversation, and whatever else comes before talking. */
  readonly before: ReactNode;
}) {
  const { phase, can } = props.view;
  const arrive = { id: 'arrive', label: sentence('home.talk'), command: { kind: 'arrive' } } as const;
  return (
    <TalkFrame onPause={null} action={can.arrive ? <PressButton control={arrive} look="filled" /> : null}>
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <TwoCircles relation="near" size="small" />
          <StepHeading place="home" look="display" told={{ text: say('home.title'), urgency: 'polite' }}>
            {say('home.title')}
          </StepHeading>
          <p className="text">
            {say('home.only-two')} {say('home.line')}
          </p>
          <Ending view={phase} />
          <PressNote />
        </div>
        {props.before}
        {props.list}
      </div>
    </TalkFrame>
  );
}

function Ending({ view }: { readonly view: HomeView }) {
  const { lastEnding, sittings } = view;
  if (lastEnding === null && sittings === null) return null;
  return (
    <Notice>
      {lastEnding === null ? null : <p>{say(`home.ended.${lastEnding}`)}</p>}
      {sittings === null ? null : (
        <p>{say('home.sitting', { number: sittings.next + 1, when: dayAndTime(sittings.opensAt) })}</p>
      )}
    </Notice>
  );
}

import { useState, type ReactNode } from 'react';
import { otherSeat } from '@heard/shared/base';
import type { Choice, GatheringView, PartnerView } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import { Notice } from '../../design/notice.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import { say } from '../../words/say.ts';
import { ChoiceForm } from './choice-form.tsx';
import { FIRST_CHOICE } from './guide-cards.ts';
import { tell } from './people.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { StepHeading } from './step-heading.tsx';

type View = PartnerView & { readonly phase: GatheringView };

/** The waiting place and the choosing: one suggests, the other accepts or suggests something else. */
export function GatheringScreen({ view }: { readonly view: View }) {
  const { phase, can, seat } = view;
  const [choice, setChoice] = useState<Choice>(
    phase.proposal?.choice ?? {
      ...FIRST_CHOICE,
      guide: phase.sittings?.guide ?? FIRST_CHOICE.guide,
      first: phase.suggestedFirst,
    },
  );
  /** The proposal that is being answered by another one. */
  const [changing, setChanging] = useState<number | null>(null);
  const { proposal } = phase;
  const isChanging = proposal === null || changing === proposal.number;
  const suggest = {
    id: 'propose',
    label: sentence('choose.suggest'),
    command: { kind: 'propose', choice },
  } as const;
  const accept = {
    id: 'accept',
    label: sentence('choose.accept'),
    command: { kind: 'accept', proposal: proposal?.number ?? 0 },
  } as const;
  const arrive = { id: 'arrive', label: sentence('choose.come'), command: { kind: 'arrive' } } as const;
  let filled: ReactNode = null;
  if (can.arrive) filled = <PressButton control={arrive} look="filled" />;
  else if (can.propose && isChanging) filled = <PressButton control={suggest} look="filled" />;
  else if (can.accept) filled = <PressButton control={accept} look="filled" />;
  const changeLabel = proposal?.by === seat ? 'choose.change-own' : 'choose.change';
  const swap =
    proposal === null || !can.propose ? null : (
      <QuietButton onPress={() => setChanging(isChanging ? null : proposal.number)}>
        {say(isChanging ? 'choose.keep-theirs' : changeLabel)}
      </QuietButton>
    );
  return (
    <TalkFrame
      onPause={null}
      action={
        <>
          {filled}
          {swap}
        </>
      }
    >
      <div className="stack" data-gap="wide">
        <Who view={view} />
        {proposal === null || isChanging ? null : <ProposalCard proposal={proposal} />}
        {can.propose && isChanging ? (
          <ChoiceForm
            choice={choice}
            onChoose={setChoice}
            suggestedFirst={phase.suggestedFirst}
            sittings={phase.sittings}
          />
        ) : null}
        <Leaving view={view} />
      </div>
    </TalkFrame>
  );
}

function Who({ view }: { readonly view: View }) {
  const { people } = useSurroundings();
  const { phase, seat } = view;
  const other = otherSeat(seat);
  const bothCame = phase.arrived.a && phase.arrived.b;
  return (
    <div className="stack" data-gap="close">
      <TwoCircles
        relation={bothCame ? 'near' : 'apart'}
        isBreathing={!bothCame}
        {...(phase.arrived[other] ? {} : { empty: other })}
      />
      <StepHeading place="gathering" look="display" told={{ text: say('choose.title'), urgency: 'polite' }}>
        {say('choose.title')}
      </StepHeading>
      {bothCame ? <p className="text">{say('choose.both')}</p> : <Alone hasOther={phase.arrived[other]} />}
      <p className="unseen" role="status">
        {phase.arrived[other] ? tell(people, sentence('choose.partner-arrived')) : ''}
      </p>
      <PressNote />
    </div>
  );
}

function Alone({ hasOther }: { readonly hasOther: boolean }) {
  const { people } = useSurroundings();
  return (
    <Notice>
      <p>{tell(people, sentence(hasOther ? 'choose.partner-arrived' : 'choose.waiting'))}</p>
      <p className="small">
        {say('choose.hint-1')} {say('choose.hint-2')}
      </p>
    </Notice>
  );
}

function Leaving({ view }: { readonly view: View }) {
  const withdraw = {
    id: 'withdraw',
    label: sentence('choose.withdraw'),
    command: { kind: 'withdraw' },
  } as const;
  const depart = { id: 'depart', label: sentence('choose.leave'), command: { kind: 'depart' } } as const;
  return (
    <div className="row">
      {view.can.withdraw ? <PressButton control={withdraw} look="plain" /> : null}
      {view.can.depart ? <PressButton control={depart} look="plain" /> : null}
    </div>
  );
}

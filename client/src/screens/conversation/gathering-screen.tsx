import { useEffect, useState } from 'react';
import type { Choice, GatheringView, PartnerView, Proposal } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import { say } from '../../words/say.ts';
import { WaitingPlace } from './between-talks.tsx';
import { ChoiceForm } from './choice-form.tsx';
import type { Control } from './controls.ts';
import { FIRST_CHOICE } from './guide-cards.ts';
import { tell } from './people.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { StepHeading } from './step-heading.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { VoiceBeforeTalk } from './voice-slots.tsx';

type View = PartnerView & { readonly phase: GatheringView };

/** The waiting place until both have come, then the choosing: one suggests, the other accepts or suggests anew. */
export function GatheringScreen({ view }: { readonly view: View }) {
  const { arrived } = view.phase;
  return arrived.a && arrived.b ? <ChooseTogether view={view} /> : <WaitingPlace view={view} />;
}

function ChooseTogether({ view }: { readonly view: View }) {
  const { phase, can } = view;
  const { proposal, sittings, suggestedFirst } = phase;
  const [choice, setChoice] = useState<Choice>(() => proposal?.choice ?? firstChoice(phase));
  /** The proposal that is being answered by another one. */
  const [changing, setChanging] = useState<number | null>(null);
  const isChanging = proposal === null || changing === proposal.number;
  const change = (): void => {
    if (proposal !== null && !isChanging) setChoice(proposal.choice);
    setChanging(isChanging ? null : (proposal?.number ?? null));
  };
  return (
    <TalkFrame
      onPause={null}
      action={<ChooseActions view={view} choice={choice} isChanging={isChanging} onChange={change} />}
    >
      <div className="stack" data-gap="wide">
        <Heading proposal={proposal} />
        {isChanging && can.propose ? (
          <ChoiceForm
            choice={choice}
            onChoose={setChoice}
            suggestedFirst={suggestedFirst}
            sittings={sittings}
          />
        ) : null}
        {!isChanging && proposal !== null ? <ProposalCard proposal={proposal} sittings={sittings} /> : null}
        <VoiceBeforeTalk choice={isChanging ? choice : (proposal?.choice ?? null)} />
        <Leaving view={view} />
      </div>
    </TalkFrame>
  );
}

function firstChoice(phase: GatheringView): Choice {
  return { ...FIRST_CHOICE, guide: phase.sittings?.guide ?? FIRST_CHOICE.guide, first: phase.suggestedFirst };
}

function ChooseActions(props: {
  readonly view: View;
  readonly choice: Choice;
  readonly isChanging: boolean;
  readonly onChange: () => void;
}) {
  const { view, choice, isChanging } = props;
  const { proposal } = view.phase;
  const suggest: Control = {
    id: 'propose',
    label: sentence('choose.suggest'),
    command: { kind: 'propose', choice },
  };
  const accept: Control = {
    id: 'accept',
    label: sentence('choose.accept'),
    command: { kind: 'accept', proposal: proposal?.number ?? 0 },
  };
  const swap = proposal?.by === view.seat ? 'choose.change-own' : 'choose.change';
  return (
    <>
      {isChanging && view.can.propose ? <PressButton control={suggest} look="filled" /> : null}
      {!isChanging && view.can.accept ? <PressButton control={accept} look="filled" /> : null}
      {proposal === null || !view.can.propose ? null : (
        <QuietButton onPress={props.onChange}>{say(isChanging ? 'choose.keep-theirs' : swap)}</QuietButton>
      )}
    </>
  );
}

function Heading({ proposal }: { readonly proposal: Proposal | null }) {
  const { people, tellReader } = useSurroundings();
  const told =
    proposal !== null && proposal.by !== people.seat ? tell(people, sentence('choose.suggested')) : '';
  useEffect(() => {
    if (told !== '') tellReader(told);
  }, [told, tellReader]);
  return (
    <div className="stack" data-gap="close">
      <TwoCircles relation="near" size="small" />
      <StepHeading place="choosing" look="display" told={{ text: say('choose.title'), urgency: 'polite' }}>
        {say('choose.title')}
      </StepHeading>
      <p className="text">{say('choose.both')}</p>
      <PressNote />
    </div>
  );
}

function Leaving({ view }: { readonly view: View }) {
  const withdraw: Control = {
    id: 'withdraw',
    label: sentence('choose.withdraw'),
    command: { kind: 'withdraw' },
  };
  const depart: Control = { id: 'depart', label: sentence('choose.leave'), command: { kind: 'depart' } };
  return (
    <div className="row">
      {view.can.withdraw ? <PressButton control={withdraw} look="plain" /> : null}
      {view.can.depart ? <PressButton control={depart} look="plain" /> : null}
    </div>
  );
}

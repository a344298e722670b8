import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { DueWalk } from './due-walk.tsx';
import { FeltActs } from './felt-acts.tsx';
import { QuestionList } from './question-list.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { StepAgreement, ToSign } from './step-agreement.tsx';
import { DetailLine } from './step-need.tsx';
import { LIST_PARTS, QUESTIONS } from './step-wording.ts';
import { toSignOf } from './what-is-due.ts';

interface StepListProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  /** Puts words into the draft; absent where nothing can be written. */
  readonly onInsert: ((text: string) => void) | undefined;
}

/** What a step does with the shared list, always by the list's own acts, and the questions one keeps for oneself. */
export function StepList({ view, onInsert }: StepListProps) {
  const { listed, questions } = useSurroundings();
  const { step } = view.phase;
  if (listed.saving === 'loading') return null;
  return (
    <>
      {asksQuestions(view) ? (
        <QuestionList questions={questions} isAsking={step.kind !== 'private'} onUse={onInsert} />
      ) : null}
      <ListPart view={view.phase} />
    </>
  );
}

function ListPart({ view }: { readonly view: TalkingView }) {
  const { people, listed } = useSurroundings();
  switch (LIST_PARTS[view.step.id]) {
    case 'frame':
      return <StepAgreement step={view.step.id} label="frame" />;
    case 'help':
      return <StepAgreement step={view.step.id} label="help" />;
    case 'detail':
      return view.hurt === null ? null : <DetailLine hurt={view.hurt} />;
    case 'due':
      return <DueWalk />;
    case 'felt':
      return view.step.floor === people.seat ? <FeltActs /> : null;
    case 'to-sign':
      return <ToSign agreements={toSignOf(listed, people.seat)} />;
    case undefined:
    default:
      return null;
  }
}

/** Only on the device of the one who was hurt: while they gather their questions, and while they ask. */
function asksQuestions({ phase, seat }: StepListProps['view']): boolean {
  const { step, hurt } = phase;
  return hurt === seat && QUESTIONS.has(step.id) && (step.floor === null || step.floor === seat);
}

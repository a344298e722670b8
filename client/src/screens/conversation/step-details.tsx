import { CannotKeep, GroundRules } from './ground-rules.tsx';
import { stepTexts } from './guide-texts.ts';
import { PrivateCheck } from './private-check.tsx';
import { QuestionList } from './question-list.tsx';
import { StepList } from './step-list.tsx';
import type { StepScreenProps } from './step-screen.tsx';
import { NameHurtLine } from './name-hurt.tsx';
import { QUESTIONS } from './step-wording.ts';

/** What only some steps have: rules to tap, roles to name, a private page, the list beside it. */
export function StepDetails(props: {
  readonly view: StepScreenProps['view'];
  /** Puts words into the draft; absent where nothing can be written. */
  readonly onInsert: ((text: string) => void) | undefined;
}) {
  const { view, onInsert } = props;
  const { step } = view.phase;
  return (
    <>
      {step.rules === null ? null : (
        <GroundRules
          rules={stepTexts(step.id).rules ?? []}
          kept={step.rules}
          canTap={view.can['keep-rule'] === true}
        />
      )}
      {step.rules !== null && view.can['keep-rule'] ? <CannotKeep kept={step.rules} /> : null}
      {step.kind === 'choose' ? <NameHurtLine view={view.phase} /> : null}
      {step.kind === 'private' ? <PrivateCheck step={step.id} /> : null}
      {asksQuestions(view) ? <QuestionList isAsking={step.kind !== 'private'} onUse={onInsert} /> : null}
      <StepList view={view.phase} />
    </>
  );
}

/** Only on the device of the one who was hurt: while they gather their questions, and while they ask. */
function asksQuestions({ phase, seat }: StepScreenProps['view']): boolean {
  const { step, hurt } = phase;
  return hurt === seat && QUESTIONS.has(step.id) && (step.floor === null || step.floor === seat);
}

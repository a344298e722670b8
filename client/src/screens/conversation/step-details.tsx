import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import type { StepId } from '@heard/shared/guides';
import { CannotKeep, GroundRules } from './ground-rules.tsx';
import { stepTexts } from '../../words/guide-wording.ts';
import { PrivateCheck } from './private-check.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { StepList } from './step-list.tsx';
import type { StepScreenProps } from './step-screen.tsx';
import { NameHurtLine } from './name-hurt.tsx';
import { LIST_PARTS, LIST_SHORTCUTS, QUESTIONS } from './step-wording.ts';

/** What only some steps have: rules to tap, roles to name, a private page, the list beside it. */
export function StepDetails(props: {
  readonly view: StepScreenProps['view'];
  /** Puts words into the draft; absent where nothing can be written. */
  readonly onInsert: ((text: string) => void) | undefined;
}) {
  const { view, onInsert } = props;
  const { onOpenList } = useSurroundings();
  const { step } = view.phase;
  const shortcut = isLastNotQuite(view) ? 'parked' : LIST_SHORTCUTS[step.id];
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
      {shortcut === 'agreement' ? <p className="small">{say('agree.unsigned')}</p> : null}
      {step.kind === 'choose' ? <NameHurtLine view={view.phase} /> : null}
      {step.kind === 'private' && !QUESTIONS.has(step.id) ? <PrivateCheck step={step.id} /> : null}
      {hasListPart(step.id) ? <StepList view={view} onInsert={onInsert} /> : null}
      {shortcut === undefined || onOpenList === null ? null : (
        <QuietButton icon="plus" place="start" onPress={() => onOpenList(shortcut)}>
          {say(`list-shortcut.${shortcut}`)}
        </QuietButton>
      )}
    </>
  );
}

function hasListPart(step: StepId): boolean {
  return LIST_PARTS[step] !== undefined || QUESTIONS.has(step);
}

/** "Not quite" a third time: close enough, or parked with a day. */
function isLastNotQuite({ phase, seat, can }: StepScreenProps['view']): boolean {
  const { kind, floor, notQuiteLeft } = phase.step;
  return kind === 'heard' && floor === seat && notQuiteLeft === 0 && can.choose === true;
}

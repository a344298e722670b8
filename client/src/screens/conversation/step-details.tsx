import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import { CannotKeep, GroundRules } from './ground-rules.tsx';
import { stepTexts } from './guide-texts.ts';
import { PrivateCheck } from './private-check.tsx';
import { useSurroundings } from './room-surroundings.ts';
import type { StepScreenProps } from './step-screen.tsx';
import { NameHurtLine } from './name-hurt.tsx';
import { LIST_SHORTCUTS } from './step-wording.ts';

/** What only some steps have: rules to tap, roles to name, a private page, the list beside it. */
export function StepDetails({ view }: { readonly view: StepScreenProps['view'] }) {
  const { onOpenList } = useSurroundings();
  const { step } = view.phase;
  const shortcut = LIST_SHORTCUTS[step.id];
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
      {shortcut === undefined || onOpenList === null ? null : (
        <QuietButton icon="plus" place="start" onPress={() => onOpenList(shortcut)}>
          {say(`list-shortcut.${shortcut}`)}
        </QuietButton>
      )}
    </>
  );
}

import type { TalkingView } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import { DueWalk } from './due-walk.tsx';
import { FeltActs } from './felt-acts.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { StepAgreement, ToSign } from './step-agreement.tsx';
import { DetailLine } from './step-need.tsx';
import { LIST_PARTS, LIST_SHORTCUTS } from './step-wording.ts';
import { toSignOf } from './what-is-due.ts';

/** What a step does with the shared list, and the way to add to it. Always the list's own acts, seen by both. */
export function StepList({ view }: { readonly view: TalkingView }) {
  const { onOpenList, listed } = useSurroundings();
  const shortcut = LIST_SHORTCUTS[view.step.id];
  if (listed.saving === 'loading') return null;
  return (
    <>
      <ListPart view={view} />
      {shortcut === undefined || onOpenList === null ? null : (
        <QuietButton icon="plus" place="start" onPress={() => onOpenList(shortcut)}>
          {say(`list-shortcut.${shortcut}`)}
        </QuietButton>
      )}
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

import { useState, type RefObject } from 'react';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { say } from '../../words/say.ts';
import { Composer } from './composer.tsx';
import { isBlank } from './draft-text.ts';
import { turnIsFull } from './turn-is-full.ts';
import type { Writing } from './use-writing.ts';

interface WritingPlaceProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly writing: Writing;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
}

/**
 * Where one writes, and what was begun while nothing can be sent. The field is the same one over all steps, and while
 * somebody is writing in it it stays when the floor goes on: a word that was under way is finished in the draft, which
 * is kept for the next own turn, and no letter falls beside it.
 */
export function WritingPlace({ view, writing, fieldRef }: WritingPlaceProps) {
  const [isIn, setIn] = useState(false);
  const mayWrite = view.can['send-piece'] === true;
  if (view.phase.ways[view.seat] !== 'writing' && !mayWrite) return null;
  return (
    <div className="stack" onFocus={() => setIn(true)} onBlur={() => setIn(false)}>
      {mayWrite || isIn ? (
        <Composer
          writing={writing}
          fieldRef={fieldRef}
          label={say(view.phase.step.floor === null ? 'write.line-label' : 'write.label')}
          hint={mayWrite || isBlank(writing.draft) ? null : closedLine(view)}
        />
      ) : (
        <ClosedDraft view={view} draft={writing.draft} />
      )}
    </div>
  );
}

/** Nothing can be sent in this moment: why, where that is not plain, and what has been begun stays in sight. */
function ClosedDraft({ view, draft }: { readonly view: WritingPlaceProps['view']; readonly draft: string }) {
  if (isBlank(draft))
    return turnIsFull(view) ? <p className="small">{say('answer.too-many-pieces')}</p> : null;
  return (
    <div className="stack" data-gap="tight">
      <p className="small">{closedLine(view)}</p>
      {view.phase.step.floor === view.seat ? <p className="piece-text">{draft}</p> : null}
    </div>
  );
}

function closedLine(view: WritingPlaceProps['view']): string {
  if (turnIsFull(view)) return say('answer.too-many-pieces');
  return say(view.phase.step.floor === view.seat ? 'write.kept-draft' : 'write.closed-draft');
}

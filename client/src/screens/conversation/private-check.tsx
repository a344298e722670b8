import { useState } from 'react';
import type { StepId } from '@heard/shared/guides';
import { Chips } from '../../design/chips.tsx';
import { Fold } from '../../design/fold.tsx';
import { TextField } from '../../design/text-field.tsx';
import { say } from '../../words/say.ts';
import { useSurroundings } from './room-surroundings.ts';
import { FEELING_LINES, FEELINGS, type FeelingWord } from './step-wording.ts';

/**
 * How am I right now: lives in this component's memory alone, is sent nowhere and stored nowhere, and ends with
 * the step. Whatever is chosen, the same two buttons are there.
 */
export function PrivateCheck({ step }: { readonly step: StepId }) {
  const [feeling, setFeeling] = useState<FeelingWord | null>(null);
  const feelings = FEELINGS[step] ?? [];
  return (
    <div className="stack">
      {feelings.length === 0 ? null : (
        <div className="stack" data-gap="tight">
          <Chips
            label={say('private.feeling')}
            options={feelings.map((value) => ({ value, label: say(`private.${value}`) }))}
            value={feeling}
            onChoose={setFeeling}
          />
          <p className="text" role="status">
            {feeling === null ? '' : say(FEELING_LINES[feeling])}
          </p>
        </div>
      )}
      <p className="small">{say('private.stays')}</p>
      <OwnNote title={say('private.note')} line={say('private.note-line')} />
    </div>
  );
}

/** Words for oneself: own device, this page's memory, gone when the step closes. */
export function OwnNote(props: { readonly title: string; readonly line: string }) {
  const { note } = useSurroundings();
  return (
    <Fold summary={props.title} isOpenAtFirst={note.text !== ''}>
      <TextField label={props.title} value={note.text} onChange={note.set} isLong hint={props.line} />
    </Fold>
  );
}

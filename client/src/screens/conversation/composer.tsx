import type { Ref } from 'react';
import { TextField } from '../../design/text-field.tsx';
import { say } from '../../words/say.ts';
import { fits, roomLeft } from './draft-text.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import type { Writing } from './use-writing.ts';
import { WordingHintNote } from './later-moments.tsx';

/** Where pieces are written. Sending is the screen's filled button; the text stays until it has arrived. */
export function Composer({
  writing,
  label,
  fieldRef,
  hint = null,
}: {
  readonly writing: Writing;
  readonly label: string;
  readonly fieldRef: Ref<HTMLTextAreaElement>;
  /** Said instead of the usual, where what is written cannot be sent just now. */
  readonly hint?: string | null;
}) {
  const { people } = useSurroundings();
  const left = roomLeft(writing.draft);
  return (
    <div className="stack" data-gap="tight">
      <TextField
        label={label}
        value={writing.draft}
        onChange={writing.setDraft}
        isLong
        voice="letter"
        fieldRef={fieldRef}
        hint={left !== null && fits(writing.draft) ? tell(people, left) : (hint ?? say('write.kept'))}
        problem={left !== null && !fits(writing.draft) ? tell(people, left) : null}
      />
      <WordingHintNote draft={writing.draft} />
      <p className="press-note" role="status">
        {writing.said === null ? '' : tell(people, writing.said)}
      </p>
    </div>
  );
}

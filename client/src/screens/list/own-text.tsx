import { SeatMark } from '../../design/seat-mark.tsx';
import type { ListPort, NeedView, NoteKind } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { nameOf, type People } from '../conversation/people.ts';
import { BoundText } from './bound-text.tsx';

interface OwnTextProps {
  readonly list: ListPort;
  readonly people: People;
  readonly kind: NoteKind;
  readonly note: NeedView;
  /** The label of one's own, and the one with `{name}` for the partner's. */
  readonly label: 'need' | 'act' | 'wish' | 'victory' | 'parked';
  readonly isNew: boolean;
  /** No more to be changed, also not by whose it is. */
  readonly isFixed?: boolean;
}

/** Words that only their author writes: a field for the author, text for the other. */
export function OwnText({ list, people, kind, note, label, isNew, isFixed }: OwnTextProps) {
  const isOwn = note.whose === people.seat;
  const name = isOwn
    ? say(`list.${label}-own`)
    : say(`list.${label}-of`, { name: nameOf(people, note.whose) });
  const mark = <SeatMark seat={note.whose} name={name} />;
  if (isOwn && isFixed !== true) {
    return <BoundText list={list} target={{ item: kind, id: note.id }} label={mark} isNew={isNew} />;
  }
  return (
    <div className="own-text">
      <p className="label">{mark}</p>
      <p className="own-text-words">{note.text.trim() === '' ? say('list.nothing-yet') : note.text}</p>
    </div>
  );
}

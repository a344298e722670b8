import { useId } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import type { NeedView, ParkedView, RemovedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { calendarDay } from '../conversation/day-and-time.ts';
import { ItemList } from './item-list.tsx';
import { OwnText } from './own-text.tsx';
import type { SectionParts } from './section-parts.ts';
import { FoldedSection } from './section.tsx';

/** With the places of what was removed there by its author. */
type NoteSectionParts = SectionParts & { readonly removed: readonly RemovedView[] };

/** What helps each, in their words: to the partner, ways to reassure. */
export function WishesSection({
  wishes,
  ...parts
}: NoteSectionParts & { readonly wishes: readonly NeedView[] }) {
  return (
    <FoldedSection
      {...sectionOf(parts, 'wish', wishes)}
      title={say('list.wishes')}
      empty={say('list.wishes-empty')}
    >
      <Notes {...parts} kind="wish" notes={wishes} />
    </FoldedSection>
  );
}

export function ShelfSection({
  shelf,
  ...parts
}: NoteSectionParts & { readonly shelf: readonly NeedView[] }) {
  return (
    <FoldedSection
      {...sectionOf(parts, 'victory', shelf)}
      title={say('list.shelf')}
      empty={say('list.shelf-empty')}
    >
      <Notes {...parts} kind="victory" notes={shelf} />
    </FoldedSection>
  );
}

export function ParkedSection({
  parked,
  ...parts
}: NoteSectionParts & { readonly parked: readonly ParkedView[] }) {
  return (
    <FoldedSection
      {...sectionOf(parts, 'parked', parked)}
      title={say('list.parked')}
      empty={say('list.parked-empty')}
    >
      <Notes {...parts} kind="parked" notes={parked} />
    </FoldedSection>
  );
}

type OwnKind = 'wish' | 'victory' | 'parked';

function sectionOf({ list, added, onAdded }: SectionParts, kind: OwnKind, notes: readonly NeedView[]) {
  return {
    list,
    name: kind,
    ordered: notes.map(({ id, text }) => ({ id, words: text })),
    isOpenAtFirst: notes.some(({ id }) => id === added),
    add: { label: say(`list.add-${kind}`), onPress: () => onAdded(list.addNote(kind)) },
  };
}

interface NotesProps extends NoteSectionParts {
  readonly kind: OwnKind;
  readonly notes: readonly (NeedView & Partial<Pick<ParkedView, 'on'>>)[];
}

function Notes({ list, people, added, kind, notes, removed }: NotesProps) {
  return (
    <ItemList removed={removed} people={people}>
      {notes.map((note) => (
        <li className="list-item" key={note.id}>
          <OwnText
            list={list}
            people={people}
            kind={kind}
            note={note}
            label={kind}
            isNew={added === note.id}
          />
          {note.on === undefined ? null : (
            <ParkedDay
              on={note.on}
              onDay={note.whose === people.seat ? (day) => list.setParkedOn(note.id, day) : undefined}
            />
          )}
          {note.whose === people.seat ? (
            <div className="row item-actions">
              <QuietButton onPress={() => list.remove(note.id)}>{say('list.take-out')}</QuietButton>
            </div>
          ) : null}
        </li>
      ))}
    </ItemList>
  );
}

interface ParkedDayProps {
  readonly on: string;
  /** Absent: somebody else's to set. */
  readonly onDay: ((day: string) => void) | undefined;
}

function ParkedDay({ on, onDay }: ParkedDayProps) {
  const id = useId();
  if (onDay === undefined) {
    return on === '' ? null : <p className="small">{say('list.parked-day', { day: calendarDay(on) })}</p>;
  }
  return (
    <div className="text-field">
      <label className="label" htmlFor={id}>
        {say('list.parked-on')}
      </label>
      <input
        className="text-field-input"
        id={id}
        type="date"
        value={on}
        onChange={(event) => onDay(event.target.value)}
      />
    </div>
  );
}

import { otherSeat } from '@heard/shared/base';
import { QuietButton } from '../../design/buttons.tsx';
import { Fold } from '../../design/fold.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { ActView, ListPort, RemovedView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { calendarDay } from '../conversation/day-and-time.ts';
import { nameOf, tell, type People } from '../conversation/people.ts';
import { sentence } from '../conversation/sentence.ts';
import { ItemList } from './item-list.tsx';
import { OwnText } from './own-text.tsx';
import type { SectionParts } from './section-parts.ts';
import { FoldedSection } from './section.tsx';

/** Offers, and what was done: "I did this" by whose act it is, "I felt it" by the other. Nothing is counted. */
export function ActsSection({
  acts,
  ...parts
}: SectionParts & { readonly acts: readonly ActView[]; readonly removed: readonly RemovedView[] }) {
  const { list, added, onAdded } = parts;
  const open = acts.filter(({ state }) => state !== 'let-go');
  const gone = acts.filter(({ state }) => state === 'let-go');
  return (
    <FoldedSection
      list={list}
      name="acts"
      title={say('list.acts')}
      empty={say('list.acts-empty')}
      ordered={open.map(({ id, text }) => ({ id, words: text }))}
      isOpenAtFirst={acts.some(({ id }) => id === added)}
      add={{ label: say('list.add-act'), onPress: () => onAdded(list.addNote('act')) }}
    >
      <Acts {...parts} acts={open} removed={parts.removed} />
      {gone.length === 0 ? null : (
        <Fold summary={say('list.acts-let-go')}>
          <Acts {...parts} acts={gone} removed={[]} />
        </Fold>
      )}
    </FoldedSection>
  );
}

function Acts({
  acts,
  removed,
  list,
  people,
  added,
}: SectionParts & { readonly acts: readonly ActView[]; readonly removed: readonly RemovedView[] }) {
  return (
    <ItemList removed={removed} people={people}>
      {acts.map((act) => (
        <li className="list-item" data-state={act.state} key={act.id}>
          <p className="label item-state">
            <span className="item-state-word">{say(`list.act.${act.state}`)}</span>
          </p>
          <OwnText
            list={list}
            people={people}
            kind="act"
            note={act}
            label="act"
            isNew={added === act.id}
            isFixed={act.state !== 'offered'}
          />
          <ActMarks act={act} people={people} />
          <ActActions list={list} act={act} people={people} />
        </li>
      ))}
    </ItemList>
  );
}

function ActMarks({ act, people }: { readonly act: ActView; readonly people: People }) {
  const { whose } = act;
  const isOwn = whose === people.seat;
  const other = otherSeat(whose);
  return (
    <>
      {act.state === 'done' ? (
        <p className="label item-signatures">
          <SeatMark
            seat={whose}
            name={say(isOwn ? 'list.act-did-own' : 'list.act-did', {
              name: nameOf(people, whose),
              day: calendarDay(act.doneOn),
            })}
          />
          {act.isFelt ? (
            <SeatMark
              seat={other}
              name={say(isOwn ? 'list.act-felt' : 'list.act-felt-own', { name: nameOf(people, other) })}
            />
          ) : null}
        </p>
      ) : null}
      {act.hasUnverified ? <p className="small">{tell(people, sentence('list.act-unverified'))}</p> : null}
    </>
  );
}

function ActActions(props: { readonly list: ListPort; readonly act: ActView; readonly people: People }) {
  const { list, act, people } = props;
  const { id, state } = act;
  const isOwn = act.whose === people.seat;
  const isOpen = state === 'offered' || state === 'welcome';
  return (
    <div className="row item-actions">
      {isOwn && state !== 'done' ? (
        <QuietButton
          look="edged"
          onPress={act.text.trim() === '' ? undefined : () => list.markAct(id, 'did')}
        >
          {say('list.did-this')}
        </QuietButton>
      ) : null}
      {!isOwn && state === 'offered' ? (
        <QuietButton look="edged" onPress={() => list.markAct(id, 'welcome')}>
          {say('list.act-welcome')}
        </QuietButton>
      ) : null}
      {!isOwn && state === 'done' && !act.isFelt ? (
        <QuietButton look="edged" onPress={() => list.markAct(id, 'felt')}>
          {say('list.act-felt-it')}
        </QuietButton>
      ) : null}
      {isOpen ? (
        <QuietButton onPress={() => list.markAct(id, 'let-go')}>{say('list.let-go')}</QuietButton>
      ) : null}
      {isOwn && !isOpen ? (
        <QuietButton onPress={() => list.remove(id)}>{say('list.take-out')}</QuietButton>
      ) : null}
    </div>
  );
}

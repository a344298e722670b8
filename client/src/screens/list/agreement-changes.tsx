import { SeatMark } from '../../design/seat-mark.tsx';
import type { AgreementHistoryView, HistoryChange, HistoryEntryView } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { calendarDay } from '../conversation/day-and-time.ts';
import { nameOf, type People } from '../conversation/people.ts';

interface AgreementChangesProps {
  readonly history: AgreementHistoryView;
  readonly people: People;
}

/** How an agreement came to be: who, on which day, before and after. What cannot be verified is said to be so. */
export function AgreementChanges({ history, people }: AgreementChangesProps) {
  const { entries } = history;
  return (
    <div className="stack agreement-changes" data-gap="close">
      {history.isMissing ? <p className="small">{say('list.history-missing')}</p> : null}
      {entries.length === 0 ? <p className="small">{say('list.history-empty')}</p> : null}
      <ol className="plain-list changes">
        {entries.map((entry) => (
          <li className="change" data-standing={entry.standing} key={entry.id}>
            <Who entry={entry} people={people} />
            <Standing entry={entry} />
            {entry.changes.map((change) => (
              <BeforeAfter change={change} key={change.field} />
            ))}
          </li>
        ))}
      </ol>
      {history.isAhead ? <p className="small">{say('list.history-ahead')}</p> : null}
    </div>
  );
}

function Who({ entry, people }: { readonly entry: HistoryEntryView; readonly people: People }) {
  const { by, act, day } = entry;
  return (
    <p className="label change-who">
      <SeatMark seat={by} name={say(`list.history.${act}`, { name: nameOf(people, by) })} />
      <span>
        {calendarDay(day)}
        {entry.isDayInDoubt ? ` (${say('list.history-doubt')})` : ''}
      </span>
    </p>
  );
}

function Standing({ entry }: { readonly entry: HistoryEntryView }) {
  if (entry.standing === 'verified') return null;
  return (
    <p className="small">
      {say(entry.standing === 'checking' ? 'list.history-checking' : 'list.history-unverified')}
    </p>
  );
}

function BeforeAfter({ change }: { readonly change: HistoryChange }) {
  const isDay = change.field === 'review';
  const shown = (text: string): string => (isDay && text !== '' ? calendarDay(text) : text);
  const label = change.field === 'review' ? say('list.review') : say(`list.field.${change.field}`);
  return (
    <dl className="facts change-texts">
      <div className="fact">
        <dt>{label}</dt>
        <dd>
          {change.before === '' ? null : (
            <p className="change-before">
              <span className="label">{say('list.history-before')}</span> <del>{shown(change.before)}</del>
            </p>
          )}
          <p>
            <span className="label">{say('list.history-after')}</span>{' '}
            <ins>{change.after === '' ? say('list.history-nothing') : shown(change.after)}</ins>
          </p>
        </dd>
      </div>
    </dl>
  );
}

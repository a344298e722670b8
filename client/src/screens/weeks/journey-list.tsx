import type { JourneyEvent } from '../../weeks/journey-events.ts';
import { monthsOf } from '../../weeks/journey-layout.ts';
import { say } from '../../words/say.ts';
import { monthName, shortDay } from './month-name.ts';

/** The same as the picture, in words. */
export function JourneyList({ events }: { readonly events: readonly JourneyEvent[] }) {
  return (
    <section className="stack journey-list">
      <h2 className="title">{say('journey.by-month')}</h2>
      {monthsOf(events).map((month) => (
        <Month key={month} month={month} events={events.filter(({ day }) => day.startsWith(month))} />
      ))}
    </section>
  );
}

function Month({ month, events }: { readonly month: string; readonly events: readonly JourneyEvent[] }) {
  return (
    <section className="journey-list-month">
      <h3 className="journey-list-name">{monthName(month)}</h3>
      {events.length === 0 ? (
        <p className="small">{say('journey.month-blank')}</p>
      ) : (
        <ul className="plain-list">
          {events.map((event, at) => (
            // Nothing of it is edited here, and two of a day may read the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${event.day} ${at}`}>
              <span className="journey-list-day">{shortDay(event.day)}</span>
              <span>{told(event)}</span>
              {event.kind === 'talk' || event.text.trim() === '' ? null : (
                <q className="journey-list-text">{event.text}</q>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function told(event: JourneyEvent): string {
  if (event.kind === 'talk')
    return event.word === null ? say('journey.talk') : say('journey.talk-word', { word: event.word });
  return say(`journey.${event.kind === 'act' && event.isFelt ? 'felt' : event.kind}`);
}

import { CIRCLE, layOutJourney, type MarkKind, type PlacedTalk } from '../../weeks/journey-layout.ts';
import type { JourneyEvent } from '../../weeks/journey-events.ts';
import { say } from '../../words/say.ts';
import { monthName } from './month-name.ts';

/** The picture: a row a month, two circles for every talk, always the same two. */
export function JourneyDrawing({ events }: { readonly events: readonly JourneyEvent[] }) {
  const { width, height, months } = layOutJourney(events);
  return (
    <svg
      className="journey-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('journey.picture')}
      focusable="false"
    >
      {months.map(({ month, nameY, lineY, talks, marks }) => (
        <g key={month}>
          <text className="journey-month" x="0" y={nameY}>
            {monthName(month)}
          </text>
          <line className="journey-line" x1="0" x2={width} y1={lineY} y2={lineY} />
          {marks.map(({ kind, day, x, y }) => (
            <Sign kind={kind} x={x} y={y} key={`${day} ${kind}`} />
          ))}
          {talks.map(({ day, x, y }, at) =>
            y > lineY ? (
              <line className="journey-line" x1={x} x2={x} y1={lineY} y2={y} key={`${day} ${at}`} />
            ) : null,
          )}
          {talks.map((talk, at) => (
            <Talk talk={talk} key={`${talk.day} ${at}`} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Talk({ talk }: { readonly talk: PlacedTalk }) {
  const { x, y, word } = talk;
  return (
    <g>
      <Pair x={x} y={y} />
      {word === null ? null : (
        <text className="journey-word-drawn" x={word.x} y={word.y} textAnchor="middle">
          {word.text}
        </text>
      )}
    </g>
  );
}

/** Fixed size, fixed distance. */
function Pair({ x, y }: { readonly x: number; readonly y: number }) {
  const { radius, apart } = CIRCLE;
  return (
    <>
      <circle className="journey-ground" cx={x + apart} cy={y} r={radius} />
      <circle className="circle-a" cx={x - apart} cy={y} r={radius} />
      <circle className="circle-b" cx={x + apart} cy={y} r={radius - 0.9} strokeWidth="1.8" />
    </>
  );
}

/** Ink, not colour: colours belong to people. Within 9 units around its middle. */
function Sign({ kind, x, y }: { readonly kind: MarkKind; readonly x: number; readonly y: number }) {
  if (kind === 'began') return <rect className="journey-full" x={x - 3.5} y={y - 3.5} width="7" height="7" />;
  if (kind === 'let-go') return <path className="journey-open" d={`M${x - 4} ${y}h8`} />;
  if (kind === 'changed')
    return <rect className="journey-open" x={x - 3.2} y={y - 3.2} width="6.4" height="6.4" />;
  const leaf = `M${x - 4} ${y + 3.5}L${x} ${y - 4}L${x + 4} ${y + 3.5}Z`;
  return <path className={kind === 'felt' ? 'journey-full' : 'journey-open'} d={leaf} />;
}

const SIGNS: readonly MarkKind[] = ['began', 'changed', 'let-go', 'act', 'felt'];

export function JourneySigns() {
  return (
    <section className="journey-signs" aria-label={say('journey.signs')}>
      <ul className="plain-list">
        <li>
          <svg viewBox="-16 -8 32 16" aria-hidden="true" focusable="false">
            <Pair x={0} y={0} />
          </svg>
          {say('journey.talk')}
        </li>
        {SIGNS.map((kind) => (
          <li key={kind}>
            <svg viewBox="-16 -8 32 16" aria-hidden="true" focusable="false">
              <Sign kind={kind} x={0} y={0} />
            </svg>
            {say(`journey.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

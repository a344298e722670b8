import { TwoCircles, type Relation } from '../design/two-circles.tsx';
import type { SentenceKey } from '../words/catalog.ts';
import { say } from '../words/say.ts';

const HOW: readonly (readonly [Relation, SentenceKey & `landing.how-${string}`])[] = [
  ['apart', 'landing.how-room'],
  ['near', 'landing.how-speak'],
  ['overlapping', 'landing.how-back'],
  ['side-by-side', 'landing.how-keep'],
];

/** One talk in four lines, and what this is not. */
export function HowItWorks() {
  return (
    <div className="stack" data-gap="close">
      <ol className="plain-list stack" data-gap="close">
        {HOW.map(([relation, key]) => (
          <li className="landing-how" key={key}>
            <TwoCircles relation={relation} size="small" />
            <p className="text">{say(key)}</p>
          </li>
        ))}
      </ol>
      <p className="small">{say('landing.how-not')}</p>
    </div>
  );
}

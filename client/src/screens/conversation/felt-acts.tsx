import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

/** What the partner did and this one has not answered yet: "I felt it", where it is being talked about. */
export function FeltActs() {
  const { people, list, listed } = useSurroundings();
  const done = listed.acts.filter(
    ({ whose, state, isFelt }) => whose !== people.seat && state === 'done' && !isFelt,
  );
  if (done.length === 0) return null;
  return (
    <section className="stack" data-gap="close" aria-labelledby="felt-title">
      <h2 className="title" id="felt-title">
        {tell(people, sentence('step-list.felt'))}
      </h2>
      <ul className="plain-list list-items">
        {done.map((act) => (
          <li className="list-item" key={act.id}>
            <p className="own-text-words">{act.text}</p>
            <QuietButton look="edged" place="start" onPress={() => list.markAct(act.id, 'felt')}>
              {say('list.act-felt-it')}
            </QuietButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import { useSurroundings } from './room-surroundings.ts';
import { listItems, wordingHints } from './wording-hints.ts';

/** Under the draft, for its writer alone: never in the way of sending, and with a switch to turn it off. */
export function WordingHintNote({ draft }: { readonly draft: string }) {
  const { hints } = useSurroundings();
  const found = wordingHints(draft, {
    absolute: listItems(say('hint.absolute-list')),
    youAre: listItems(say('hint.you-are-list')),
  });
  if (found.length === 0) return <div className="moment-status" role="status" />;
  if (!hints.areOn) {
    return (
      <QuietButton place="start" onPress={() => hints.turn(true)}>
        {say('hint.turn-on')}
      </QuietButton>
    );
  }
  return (
    <div className="stack wording-hint" data-gap="tight" role="status" aria-label={say('hint.title')}>
      {found.map((hint) => (
        <p className="small" key={hint}>
          {say(`hint.${hint}`)}
        </p>
      ))}
      <p className="small">{say('hint.only-you')}</p>
      <QuietButton place="start" onPress={() => hints.turn(false)}>
        {say('hint.turn-off')}
      </QuietButton>
    </div>
  );
}

import type { TalkingView } from '@heard/shared/engine';
import { say } from '../../words/say.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

/** What becomes of the answer: neither sees the other's, and the own one may still be changed. */
export function NameHurtLine({ view }: { readonly view: TalkingView }) {
  const { people } = useSurroundings();
  return (
    <p className="text" role="status">
      {view.step.named === null ? say('hurt.line') : tell(people, sentence('hurt.waiting'))}
    </p>
  );
}

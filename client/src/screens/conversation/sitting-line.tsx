import type { SittingsView } from '@heard/shared/engine';
import { guideTitles } from '@heard/shared/guides';
import { Notice } from '../../design/notice.tsx';
import { say } from '../../words/say.ts';
import { dayAndTime } from './day-and-time.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { sittingValues } from './sitting-title.ts';

/** Which sitting it would be, whose turn it is to begin, and whether it still rests. Nobody chooses who begins. */
export function SittingLine({ sittings }: { readonly sittings: SittingsView | null }) {
  const { people, now } = useSurroundings();
  const { next, of } = sittings ?? { next: 0, of: guideTitles.after.sittings };
  const first = sittings?.hurt === people.seat ? 'choose.after.first-own' : 'choose.after.first-other';
  const rests = sittings !== null && sittings.opensAt > now() ? sittings.opensAt : null;
  return (
    <Notice>
      <p>{say('choose.after.sitting', sittingValues(next, of))}</p>
      {rests === null ? null : <p>{say('choose.rests', { when: dayAndTime(rests) })}</p>}
      <p>{tell(people, sentence(sittings === null ? 'choose.after.first' : first))}</p>
    </Notice>
  );
}

import { otherSeat } from '@heard/shared/base';
import type { PartnerView, TalkingView, Way } from '@heard/shared/engine';
import { Fold } from '../../design/fold.tsx';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { tell } from './people.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

/** How each speaks where that differs, and one's own other ways, folded away. */
export function WayChange({ view }: { readonly view: PartnerView & { readonly phase: TalkingView } }) {
  const { people } = useSurroundings();
  const { ways } = view.phase;
  const theirs = ways[otherSeat(view.seat)];
  return (
    <>
      {theirs === ways[view.seat] ? null : (
        <p className="small">{tell(people, sentence(`way.other.${theirs}`))}</p>
      )}
      {view.can['change-way'] ? (
        <Fold summary={say('way.title')}>
          <WayButtons view={view.phase} />
        </Fold>
      ) : null}
    </>
  );
}

/** Each is one press and changes only one's own way. */
export function WayButtons({ view }: { readonly view: TalkingView }) {
  return view.waysOpen.map((way) => <PressButton key={way} control={wayControl(way)} look="plain" />);
}

function wayControl(way: Way): Control {
  return {
    id: `change-way-${way}`,
    label: sentence(`way.to.${way}`),
    command: { kind: 'change-way', way },
  };
}

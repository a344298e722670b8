import '../../words/bring-breaks.ts';
import { assertNever } from '@heard/shared/base';
import type { BreakView, PartnerView, TalkingView } from '@heard/shared/engine';
import type { OpenedPiece } from '../../room/room-port.ts';
import { BackTogether, BreathTogether } from './back-together.tsx';
import { BreakChoice } from './break-choice.tsx';
import { BreakScreen } from './break-screen.tsx';
import { Stopping } from './stopping.tsx';

interface BreakPlaceProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly words: readonly OpenedPiece[];
  readonly standing: BreakView;
}

/** What covers the talk during a break. */
export function BreakPlace({ view, words, standing }: BreakPlaceProps) {
  switch (standing.stage) {
    case 'away':
    case 'due':
    case 'resting':
      return <BreakScreen view={view} away={standing} />;
    case 'breath':
      return <BreathTogether view={view} />;
    case 'together':
      return <BackTogether view={view} words={words} together={standing} />;
    default:
      return assertNever(standing);
  }
}

/** In a pause: a break, and every other way to stop. */
export function BeyondPause({ can }: Pick<PartnerView, 'can'>) {
  return (
    <>
      {can['take-break'] ? <BreakChoice /> : null}
      <Stopping can={can} hasClose={false} />
    </>
  );
}

import '../words/bring-weeks.ts';
import type { Seat } from '@heard/shared/base';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';
import type { BarActions } from '../screens/room-frame.tsx';
import { JourneyScreen } from '../screens/weeks/journey-screen.tsx';
import { TalkWord } from '../screens/weeks/talk-word.tsx';
import { journeyEvents } from '../weeks/journey-events.ts';

interface JourneyPageProps extends BarActions {
  readonly seat: Seat;
  readonly snapshot: ListSnapshot;
  readonly list: ListPort;
  readonly onBack: () => void;
}

/** Looking back: drawn from the list on this device, asked of nobody. */
export default function JourneyPage({ seat, snapshot, list, onBack, ...bar }: JourneyPageProps) {
  const last = snapshot.talks.at(-1);
  return (
    <JourneyScreen
      {...bar}
      seat={seat}
      names={snapshot.names}
      events={journeyEvents(snapshot, list.historyOf)}
      word={
        last === undefined ? null : (
          <TalkWord
            seat={seat}
            names={snapshot.names}
            talk={last}
            onWord={(word) => list.weeks.chooseWord(last.conversation, word)}
            key={last.conversation}
          />
        )
      }
      onPrint={() => window.print()}
      onBack={onBack}
    />
  );
}

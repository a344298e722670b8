import '../words/bring-weeks.ts';
import type { Seat } from '@heard/shared/base';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';
import type { BarActions } from '../screens/room-frame.tsx';
import { JarScreen } from '../screens/weeks/jar-screen.tsx';

interface JarPageProps extends BarActions {
  readonly seat: Seat;
  readonly snapshot: ListSnapshot;
  readonly list: ListPort;
  readonly onBack: () => void;
}

/** The jar of what was appreciated: written and opened by either, on any day. */
export default function JarPage({ seat, snapshot, list, onBack, ...bar }: JarPageProps) {
  return (
    <JarScreen
      {...bar}
      seat={seat}
      names={snapshot.names}
      jar={snapshot.jar}
      today={snapshot.today}
      onPut={list.weeks.putInJar}
      onTakeOut={list.remove}
      onBack={onBack}
    />
  );
}

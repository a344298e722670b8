import '../words/alone-words.ts';
import { useEffect, useState } from 'react';
import { useApp } from '../app-parts.ts';
import { keepInBrowser } from '../document/browser-persistence.ts';
import { goTo } from '../hooks/use-path.ts';
import type { ListSnapshot } from '../list/list-port.ts';
import type { DeviceRoom } from '../device/device-rooms.ts';
import { todayOnThisDevice } from '../device/device-calendar.ts';
import { isWorthKeeping, readClosedCopy } from '../room/closed-copy.ts';
import { ClosedScreen } from '../screens/closed-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import { WholePageScreen } from '../screens/whole-page-screen.tsx';
import { takeAway } from '../takeaway/takeaway.ts';
import ErasingPage from './erasing-page.tsx';
import TakeawayPage from './takeaway-page.tsx';

interface ClosedPageProps extends BarActions {
  readonly known: DeviceRoom;
  /** The list as it stood on the screen when the room was closed; null after a reload. */
  readonly seen: ListSnapshot | null;
}

/** A room the server has no more: this device's copy of the list, if it has one. */
export default function ClosedPage({ known, seen, ...bar }: ClosedPageProps) {
  const app = useApp();
  const copy = useClosedCopy(known, seen);
  const [place, setPlace] = useState<'copy' | 'take' | 'delete'>('copy');
  if (copy === 'reading') return <WholePageScreen {...bar} page="finding" onAction={undefined} />;
  if (copy === null) return <WholePageScreen {...bar} page="gone" onAction={() => goTo('/', 'replace')} />;
  if (place === 'delete') return <ErasingPage {...bar} room={known.room} what="device" />;
  if (place === 'take') {
    return (
      <TakeawayPage {...bar} seat={known.seat} snapshot={copy} list={null} onBack={() => setPlace('copy')} />
    );
  }
  return (
    <ClosedScreen
      {...bar}
      seat={known.seat}
      names={copy.names}
      copy={takeAway(copy)}
      onTake={() => setPlace('take')}
      onDelete={() => setPlace('delete')}
      onAskAgain={() => {
        app.rooms.remember({ ...known, standing: 'held' });
        window.location.reload();
      }}
    />
  );
}

/** From this browser's own store; what was on the screen where that has nothing. Remembered as closed once there is a copy. */
function useClosedCopy(known: DeviceRoom, seen: ListSnapshot | null): ListSnapshot | null | 'reading' {
  const app = useApp();
  const [copy, setCopy] = useState<ListSnapshot | null | 'reading'>('reading');
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const stored = await readClosedCopy(
        known,
        { random: app.random, today: todayOnThisDevice },
        keepInBrowser(known.room),
      );
      if (!isCurrent) return;
      const found = stored ?? (seen !== null && isWorthKeeping(seen) ? seen : null);
      const latest = app.rooms.find(known.room);
      if (found !== null && latest?.standing === 'held')
        app.rooms.remember({ ...latest, standing: 'closed' });
      setCopy(found);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [app, known, seen]);
  return copy;
}

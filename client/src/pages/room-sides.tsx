import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useList } from '../hooks/use-list.ts';
import { useRoom } from '../hooks/use-room.ts';
import type { OpenRoom } from '../room/open-room.ts';
import type { BarActions } from '../screens/room-frame.tsx';
import { CheckPhrasePage } from './check-phrase.tsx';
import { SidePlacesContext, type SidePlace } from '../screens/side-places.ts';

const loadTakeaway = () => import('./takeaway-page.tsx');
const loadErase = () => import('./erase-page.tsx');
const loadSolo = () => import('./solo-page.tsx');
const loadJourney = () => import('./journey-page.tsx');
const loadJar = () => import('./jar-page.tsx');
const loadNext = () => import('./next-time-page.tsx');
const TakeawayPage = lazy(loadTakeaway);
const ErasePage = lazy(loadErase);
const SoloPage = lazy(loadSolo);
const JourneyPage = lazy(loadJourney);
const JarPage = lazy(loadJar);
const NextTimePage = lazy(loadNext);

interface RoomSidesProps extends BarActions {
  readonly opened: OpenRoom;
  readonly onErase: (what: 'room' | 'device') => void;
  /** The room, which goes on behind. */
  readonly children: ReactNode;
}

/** The room, or one of the places beside it, over it. */
export function RoomSides({ opened, onErase, children, ...bar }: RoomSidesProps) {
  const [place, setPlace] = useState<SidePlace | null>(null);
  const [places] = useState(() => ({ open: setPlace }));
  const snapshot = useList(opened.list);
  const pairing = useRoom(opened.room).state?.pairing ?? null;
  useEffect(loadSides, []);
  const common = { ...bar, seat: opened.seat, snapshot, onBack: () => setPlace(null) };
  return (
    <SidePlacesContext value={places}>
      <div hidden={place !== null}>{children}</div>
      {place === 'words' && pairing !== null ? (
        <CheckPhrasePage
          {...bar}
          opened={opened}
          names={snapshot.names}
          pairing={pairing}
          onMatch={common.onBack}
          onLater={common.onBack}
          onLocked={common.onBack}
        />
      ) : null}
      <Suspense fallback={null}>
        {place === 'take' ? <TakeawayPage {...common} list={opened.list} /> : null}
        {place === 'journey' ? <JourneyPage {...common} list={opened.list} /> : null}
        {place === 'jar' ? <JarPage {...common} list={opened.list} /> : null}
        {place === 'next' ? <NextTimePage {...common} list={opened.list} now={opened.room.now} /> : null}
        {place === 'solo' ? (
          <SoloPage
            {...bar}
            room={opened.id}
            seat={opened.seat}
            names={snapshot.names}
            onBack={() => setPlace(null)}
          />
        ) : null}
        {place === 'erase' ? (
          <ErasePage
            {...common}
            onErase={() => onErase('room')}
            onDeleteHere={() => onErase('device')}
            onTake={() => setPlace('take')}
          />
        ) : null}
      </Suspense>
    </SidePlacesContext>
  );
}

/**
 * Once the room stands, so that all of them open without a connection too, and help without a request that could be
 * noticed. What fails now is loaded when it is pressed.
 */
function loadSides(): void {
  Promise.all([
    loadTakeaway(),
    loadErase(),
    loadSolo(),
    loadJourney(),
    loadJar(),
    loadNext(),
    import('./help-page.tsx'),
  ]).catch(() => undefined);
}

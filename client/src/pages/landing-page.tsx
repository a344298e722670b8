import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { roomToReturnTo } from '../device/room-to-return-to.ts';
import { useFront } from '../front-parts.ts';
import { goTo } from '../hooks/use-path.ts';
import { LandingScreen } from '../screens/landing-screen.tsx';

const CreatePage = lazy(() => import('./create-page.tsx'));
const LandingMore = lazy(() => import('./landing-more-page.tsx'));

/** The front door. Making a room is one press away and loads its code then. */
export function LandingPage(props: { readonly onHelp: () => void }) {
  const app = useFront();
  const [isMaking, setMaking] = useState(false);
  const facts = useSyncExternalStore(app.facts.subscribe, app.facts.read);
  const [room] = useState(roomToReturnTo);
  if (isMaking) return <CreatePage onHelp={props.onHelp} onBack={() => setMaking(false)} />;
  return (
    <LandingScreen
      hasRoom={room !== null}
      more={
        <Suspense fallback={null}>
          <LandingMore host={window.location.host} operator={facts?.operator ?? null} />
        </Suspense>
      }
      onReturn={() => room !== null && goTo(`/room/${room}`)}
      onOpen={() => setMaking(true)}
      onLeave={app.leave}
      onHelp={props.onHelp}
    />
  );
}

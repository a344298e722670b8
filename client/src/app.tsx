import { lazy, Suspense, useEffect, useState } from 'react';
import { assertNever } from '@heard/shared/base';
import { routeOf, titleOf, type Route } from './app-route.ts';
import { useFront } from './front-parts.ts';
import { needsHttps } from './device/needs-https.ts';
import { useLanguage } from './hooks/use-language.ts';
import { usePath, useVisits } from './hooks/use-path.ts';
import { LandingPage } from './pages/landing-page.tsx';

// What the landing page does not show is loaded when it is asked for.
const JoinPage = lazy(() => import('./pages/join-page.tsx'));
const RoomPage = lazy(() => import('./pages/room-page.tsx'));
const OutsidePage = lazy(() => import('./pages/outside-page.tsx'));
const HelpPage = lazy(() => import('./pages/help-page.tsx'));

/** Picks the page for the address. Help lies over any page, so that opening it never leaves a conversation. */
export function App() {
  const route = routeOf(usePath());
  const help = useHelpOverPage();
  const isHelpOpen = help.isOpen;
  const title = titleOf(route);
  // Read here, at the root, so that another language draws everything anew.
  const language = useLanguage();
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
  useRoomClosedOutside(route);
  return (
    <Suspense fallback={null}>
      <div hidden={isHelpOpen}>
        <Suspense fallback={null}>
          <Page route={route} onHelp={help.open} />
        </Suspense>
      </div>
      {isHelpOpen ? <HelpPage onBack={help.close} /> : null}
    </Suspense>
  );
}

/** Help lies over the page with an entry of its own in the history, so that the browser's Back only closes it. */
function useHelpOverPage() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const closed = (): void => setOpen(false);
    window.addEventListener('popstate', closed);
    return () => window.removeEventListener('popstate', closed);
  }, []);
  const open = (): void => {
    if (!isOpen) window.history.pushState(null, '', window.location.pathname);
    setOpen(true);
  };
  return { isOpen, open, close: () => window.history.back() };
}

function Page(props: { readonly route: Route; readonly onHelp: () => void }) {
  const { route, onHelp } = props;
  const visits = useVisits();
  if (needsHttps(window.location, window.isSecureContext))
    return <OutsidePage page="needs-https" onHelp={onHelp} />;
  switch (route.page) {
    case 'landing':
      return <LandingPage onHelp={onHelp} />;
    case 'join':
      return <JoinPage key={`${route.room} ${visits}`} room={route.room} onHelp={onHelp} />;
    case 'room':
      return <RoomPage key={route.room} room={route.room} onHelp={onHelp} />;
    case 'unknown':
      return <OutsidePage page="unknown" onHelp={onHelp} />;
    default:
      return assertNever(route);
  }
}

/** A room stays open for as long as the address names it, whatever screens come and go. */
function useRoomClosedOutside(route: Route): void {
  const { openRoom } = useFront();
  const room = route.page === 'room' ? route.room : null;
  useEffect(() => {
    openRoom.leaveAllBut(room);
  }, [openRoom, room]);
}

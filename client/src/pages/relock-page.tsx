import '../words/alone-words.ts';
import { useEffect, useEffectEvent, useState } from 'react';
import { useApp } from '../app-parts.ts';
import { goTo } from '../hooks/use-path.ts';
import { fetchLock, type FetchedLock } from '../room/fetch-lock.ts';
import type { BarActions } from '../screens/room-frame.tsx';
import { WholePageScreen, type WholePage } from '../screens/whole-page-screen.tsx';
import { lockApi } from '../ways-in/lock-api.ts';
import { removeRoom } from './keep-copy.ts';

interface RelockPageProps extends BarActions {
  readonly room: string;
  /** This device has the key that counts. */
  readonly onReady: () => void;
}

const AGAIN_MS = 3000;

/** The room's lock was changed: fetches this device's new key, again and again while the server cannot be reached. */
export default function RelockPage({ room, onReady, ...bar }: RelockPageProps) {
  const app = useApp();
  const [outcome, setOutcome] = useState<FetchedLock | null>(null);
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    let isOver = false;
    let cancel = (): void => undefined;
    const look = async (): Promise<void> => {
      const fetched = await fetchLock({ readLock: lockApi(app.ask), rooms: app.rooms }, room);
      if (isOver) return;
      if (fetched === 'ready') return ready();
      setOutcome(fetched);
      if (fetched === 'unreachable') cancel = app.clock.after(AGAIN_MS, () => void look());
    };
    void look();
    return () => {
      isOver = true;
      cancel();
    };
  }, [app, room]);
  const page = PAGES[outcome ?? 'unreachable'];
  return <WholePageScreen {...bar} page={page} onAction={actionOf(page, () => void removeRoom(app, room))} />;
}

const PAGES = {
  ready: 'lock-fetching',
  unreachable: 'lock-fetching',
  outside: 'lock-outside',
  unverified: 'lock-unverified',
  'went-back': 'lock-went-back',
  'signed-out': 'signed-out',
  gone: 'gone',
} as const satisfies Readonly<Record<FetchedLock, WholePage>>;

function actionOf(page: WholePage, remove: () => void): (() => void) | undefined {
  if (page === 'lock-outside' || page === 'signed-out') return remove;
  return page === 'lock-went-back' ? () => window.location.reload() : () => goTo('/', 'replace');
}

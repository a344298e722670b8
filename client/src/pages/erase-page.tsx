import '../words/alone-words.ts';
import { useSyncExternalStore } from 'react';
import type { Seat } from '@heard/shared/base';
import { useApp } from '../app-parts.ts';
import type { ListSnapshot } from '../list/list-port.ts';
import { EraseScreen } from '../screens/erase-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';

interface ErasePageProps extends BarActions {
  readonly seat: Seat;
  readonly snapshot: ListSnapshot;
  readonly onErase: () => void;
  readonly onDeleteHere: () => void;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

/** Erase or let go: with what the host says of its backups. */
export default function ErasePage({ snapshot, ...props }: ErasePageProps) {
  const { facts } = useApp();
  const known = useSyncExternalStore(facts.subscribe, facts.read);
  return <EraseScreen {...props} names={snapshot.names} backupDays={known?.backupDays ?? null} />;
}

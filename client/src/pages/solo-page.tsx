import '../words/alone-words.ts';
import { useCallback, useSyncExternalStore } from 'react';
import type { PerSeat, Seat } from '@heard/shared/base';
import { ownDrafts } from '../device/own-drafts.ts';
import type { BarActions } from '../screens/room-frame.tsx';
import { SoloScreen } from '../screens/solo-screen.tsx';

interface SoloPageProps extends BarActions {
  readonly room: string;
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly onBack: () => void;
}

/** What is written here goes to no list and no server: the tab keeps it, until it closes or is left quickly. */
export default function SoloPage({ room, ...props }: SoloPageProps) {
  const text = useSyncExternalStore(ownDrafts.subscribe, () => ownDrafts.read(room, 'own'));
  const onText = useCallback((next: string) => ownDrafts.write(room, 'own', next), [room]);
  return <SoloScreen {...props} text={text} onText={onText} />;
}

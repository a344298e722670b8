import { useState } from 'react';
import type { PerSeat } from '@heard/shared/base';
import { useApp } from '../app-parts.ts';
import type { LockAnswer } from '../document/lock-offer.ts';
import type { OpenRoom } from '../room/open-room.ts';
import { fetchLock } from '../room/fetch-lock.ts';
import { LockScreen, type LockTrouble } from '../screens/lock-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import { lockApi } from '../ways-in/lock-api.ts';
import type { Settings } from './use-settings.ts';

interface LockPageProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
  readonly settings: Settings;
  readonly dayOf: (day: number) => string;
  readonly onBack: () => void;
}

/** Changing the lock. Once it is changed the room's own page takes over: this device fetches its key like all others. */
export function LockPage({ opened, names, settings, dayOf, onBack, ...bar }: LockPageProps) {
  const app = useApp();
  const [keeps, setKeeps] = useState<readonly string[]>([]);
  const [state, setState] = useState<'ready' | 'changing' | { readonly trouble: LockTrouble }>('ready');
  const others = settings.own?.devices.filter(({ isThis }) => !isThis) ?? null;
  const keepable = opened.lock.keepable(others?.map(({ id }) => id) ?? []);
  const change = async (): Promise<void> => {
    setState('changing');
    const answer = await opened.lock.change(keeps);
    const trouble = troubleOf(answer);
    if (trouble !== null) return setState({ trouble });
    // The server may have taken it and been gone before it could say so. If it has, the room closes under its old key.
    const stands = await fetchLock({ readLock: lockApi(app.ask), rooms: app.rooms }, opened.id);
    if (stands === 'unreachable') setState({ trouble: 'unanswered' });
    const epoch = app.rooms.find(opened.id)?.lock?.epoch ?? 1;
    if (stands === 'ready' && epoch === opened.keys.epoch) setState({ trouble: 'unavailable' });
  };
  return (
    <LockScreen
      {...bar}
      seat={opened.seat}
      names={names}
      others={others?.map((device) => ({ ...device, canStay: keepable.includes(device.id) })) ?? null}
      keeps={keeps}
      canReachPartner={opened.lock.canReachPartner()}
      isChanging={state === 'changing'}
      trouble={typeof state === 'object' ? state.trouble : null}
      dayOf={dayOf}
      onKeep={(id, keep) => setKeeps(keep ? [...keeps, id] : keeps.filter((kept) => kept !== id))}
      onChange={() => void change()}
      onBack={onBack}
    />
  );
}

/** Null: it was changed, or it is not known. */
function troubleOf(answer: LockAnswer): LockTrouble | null {
  switch (answer) {
    case 'changed':
    case 'unanswered':
    case 'unavailable':
      return null;
    case 'alone':
      return 'uncovered';
    default:
      return answer;
  }
}

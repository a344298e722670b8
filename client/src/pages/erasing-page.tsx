import { useEffect, useRef, useState } from 'react';
import { useApp, type AppParts } from '../app-parts.ts';
import { ownDrafts } from '../device/own-drafts.ts';
import { goTo } from '../hooks/use-path.ts';
import { carryOutErase, eraseFromDevice, keepAfterAll, type Erased } from '../room/erase-room.ts';
import { keepTrying, type Tries } from '../room/keep-trying.ts';
import { ErasingScreen } from '../screens/erasing-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import { WholePageScreen } from '../screens/whole-page-screen.tsx';
import { roomApi } from '../ways-in/room-api.ts';

interface ErasingPageProps extends BarActions {
  readonly room: string;
  /** `device`: only what is here; the server keeps the room. */
  readonly what: 'room' | 'device';
}

/** Carries out an erase and says how far it is. Until it is done it is tried again by itself. */
export default function ErasingPage({ room, what, ...bar }: ErasingPageProps) {
  const app = useApp();
  const [outcome, setOutcome] = useState<Erased | null>(null);
  const tries = useRef<Tries | null>(null);
  useEffect(() => {
    const work = (): Promise<Erased> =>
      what === 'room'
        ? carryOutErase({ ...app, api: roomApi(app.ask), drafts: ownDrafts }, room)
        : deleteHere(app, room);
    const trying = keepTrying(work, app, setOutcome);
    tries.current = trying;
    return trying.stop;
  }, [app, room, what]);
  if (outcome === 'erased') {
    return (
      <WholePageScreen
        {...bar}
        page={what === 'room' ? 'erased' : 'let-go'}
        onAction={() => goTo('/', 'replace')}
      />
    );
  }
  return (
    <ErasingScreen
      {...bar}
      state={STATES[outcome ?? 'doing']}
      onTry={() => tries.current?.again()}
      onKeep={() => {
        keepAfterAll(app.rooms, room);
        window.location.reload();
      }}
    />
  );
}

async function deleteHere(app: AppParts, room: string): Promise<Erased> {
  return (await eraseFromDevice({ ...app, drafts: ownDrafts }, room)) ? 'erased' : 'copy-left';
}

const STATES = { doing: 'doing', 'not-yet': 'waiting', 'copy-left': 'copy-left' } as const;

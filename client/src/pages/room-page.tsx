import '../words/all-words.ts';
import { useState } from 'react';
import type { Closing } from '@heard/shared/protocol';
import { useApp, type AppParts } from '../app-parts.ts';
import type { DeviceRoom } from '../device/device-rooms.ts';
import { goTo } from '../hooks/use-path.ts';
import { useList } from '../hooks/use-list.ts';
import { useRoom } from '../hooks/use-room.ts';
import { openRoom, type OpenRoom } from '../room/open-room.ts';
import { LeaveCardScreen } from '../screens/leave-card-screen.tsx';
import { RoomScreen } from '../screens/room-screen.tsx';
import { WholePageScreen, type WholePage } from '../screens/whole-page-screen.tsx';
import { CheckPhrasePage, LockedPage } from './check-phrase.tsx';
import { InvitePage } from './invite-page.tsx';

interface RoomPageProps {
  readonly room: string;
  readonly onHelp: () => void;
}

/** A room by its address: opened with what this device remembers, or said that it cannot be. */
export default function RoomPage(props: RoomPageProps) {
  const app = useApp();
  const [opened] = useState(() => enterRoom(app, props.room));
  if (opened === null) {
    return (
      <WholePageScreen
        page="no-key"
        onAction={() => goTo('/', 'replace')}
        onLeave={app.leave}
        onHelp={props.onHelp}
      />
    );
  }
  return <OpenedRoom opened={opened} onHelp={props.onHelp} />;
}

/** The room that is open in this page already, or a new opening of it. */
function enterRoom(app: AppParts, id: string): OpenRoom | null {
  const known = app.rooms.find(id);
  if (known === null) return null;
  return app.openRoom.enter(id, () => openRoom(known, app));
}

function OpenedRoom({ opened, onHelp }: { readonly opened: OpenRoom; readonly onHelp: () => void }) {
  const app = useApp();
  const snapshot = useRoom(opened.room);
  const { names } = useList(opened.list);
  const [known, remember] = useKnownRoom(app, opened.id);
  const [hasLocked, setLocked] = useState(false);
  const bar = { onLeave: app.leave, onHelp };
  const stopped = stoppedPage(snapshot.stopped);
  const isLocked = hasLocked || (stopped === 'gone' && known?.phraseCompared === false);
  if (isLocked) return <LockedPage {...bar} opened={opened} names={names} />;
  if (stopped !== undefined)
    return <WholePageScreen {...bar} page={stopped} onAction={() => afterStop(stopped)} />;
  if (known !== null && !known.leavingExplained) {
    return (
      <LeaveCardScreen
        {...bar}
        seat={opened.seat}
        names={names}
        onGotIt={() => remember({ leavingExplained: true })}
      />
    );
  }
  const pairing = known?.phraseCompared === false ? (snapshot.state?.pairing ?? null) : null;
  return (
    <RoomScreen
      room={opened.room}
      list={opened.list}
      drafts={app.drafts}
      roomId={opened.id}
      seat={opened.seat}
      announcer={app.announcer}
      inviting={<InvitePage {...bar} opened={opened} names={names} />}
      before={
        pairing === null ? null : (
          <CheckPhrasePage
            {...bar}
            opened={opened}
            names={names}
            pairing={pairing}
            onMatch={() => remember({ phraseCompared: true })}
            onLocked={() => setLocked(true)}
            onLater={() => remember({ phraseCompared: true })}
          />
        )
      }
      onLeaveQuickly={app.leave}
      onHelp={onHelp}
    />
  );
}

function stoppedPage(closing: Closing | null): WholePage | undefined {
  return closing === null ? undefined : STOPPED[closing.words];
}

type Marks = Partial<Pick<DeviceRoom, 'leavingExplained' | 'phraseCompared'>>;

/** What this device remembers of the room, and marking something in it. */
function useKnownRoom(app: AppParts, id: string): readonly [DeviceRoom | null, (marks: Marks) => void] {
  const [known, setKnown] = useState(() => app.rooms.find(id));
  const remember = (marks: Marks): void => {
    const latest = app.rooms.find(id);
    if (latest === null) return;
    const marked = { ...latest, ...marks };
    app.rooms.remember(marked);
    setKnown(marked);
  };
  return [known, remember];
}

/** A page of its own where nothing of the room can be shown or done any more. */
const STOPPED: Partial<Record<Closing['words'], WholePage>> = {
  'closing.room-closed': 'gone',
  'closing.unauthenticated': 'no-key',
  'closing.replaced': 'elsewhere',
  'closing.policy': 'update',
  'closing.upgrade': 'update',
};

/** Loading the page anew takes the seat back from the other tab, or brings the newer page. */
function afterStop(page: WholePage): void {
  if (page === 'elsewhere' || page === 'update') window.location.reload();
  else goTo('/', 'replace');
}

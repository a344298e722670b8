import '../words/all-words.ts';
import {
  lazy,
  Suspense,
  useEffect,
  useEffectEvent,
  useState,
  type ComponentProps,
  type ReactNode,
} from 'react';
import { assertNever } from '@heard/shared/base';
import type { Closing } from '@heard/shared/protocol';
import { useApp, type AppParts } from '../app-parts.ts';
import { coverWhenAway } from '../device/cover-when-away.ts';
import { todayOnThisDevice } from '../device/device-calendar.ts';
import type { DeviceRoom } from '../device/device-rooms.ts';
import { ownDrafts } from '../device/own-drafts.ts';
import { Status } from '../design/status.tsx';
import { goTo } from '../hooks/use-path.ts';
import { useList } from '../hooks/use-list.ts';
import { useRoom } from '../hooks/use-room.ts';
import { markTab } from '../leave/tab-mark.ts';
import { keepAppOffline } from '../offline/offline-app.ts';
import type { ListSnapshot } from '../list/list-port.ts';
import { isWorthKeeping } from '../room/closed-copy.ts';
import { askToErase } from '../room/erase-room.ts';
import { openRoom, type OpenRoom } from '../room/open-room.ts';
import { LeaveCardScreen } from '../screens/leave-card-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import { RoomScreen } from '../screens/room-screen.tsx';
import { WholePageScreen, type WholePage } from '../screens/whole-page-screen.tsx';
// Not loaded when it is asked for: an erase is often asked for where the server is not reached.
import ErasingPage from './erasing-page.tsx';
import { CheckPhrasePage, LockedPage } from './check-phrase.tsx';
import { removeRoom } from './keep-copy.ts';
import { roomAnnouncer } from './room-announcer.ts';
import type { VoicePort } from '../voice/voice-port.ts';
import { RoomSides } from './room-sides.tsx';
import { useVoice } from './use-voice.ts';

const ClosedPage = lazy(() => import('./closed-page.tsx'));
const InvitePage = lazy(() => import('./invite-page.tsx'));
const RelockPage = lazy(() => import('./relock-page.tsx'));
const LockNoticePage = lazy(() => import('./lock-notice-page.tsx'));
const SettingsPage = lazy(() => import('./settings-page.tsx'));
const SafetyDoor = lazy(() => import('./safety-door.tsx'));

interface RoomPageProps {
  readonly room: string;
  readonly onHelp: () => void;
}

/** Where this page stands with the room. */
type Place =
  | { readonly at: 'no-key' }
  | { readonly at: 'open'; readonly opened: OpenRoom }
  /** The server has it no more. `seen`: the list as it stood on the screen then. */
  | { readonly at: 'closed'; readonly known: DeviceRoom; readonly seen: ListSnapshot | null }
  | { readonly at: 'erasing'; readonly what: 'room' | 'device' }
  /** Its lock was changed. `carried`: the list as this page had it, with what is not sent yet. */
  | { readonly at: 'relocking'; readonly carried: Uint8Array };

/** A room by its address: opened with what this device remembers, or said that it cannot be. */
export default function RoomPage(props: RoomPageProps) {
  const app = useApp();
  const [place, setPlace] = useState(() => enterRoom(app, props.room));
  const isOpen = place.at === 'open';
  useEffect(() => {
    if (!isOpen) return;
    markTab();
    void keepAppOffline();
  }, [isOpen]);
  const bar = { onLeave: app.leave, onHelp: props.onHelp };
  // Closes the sockets before anything else: nothing of this page may reach a room that is being let go of.
  const leaveFor = (next: Place): void => {
    app.openRoom.leaveAllBut(null);
    setPlace(next);
  };
  const enter = (carried: Uint8Array): void => setPlace(enterRoom(app, props.room, carried));
  switch (place.at) {
    case 'no-key':
      return <WholePageScreen {...bar} page="no-key" onAction={() => goTo('/', 'replace')} />;
    case 'open':
      return (
        <>
          <OpenedRoom
            opened={place.opened}
            onHelp={props.onHelp}
            onLockChanged={() => leaveFor({ at: 'relocking', carried: place.opened.carry() })}
            onClosed={(seen) => leaveFor(afterClosing(app, props.room, seen))}
            onErase={(what) => {
              if (what === 'room') askToErase(app.rooms, props.room);
              leaveFor({ at: 'erasing', what });
            }}
          />
          <Status announcer={roomAnnouncer} />
        </>
      );
    case 'closed':
      return (
        <Suspense fallback={null}>
          <ClosedPage {...bar} known={place.known} seen={place.seen} />
        </Suspense>
      );
    case 'relocking':
      return <RelockPage {...bar} room={props.room} onReady={() => enter(place.carried)} />;
    case 'erasing':
      return <ErasingPage {...bar} room={props.room} what={place.what} />;
    default:
      return assertNever(place);
  }
}

/** The room that is open in this page already, or a new opening of it. */
function enterRoom(app: AppParts, id: string, carried?: Uint8Array): Place {
  const known = app.rooms.find(id);
  if (known === null) return { at: 'no-key' };
  if (known.standing === 'erasing') return { at: 'erasing', what: 'room' };
  if (known.standing === 'closed') return { at: 'closed', known, seen: null };
  return {
    at: 'open',
    opened: app.openRoom.enter(id, () =>
      openRoom(known, {
        ...app,
        today: todayOnThisDevice,
        ...(carried === undefined ? {} : { carried }),
      }),
    ),
  };
}

/** Another tab of this browser may have erased it: then nothing is shown of it here either. */
function afterClosing(app: AppParts, id: string, seen: ListSnapshot): Place {
  const known = app.rooms.find(id);
  return known === null || known.standing === 'erasing'
    ? { at: 'erasing', what: 'room' }
    : { at: 'closed', known, seen };
}

interface OpenedRoomProps {
  readonly opened: OpenRoom;
  readonly onHelp: () => void;
  readonly onLockChanged: () => void;
  readonly onClosed: (seen: ListSnapshot) => void;
  readonly onErase: (what: 'room' | 'device') => void;
}

function OpenedRoom({ opened, onHelp, onLockChanged, onClosed, onErase }: OpenedRoomProps) {
  const app = useApp();
  const snapshot = useRoom(opened.room);
  const { names } = useList(opened.list);
  const [known, remember] = useKnownRoom(app, opened.id);
  const [hasLocked, setLocked] = useState(false);
  const bar = { onLeave: app.leave, onHelp };
  const showsWhenAway = known?.showsWhenAway === true;
  useEffect(() => (showsWhenAway ? undefined : coverWhenAway(document)), [showsWhenAway]);
  const isClosed = snapshot.stopped?.words === 'closing.room-closed';
  const listed = opened.list.snapshot();
  const isLocked = hasLocked || (isClosed && known?.phraseCompared === false && !isWorthKeeping(listed));
  useClosing(snapshot.stopped?.words === 'closing.lock-changed', onLockChanged);
  useClosing(isClosed && !isLocked, () => onClosed(opened.list.snapshot()));
  if (isLocked) return <LockedPage {...bar} opened={opened} names={names} />;
  const stopped = snapshot.stopped === null ? undefined : STOPPED[snapshot.stopped.words];
  if (stopped !== undefined)
    return <WholePageScreen {...bar} page={stopped} onAction={() => afterStop(stopped, app, opened.id)} />;
  return (
    <ShownRoom
      {...bar}
      opened={opened}
      known={known}
      remember={remember}
      onErase={onErase}
      onLocked={() => setLocked(true)}
    />
  );
}

interface ShownRoomProps extends BarActions {
  readonly opened: OpenRoom;
  readonly known: DeviceRoom | null;
  readonly remember: (marks: Marks) => void;
  readonly onErase: (what: 'room' | 'device') => void;
  readonly onLocked: () => void;
}

/** What this device has still to be told comes first, once each; then the settings or the room. */
function ShownRoom({ opened, known, remember, onErase, onLocked, ...bar }: ShownRoomProps) {
  const voice = useVoice(opened);
  const { names } = useList(opened.list);
  const [isInSettings, setInSettings] = useState(false);
  if (known !== null && !known.leavingExplained) {
    const onGotIt = (): void => remember({ leavingExplained: true });
    return <LeaveCardScreen {...bar} seat={opened.seat} names={names} onGotIt={onGotIt} />;
  }
  if (known !== null && (known.lock?.notice ?? null) !== null)
    return (
      <LockNoticePage
        {...bar}
        opened={opened}
        names={names}
        onRead={(lock, next) => {
          remember({ lock });
          setInSettings(next === 'ways');
        }}
      />
    );
  if (isInSettings)
    return (
      <SettingsPage
        {...bar}
        opened={opened}
        names={names}
        showsWhenAway={known?.showsWhenAway === true}
        onShowWhenAway={(shows) => remember({ showsWhenAway: shows })}
        onBack={() => setInSettings(false)}
      />
    );
  return (
    <RoomSides {...bar} opened={opened} onErase={onErase}>
      <StandingRoom
        {...bar}
        opened={opened}
        voice={voice}
        mayComparePhrase={known?.phraseCompared === false}
        mayPassDoor={known !== null && known.doorPassed !== true}
        onDoorPassed={() => remember({ doorPassed: true })}
        onCompared={() => remember({ phraseCompared: true })}
        onLocked={onLocked}
        onSettings={() => setInSettings(true)}
      />
    </RoomSides>
  );
}

interface StandingRoomProps extends BarActions {
  readonly opened: OpenRoom;
  readonly voice: VoicePort | null;
  readonly mayComparePhrase: boolean;
  /** The safety door was not gone through on this device yet. */
  readonly mayPassDoor: boolean;
  readonly onDoorPassed: () => void;
  /** Compared, or put off. */
  readonly onCompared: () => void;
  readonly onLocked: () => void;
  readonly onSettings: () => void;
}

function StandingRoom({
  opened,
  voice,
  mayComparePhrase,
  mayPassDoor,
  onDoorPassed,
  onCompared,
  onLocked,
  onSettings,
  ...bar
}: StandingRoomProps) {
  const { state } = useRoom(opened.room);
  const { names } = useList(opened.list);
  const pairing = mayComparePhrase ? (state?.pairing ?? null) : null;
  const people = { seat: opened.seat, names };
  return (
    <RoomScreen
      room={opened.room}
      list={opened.list}
      drafts={ownDrafts}
      roomId={opened.id}
      seat={opened.seat}
      announcer={roomAnnouncer}
      inviting={<InvitePage {...bar} opened={opened} names={names} />}
      before={
        pairing === null ? (
          doorOf(mayPassDoor && state !== null, { bar, people, onDone: onDoorPassed })
        ) : (
          <CheckPhrasePage
            {...bar}
            opened={opened}
            names={names}
            pairing={pairing}
            onMatch={onCompared}
            onLocked={onLocked}
            onLater={onCompared}
          />
        )
      }
      voice={voice}
      onSettings={onSettings}
      onLeaveQuickly={bar.onLeave}
      onHelp={bar.onHelp}
    />
  );
}

/** Before anything else of the room's home, each alone. */
function doorOf(isClosed: boolean, door: Omit<ComponentProps<typeof SafetyDoor>, 'isTimed'>): ReactNode {
  if (!isClosed) return null;
  return (
    <Suspense fallback={null}>
      <SafetyDoor {...door} isTimed />
    </Suspense>
  );
}

/** The server says that the room is closed, or its lock another one: called once, after the screen has been drawn. */
function useClosing(isClosed: boolean, onClosed: () => void): void {
  const act = useEffectEvent(onClosed);
  useEffect(() => {
    if (isClosed) act();
  }, [isClosed]);
}

type Marks = Partial<
  Pick<DeviceRoom, 'leavingExplained' | 'phraseCompared' | 'doorPassed' | 'showsWhenAway' | 'lock'>
>;

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
  'closing.unauthenticated': 'signed-out',
  'closing.replaced': 'elsewhere',
  'closing.policy': 'update',
  'closing.upgrade': 'update',
};

/** Loading the page anew takes the seat back from the other tab, or brings the newer page. */
function afterStop(page: WholePage, app: AppParts, room: string): void {
  if (page === 'signed-out') void removeRoom(app, room);
  else if (page === 'elsewhere' || page === 'update') window.location.reload();
  else goTo('/', 'replace');
}

import '../words/alone-words.ts';
import { useState, type ComponentProps } from 'react';
import type { PerSeat } from '@heard/shared/base';
import type { DeviceInviteKind } from '@heard/shared/protocol';
import { useApp } from '../app-parts.ts';
import { copyText } from '../device/copy-text.ts';
import { useList } from '../hooks/use-list.ts';
import type { OpenRoom } from '../room/open-room.ts';
import { calendarDay } from '../screens/conversation/day-and-time.ts';
import { DeviceLinkScreen } from '../screens/device-link-screen.tsx';
import { RecoverySheetScreen } from '../screens/recovery-sheet-screen.tsx';
import type { BarActions } from '../screens/room-frame.tsx';
import { SettingsScreen } from '../screens/settings-screen.tsx';
import { keepCopy, removeRoom } from './keep-copy.ts';
import { LockPage } from './lock-page.tsx';
import { useSettings, type Settings } from './use-settings.ts';

interface SettingsPageProps extends BarActions {
  readonly opened: OpenRoom;
  readonly names: PerSeat<string | null>;
  readonly showsWhenAway: boolean;
  readonly onShowWhenAway: (shows: boolean) => void;
  readonly onBack: () => void;
}

const DAY_MS = 86_400_000;

interface MadeLink {
  readonly kind: DeviceInviteKind;
  readonly link: string;
}

/** The own seat's ways back in, asked for anew each time the page is opened. */
export default function SettingsPage(props: SettingsPageProps) {
  const { opened, names, onLeave, onHelp } = props;
  const settings = useSettings(opened.id);
  const [made, setMade] = useState<MadeLink | null>(null);
  const [isAtLock, setAtLock] = useState(false);
  const frame = { seat: opened.seat, names, onLeave, onHelp };
  const finish = (): void => {
    setMade(null);
    void settings.refresh();
  };
  if (made?.kind === 'link') return <LinkToCopy {...frame} link={made.link} onDone={finish} />;
  if (made?.kind === 'recovery')
    return <RecoverySheetScreen {...frame} link={made.link} onPrint={() => window.print()} onDone={finish} />;
  if (isAtLock) {
    const back = (): void => setAtLock(false);
    return <LockPage {...frame} opened={opened} settings={settings} dayOf={dayOf} onBack={back} />;
  }
  return <WaysBackIn {...props} settings={settings} onMade={setMade} onChangeLock={() => setAtLock(true)} />;
}

function WaysBackIn(
  props: SettingsPageProps & {
    readonly settings: Settings;
    readonly onMade: (made: MadeLink) => void;
    readonly onChangeLock: () => void;
  },
) {
  const app = useApp();
  const { opened, settings } = props;
  const { ways } = settings;
  const { saving } = useList(opened.list);
  const [signingOut, setSigningOut] = useState<string | null>(null);
  const make = async (kind: DeviceInviteKind): Promise<void> => {
    const link = await settings.ask(() => ways.makeLink(opened.id, kind));
    if (link.ok) props.onMade({ kind, link: link.value });
  };
  const signOut = async (which: string): Promise<void> => {
    setSigningOut(signingOut === which ? null : which);
    if (signingOut !== which) return;
    const own = settings.own?.devices.find(({ isThis }) => isThis);
    const done = await settings.ask(() => ways.signOut(opened.id, which));
    if (done.ok && own?.id === which) await removeRoom(app, opened.id);
    else if (done.ok) await settings.refresh();
  };
  const voidSheet = async (): Promise<void> => {
    if ((await settings.ask(() => ways.voidSheet(opened.id))).ok) await settings.refresh();
  };
  return (
    <SettingsScreen
      {...props}
      seat={opened.seat}
      own={settings.own}
      trouble={settings.trouble}
      isBusy={settings.isBusy}
      signingOut={signingOut}
      keepsNoCopy={app.rooms.find(opened.id)?.keepsNoCopy === true}
      isSaved={saving === 'saved'}
      dayOf={dayOf}
      onSignOut={(which) => void signOut(which)}
      onAddDevice={() => void make('link')}
      onMakeSheet={() => void make('recovery')}
      onVoidSheet={() => void voidSheet()}
      onKeepCopy={(keeps) => void keepCopy(app, opened.id, keeps)}
      onChangeLock={props.onChangeLock}
    />
  );
}

/** Days since 1970-01-01 UTC as they are read. */
function dayOf(day: number): string {
  return calendarDay(new Date(day * DAY_MS).toISOString().slice(0, 10));
}

function LinkToCopy(props: Omit<ComponentProps<typeof DeviceLinkScreen>, 'copying' | 'onCopy'>) {
  const [copying, setCopying] = useState<'not-yet' | 'copied' | 'denied'>('not-yet');
  const copy = (): void => void copyText(props.link).then(setCopying);
  return <DeviceLinkScreen {...props} copying={copying} onCopy={copy} />;
}

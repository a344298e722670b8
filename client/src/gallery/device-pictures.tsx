import type { ReactNode } from 'react';
import type { SeatDevices } from '@heard/shared/protocol';
import { DeviceJoinScreen } from '../screens/device-join-screen.tsx';
import { DeviceLinkScreen } from '../screens/device-link-screen.tsx';
import { LockNoticeScreen } from '../screens/lock-notice-screen.tsx';
import { LockScreen } from '../screens/lock-screen.tsx';
import { RecoverySheetScreen } from '../screens/recovery-sheet-screen.tsx';
import { SettingsScreen } from '../screens/settings-screen.tsx';

const nothing = () => undefined;
const bar = { onLeave: nothing, onHelp: nothing };
const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;
/** A made-up link of the real length. */
const link = `https://heard.example/join/q7Zx1vN0Yb2sT5wKcR8dLg#d.${'Ab3'.repeat(14)}.${'Xy9'.repeat(14)}.${'Qr7s'.repeat(60)}`;
const one: SeatDevices = {
  devices: [{ id: 'a'.repeat(22), day: 20_770, isThis: true }],
  recoverySince: null,
};
const several: SeatDevices = {
  devices: [...one.devices, { id: 'b'.repeat(22), day: null, isThis: false }],
  recoverySince: 20_775,
};
const settings = {
  ...bar,
  ...people,
  trouble: null,
  isBusy: false,
  signingOut: null,
  keepsNoCopy: false,
  isSaved: true,
  dayOf: (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10),
  onSignOut: nothing,
  onAddDevice: nothing,
  onMakeSheet: nothing,
  onVoidSheet: nothing,
  onKeepCopy: nothing,
  onChangeLock: nothing,
  showsWhenAway: false,
  onShowWhenAway: nothing,
  onBack: nothing,
} as const;
const lock = {
  ...bar,
  ...people,
  others: [
    { id: 'b'.repeat(22), day: 20_771, isThis: false, canStay: true },
    { id: 'c'.repeat(22), day: null, isThis: false, canStay: false },
  ],
  keeps: ['b'.repeat(22)],
  canReachPartner: true,
  isChanging: false,
  trouble: null,
  dayOf: settings.dayOf,
  onKeep: nothing,
  onChange: nothing,
  onBack: nothing,
} as const;
const join = { ...bar, keeps: 'copy', onKeeps: nothing, onAdd: nothing } as const;

/** Ways back in, from literals. */
export const devicePictures: Readonly<Record<string, () => ReactNode>> = {
  'settings-finding': () => <SettingsScreen {...settings} own={null} />,
  'settings-one-device': () => <SettingsScreen {...settings} own={one} />,
  'settings-several': () => <SettingsScreen {...settings} own={several} signingOut={'b'.repeat(22)} />,
  'settings-no-copy': () => <SettingsScreen {...settings} own={several} keepsNoCopy />,
  'settings-trouble': () => <SettingsScreen {...settings} own={one} trouble="last-device" />,
  'device-link': () => (
    <DeviceLinkScreen {...bar} {...people} link={link} copying="not-yet" onCopy={nothing} onDone={nothing} />
  ),
  'device-link-denied': () => (
    <DeviceLinkScreen {...bar} {...people} link={link} copying="denied" onCopy={nothing} onDone={nothing} />
  ),
  'recovery-sheet': () => (
    <RecoverySheetScreen {...bar} {...people} link={link} onPrint={nothing} onDone={nothing} />
  ),
  lock: () => <LockScreen {...lock} />,
  'lock-alone': () => <LockScreen {...lock} others={[]} canReachPartner={false} />,
  'lock-changing': () => <LockScreen {...lock} isChanging />,
  'lock-trouble': () => <LockScreen {...lock} trouble="talking" />,
  'lock-notice': () => (
    <LockNoticeScreen
      {...bar}
      {...people}
      by="b"
      date="25 November 2026"
      onGotIt={nothing}
      onWays={nothing}
    />
  ),
  'device-join': () => <DeviceJoinScreen {...join} state="ready" />,
  'device-join-nothing': () => <DeviceJoinScreen {...join} keeps="nothing" state="adding" />,
  'device-join-trouble': () => <DeviceJoinScreen {...join} state={{ trouble: 'too-many-devices' }} />,
};

import type { Doc } from 'yjs';
import { DEVICE_KEY_BYTES, deviceIdOf, publicDeviceKey } from '../crypto/device-key.ts';
import { credentialHash } from '../crypto/token-hash.ts';
import type { RandomBytes } from '../device/clock.ts';
import { FIRST_LOCK, type DeviceLock } from '../device/device-lock.ts';
import type { DeviceRoom, DeviceRooms } from '../device/device-rooms.ts';
import { DeviceKeys } from '../list/device-keys.ts';
import type { ListPort } from '../list/list-port.ts';
import type { SeatSigning } from '../list/seat-signing.ts';

export interface OwnLock extends DeviceLock {
  readonly deviceSecret: Uint8Array;
}

/** As the others know this device. */
export interface OwnDevice {
  readonly id: string;
  /** 64 hex digits. */
  readonly key: string;
}

/** A device that came in before there were such keys, or by a link, makes its own now. */
export function ownLock(
  known: DeviceRoom,
  { rooms, random }: { readonly rooms: DeviceRooms; readonly random: RandomBytes },
): OwnLock {
  const lock = known.lock ?? FIRST_LOCK;
  const deviceSecret = lock.deviceSecret ?? random(DEVICE_KEY_BYTES);
  const own = { ...lock, deviceSecret };
  const current = rooms.find(known.room);
  if (lock.deviceSecret === null && current !== null) rooms.remember({ ...current, lock: own });
  return own;
}

export function ownDevice(known: DeviceRoom, deviceSecret: Uint8Array): OwnDevice {
  const { room, credential } = known;
  return { id: deviceIdOf(room, credentialHash(credential)), key: publicDeviceKey(deviceSecret) };
}

/**
 * Keeps in mind with which key each device could be given a new lock, and lets the others know this one's once the
 * list is there. Returns the end of it.
 */
export function keepDeviceKeys(parts: {
  readonly known: DeviceRoom;
  readonly doc: Doc;
  readonly list: ListPort;
  readonly signing: SeatSigning;
  readonly rooms: DeviceRooms;
}): () => void {
  const { known, list, rooms } = parts;
  const stored = (): DeviceRoom | null => rooms.find(known.room);
  let own: { readonly secret: string; readonly device: OwnDevice } | null = null;
  const devices = new DeviceKeys({
    doc: parts.doc,
    seat: known.seat,
    signatures: parts.signing.signatures,
    own: () => {
      const deviceSecret = stored()?.lock?.deviceSecret ?? null;
      if (deviceSecret === null) return null;
      // Another tab may have been first to make one; reckoned anew only then.
      if (own?.secret !== deviceSecret.join())
        own = { secret: deviceSecret.join(), device: ownDevice(known, deviceSecret) };
      return own.device;
    },
    known: () => stored()?.lock?.deviceKeys ?? {},
    remember: (deviceKeys) => {
      const current = stored();
      if (current !== null)
        rooms.remember({ ...current, lock: { ...(current.lock ?? FIRST_LOCK), deviceKeys } });
    },
  });
  let isLoaded = false;
  const look = (): void => {
    if (!isLoaded) return;
    devices.look();
    devices.announce();
  };
  const load = (): void => {
    if (isLoaded || list.snapshot().saving === 'loading') return;
    isLoaded = true;
    look();
  };
  const stops = [devices.watch(look), list.subscribe(load)];
  load();
  return () => stops.forEach((stop) => stop());
}

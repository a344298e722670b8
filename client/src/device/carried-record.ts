import { toBase64url } from '../crypto/base64url.ts';
import { encodeLock } from './device-lock.ts';
import { decodeRoom, encodeRoom, type DeviceRoom } from './device-rooms.ts';

/** What belongs to one device alone, or travels beside the record. */
const OWN_TO_A_DEVICE = [
  'room',
  'secret',
  'credential',
  'standing',
  'invite',
  'leavingExplained',
  'keepsNoCopy',
  'doorPassed',
  'showsWhenAway',
];

/** What another device of the same seat is told of the room: all that is kept here apart from the device's own. */
export function carryRecord(known: DeviceRoom): string {
  const fields = Object.entries(JSON.parse(encodeRoom(known)) as Readonly<Record<string, unknown>>);
  const carried = Object.fromEntries(fields.filter(([name]) => !OWN_TO_A_DEVICE.includes(name)));
  const { lock } = known;
  // The device's own key never travels; the other one makes its own.
  if (lock !== undefined) carried['lock'] = encodeLock({ ...lock, deviceSecret: null, notice: null });
  return JSON.stringify(carried);
}

/** The room as this device keeps it from now on; null when the record is none. */
export function receiveRecord(
  carried: string,
  own: Pick<DeviceRoom, 'room' | 'secret' | 'credential'> & {
    readonly keepsNoCopy: boolean;
    /** This device's own key from a time before, where it keeps its credential too: the others know it by that. */
    readonly deviceSecret: Uint8Array | null;
  },
): DeviceRoom | null {
  let fields: unknown;
  try {
    fields = JSON.parse(carried);
  } catch {
    return null;
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return null;
  const record = {
    ...fields,
    room: own.room,
    secret: toBase64url(own.secret),
    credential: toBase64url(own.credential),
    standing: 'asked',
    invite: null,
    leavingExplained: false,
    doorPassed: false,
    showsWhenAway: false,
    keepsNoCopy: own.keepsNoCopy,
  };
  const received = decodeRoom(JSON.stringify(record));
  if (received?.lock === undefined) return received;
  return { ...received, lock: { ...received.lock, deviceSecret: own.deviceSecret } };
}

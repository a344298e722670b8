import { toBase64url } from '../crypto/base64url.ts';
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
  return JSON.stringify(Object.fromEntries(fields.filter(([name]) => !OWN_TO_A_DEVICE.includes(name))));
}

/** The room as this device keeps it from now on; null when the record is none. */
export function receiveRecord(
  carried: string,
  own: Pick<DeviceRoom, 'room' | 'secret' | 'credential'> & { readonly keepsNoCopy: boolean },
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
  return decodeRoom(JSON.stringify(record));
}

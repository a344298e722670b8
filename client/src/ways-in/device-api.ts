import { LIMITS, type SeatDevice, type SeatDevices } from '@heard/shared/protocol';
import type { ClaimInvite, DeviceInvite, ListDevices, SignOut, VoidInvite } from '@heard/shared/protocol';
import { UNREADABLE, type ApiAnswer, type AskServer } from './ask-server.ts';

/** The routes of a seat's own devices (shared/src/protocol/http.ts). Every call may be repeated. */
export interface DeviceApi {
  readonly invite: (body: DeviceInvite) => Promise<ApiAnswer<null>>;
  readonly voidInvite: (body: VoidInvite) => Promise<ApiAnswer<null>>;
  readonly claim: (body: ClaimInvite) => Promise<ApiAnswer<null>>;
  readonly list: (body: ListDevices) => Promise<ApiAnswer<SeatDevices>>;
  readonly signOut: (body: SignOut) => Promise<ApiAnswer<null>>;
}

export function deviceApi(ask: AskServer): DeviceApi {
  const send = async (path: string, body: object): Promise<ApiAnswer<null>> => {
    const answer = await ask(path, body);
    return answer.ok ? { ok: true, value: null } : answer;
  };
  return {
    invite: (body) => send('/api/rooms/device-invite', body),
    voidInvite: (body) => send('/api/rooms/device-invite-void', body),
    claim: (body) => send('/api/rooms/device-claim', body),
    signOut: (body) => send('/api/rooms/sign-out', body),
    list: async (body) => {
      const answer = await ask('/api/rooms/devices', body);
      if (!answer.ok) return answer;
      const value = readDevices(answer.value);
      return value === null ? UNREADABLE : { ok: true, value };
    },
  };
}

type Bag = Readonly<Record<string, unknown>>;

function readDevices(value: unknown): SeatDevices | null {
  if (typeof value !== 'object' || value === null) return null;
  const { devices, recoverySince } = value as Bag;
  if (!Array.isArray(devices) || !isDay(recoverySince)) return null;
  const read = (devices as readonly unknown[]).slice(0, LIMITS.devicesPerSeat).map(readDevice);
  const known = read.filter((device) => device !== null);
  return known.length === read.length ? { devices: known, recoverySince } : null;
}

function readDevice(value: unknown): SeatDevice | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, day, isThis } = value as Bag;
  if (typeof id !== 'string' || id.length !== LIMITS.roomIdChars || typeof isThis !== 'boolean') return null;
  return isDay(day) ? { id, day, isThis } : null;
}

/** Days since 1970-01-01; up to the year 2500. */
function isDay(value: unknown): value is number | null {
  return value === null || (Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 193_600);
}

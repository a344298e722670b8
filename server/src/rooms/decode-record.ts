import type { Millis, Seat } from '@heard/shared/base';
import type { RoomState } from '@heard/shared/engine';
import { StoreError } from '../ports/store-error.ts';
import type {
  Access,
  AnsweredCommand,
  Connection,
  MoreDevices,
  RoomRecord,
  StandingLockChange,
  StandingDeviceInvite,
} from './room-record.ts';

const FORMAT = 1;

export function encodeRecord(record: RoomRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(record));
}

/**
 * The record a store handed out. Throws StoreError `corrupt` for anything this version did not write; such a room
 * is answered with an error and is never overwritten.
 */
export function decodeRecord(bytes: Uint8Array): RoomRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new StoreError('corrupt', 'no', 'a room record is not JSON', { cause });
  }
  if (!isRecord(value)) throw new StoreError('corrupt', 'no', 'a room record has an unknown shape');
  return value;
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is RoomRecord {
  return (
    isFields(value) &&
    value['format'] === FORMAT &&
    isCount(value['revision']) &&
    isTime(value['savedAt']) &&
    isAccess(value['access']) &&
    isFields(value['presence']) &&
    isListOf(value['presence']['a'], isConnection) &&
    isListOf(value['presence']['b'], isConnection) &&
    isListOf(value['answered'], isAnswered) &&
    isEngineState(value['engine'])
  );
}

function isAccess(value: unknown): value is Access {
  if (!isFields(value) || !isFields(value['devices'])) return false;
  const { a, b } = value['devices'];
  const invite = value['invite'];
  const claim = value['claim'];
  return (
    isListOf(a, isText) &&
    (b === null || isListOf(b, isText)) &&
    (invite === null || (isFields(invite) && isText(invite['hash']) && isTime(invite['expiresAt']))) &&
    (claim === null ||
      (isFields(claim) &&
        isText(claim['inviteHash']) &&
        isText(claim['credentialHash']) &&
        isTime(claim['at']))) &&
    (value['pairing'] === null || isText(value['pairing'])) &&
    (value['more'] === undefined || isMore(value['more'])) &&
    (value['lockChanges'] === undefined || isListOf(value['lockChanges'], isLockChange))
  );
}

function isMore(value: unknown): value is MoreDevices {
  return (
    isFields(value) &&
    isFields(value['days']) &&
    Object.values(value['days']).every((day) => isCount(day)) &&
    isListOf(value['invites'], isDeviceInvite) &&
    isListOf(value['signedOut'], isText)
  );
}

function isLockChange(value: unknown): value is StandingLockChange {
  return (
    isFields(value) &&
    isCount(value['epoch']) &&
    isText(value['statement']) &&
    isFields(value['wraps']) &&
    Object.values(value['wraps']).every((sealed) => isText(sealed))
  );
}

function isDeviceInvite(value: unknown): value is StandingDeviceInvite {
  if (!isFields(value)) return false;
  const { used } = value;
  return (
    isSeat(value['seat']) &&
    (value['kind'] === 'link' || value['kind'] === 'recovery') &&
    isText(value['hash']) &&
    isText(value['maker']) &&
    isCount(value['day']) &&
    (value['expiresAt'] === null || isTime(value['expiresAt'])) &&
    (used === null || (isFields(used) && isText(used['credentialHash']) && isTime(used['at'])))
  );
}

/** Only this project's engine writes this part, under its own `format`; the rest of it is the engine's to trust. */
function isEngineState(value: unknown): value is RoomState {
  return (
    isFields(value) &&
    value['format'] === 1 &&
    isCount(value['turn']) &&
    isFields(value['goneSince']) &&
    isFields(value['phase']) &&
    isText(value['phase']['kind'])
  );
}

function isConnection(value: unknown): value is Connection {
  return isFields(value) && isText(value['process']) && isText(value['connection']);
}

function isAnswered(value: unknown): value is AnsweredCommand {
  return isFields(value) && isSeat(value['seat']) && isText(value['id']);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && (value as readonly unknown[]).every((item) => isItem(item));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTime(value: unknown): value is Millis {
  return typeof value === 'number' && Number.isFinite(value);
}

function isSeat(value: unknown): value is Seat {
  return value === 'a' || value === 'b';
}

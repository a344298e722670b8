import type { SealedSignal } from './call.ts';
import { decodeCommand } from './decode-command.ts';
import { readBase64url, readCount, readFields } from './decode-fields.ts';
import { LIMITS } from './limits.ts';
import type { Envelope, RoomHello } from './room-socket.ts';

/** What came with `command`, or null. The sealed words are there with `send-piece` and with nothing else. */
export function decodeEnvelope(value: unknown): Envelope | null {
  const fields = readFields(value, ['id', 'turn', 'command'], ['sealed']);
  if (!fields) return null;
  const id = readBase64url(fields['id'], LIMITS.commandIdLeastChars, LIMITS.tokenChars);
  const turn = readCount(fields['turn']);
  const command = decodeCommand(fields['command']);
  if (id === null || turn === null || command === null) return null;
  const hasSealed = Object.hasOwn(fields, 'sealed');
  if (hasSealed !== (command.kind === 'send-piece')) return null;
  if (!hasSealed) return { id, turn, command };
  const sealed = readBase64url(fields['sealed'], 1, LIMITS.sealedPieceChars);
  return sealed === null ? null : { id, turn, command, sealed };
}

/** The handshake's `auth`, or null. The version is checked apart: a hello of another version may look otherwise. */
export function decodeHello(value: unknown): RoomHello | null {
  const fields = readFields(value, ['version', 'room', 'credential'], ['epoch']);
  if (!fields) return null;
  const version = readCount(fields['version']);
  const room = readRoomId(fields['room']);
  const credential = readToken(fields['credential']);
  const epoch = Object.hasOwn(fields, 'epoch') ? readCount(fields['epoch']) : 1;
  if (version === null || room === null || credential === null || epoch === null) return null;
  return { version, room, credential, epoch };
}

/** The version a peer says it speaks, whatever else it sends; null when it says none. */
export function decodeVersion(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'version')) return null;
  return readCount((value as { readonly version: unknown }).version);
}

/** What came with `words`. */
export function decodeWordsRequest(value: unknown): { readonly after: number } | null {
  const after = readCount(readFields(value, ['after'])?.['after']);
  return after === null ? null : { after };
}

/** What came with `signal`. */
export function decodeSignal(value: unknown): SealedSignal | null {
  const sealed = readBase64url(readFields(value, ['sealed'])?.['sealed'], 1, LIMITS.sealedSignalChars);
  return sealed === null ? null : { sealed };
}

/** 16 random bytes as base64url. */
export function readRoomId(value: unknown): string | null {
  return readBase64url(value, LIMITS.roomIdChars, LIMITS.roomIdChars);
}

/** 32 bytes as base64url: a secret or a hash. */
export function readToken(value: unknown): string | null {
  return readBase64url(value, LIMITS.tokenChars, LIMITS.tokenChars);
}

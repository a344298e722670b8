import { createHash } from 'node:crypto';
import type { RoomId } from '../ports/room-store.ts';

/** Names a device to its own seat, and where a key is sealed for it; the device computes the same. A hash of the room and the credential's hash, so that it is neither of them. */
export function deviceId(room: RoomId, credentialHash: string): string {
  const digest = createHash('sha256').update(`heard device 1\n${room}\n${credentialHash}`).digest();
  return digest.subarray(0, 16).toString('base64url');
}

import { PROTOCOL_VERSION } from '@heard/shared/protocol';
import type { Seat } from '@heard/shared/base';
import { toBase64url } from '../crypto/base64url.ts';
import { deriveRoomKeys } from '../crypto/derive-room-keys.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import type { Clock, RandomBytes } from '../device/clock.ts';
import type { DeviceRoom, DeviceRooms } from '../device/device-rooms.ts';
import { keepInBrowser } from '../document/browser-persistence.ts';
import { openSealedDocument } from '../document/sealed-document.ts';
import { openList } from '../list/list-model.ts';
import type { ListPort } from '../list/list-port.ts';
import { listDocumentOf } from './list-document-of.ts';
import { keepNames } from './keep-names.ts';
import { openRoomConnection } from './room-connection.ts';
import type { RoomPort } from './room-port.ts';
import { socketIoWire } from './socket-io-wire.ts';

/** A room that is open in this page: its socket, its shared list, its keys. */
export interface OpenRoom {
  readonly id: string;
  readonly seat: Seat;
  readonly room: RoomPort;
  readonly list: ListPort;
  readonly keys: RoomKeys;
  /**
   * Synchronous: sockets closed, words and state dropped. The keys' bytes are left to the garbage collector:
   * overwritten ones could still be picked up by a write under way, which would then seal under a known key.
   */
  readonly close: () => void;
}

export interface OpenRoomParts {
  readonly origin: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly onWake: (listener: () => void) => () => void;
  readonly rooms: DeviceRooms;
}

export function openRoom(known: DeviceRoom, parts: OpenRoomParts): OpenRoom {
  const { room: id, seat } = known;
  const keys = deriveRoomKeys(known.secret, id);
  const credential = toBase64url(known.credential);
  const room = openRoomConnection({
    hello: { version: PROTOCOL_VERSION, room: id, credential },
    keys,
    openWire: socketIoWire(parts.origin),
    clock: parts.clock,
    random: parts.random,
    onWake: parts.onWake,
  });
  const document = openSealedDocument({
    url: `${parts.origin.replace(/^http/, 'ws')}/document`,
    room: id,
    credential,
    keys,
    random: parts.random,
    clock: parts.clock,
    persistence: keepInBrowser(id),
  });
  const list = openList({
    document: listDocumentOf(document),
    seat,
    partnerName: known.partnerName,
    random: parts.random,
    clock: parts.clock,
  });
  const stopNames = keepNames(list, seat, id, parts.rooms);
  const stopInvite = forgetUsedInvite(room, id, parts.rooms);
  parts.rooms.opened(id);
  return {
    id,
    seat,
    room,
    list,
    keys,
    close: () => {
      stopNames();
      stopInvite();
      room.close();
      list.close();
    },
  };
}

/** Once the second seat is taken the link opens nothing any more, and this device need not keep it. */
function forgetUsedInvite(room: RoomPort, id: string, rooms: DeviceRooms): () => void {
  return room.subscribe(() => {
    if ((room.snapshot().state?.pairing ?? null) === null) return;
    const known = rooms.find(id);
    if (known !== null && known.invite !== null) rooms.remember({ ...known, invite: null });
  });
}

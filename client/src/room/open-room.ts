import * as Y from 'yjs';
import { PROTOCOL_VERSION } from '@heard/shared/protocol';
import type { Seat } from '@heard/shared/base';
import { toBase64url } from '../crypto/base64url.ts';
import { deriveRoomKeys } from '../crypto/derive-room-keys.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import type { Clock, RandomBytes } from '../device/clock.ts';
import type { DeviceRoom, DeviceRooms } from '../device/device-rooms.ts';
import { deleteFromBrowser, keepInBrowser } from '../document/browser-persistence.ts';
import { CheckInWorker } from '../document/check-in-worker.ts';
import { openSealedDocument, type SealedDocument } from '../document/sealed-document.ts';
import { startUpdateWorker } from '../document/start-update-worker.ts';
import { openList } from '../list/list-model.ts';
import type { ListPort } from '../list/list-port.ts';
import { openSeatSigning, SEED_BYTES, type SeatSigning } from '../list/seat-signing.ts';
import { listDocumentOf } from './list-document-of.ts';
import { keepDeviceKeys, ownDevice, ownLock } from './keep-device-keys.ts';
import { keepNames } from './keep-names.ts';
import { openRoomConnection } from './room-connection.ts';
import { roomLock, type RoomLock } from './room-lock.ts';
import type { RoomPort } from './room-port.ts';
import { socketIoWire } from './socket-io-wire.ts';

/** A room that is open in this page: its socket, its shared list, its keys. */
export interface OpenRoom {
  readonly id: string;
  readonly seat: Seat;
  readonly room: RoomPort;
  readonly list: ListPort;
  readonly keys: RoomKeys;
  /** Something more that ends with this opening, in the same instant; returns how to take it back. */
  readonly alsoClose: (stop: () => void) => () => void;
  readonly lock: RoomLock;
  /** The list as this page has it, for an opening of the same room under another key. */
  readonly carry: () => Uint8Array;
  /**
   * Synchronous: sockets closed, words and state dropped. The keys' bytes are left to the garbage collector:
   * overwritten ones could still be picked up by a write under way, which would then seal under a known key.
   */
  readonly close: () => void;
  /** The same for leaving quickly: nothing is sent first, so that to the partner it is a lost connection. */
  readonly drop: () => void;
}

export interface OpenRoomParts {
  readonly origin: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** The day it is here, as an ISO date. */
  readonly today: () => string;
  readonly onWake: (listener: () => void) => () => void;
  readonly rooms: DeviceRooms;
  /** What an opening before, under another key, had of the list. */
  readonly carried?: Uint8Array;
}

export function openRoom(known: DeviceRoom, parts: OpenRoomParts): OpenRoom {
  const { room: id, seat } = known;
  const lock = ownLock(known, parts);
  const keys = deriveRoomKeys(known.secret, id, lock.epoch);
  const room = openSocket(known, keys, parts);
  const document = openDocument(known, keys, parts);
  const signing = signingOf(known, document.doc, parts);
  const list = openOwnList(known, document, signing, parts);
  const stops = new Set<() => void>([
    announceKey(list),
    keepDeviceKeys({ known, doc: document.doc, list, signing, rooms: parts.rooms }),
    keepNames(list, seat, id, parts.rooms),
    forgetUsedInvite(room, id, parts.rooms),
  ]);
  parts.rooms.opened(id);
  return {
    id,
    seat,
    room,
    list,
    keys,
    alsoClose: (stop) => {
      stops.add(stop);
      return () => stops.delete(stop);
    },
    lock: roomLock({
      ...parts,
      room: id,
      epoch: lock.epoch,
      own: ownDevice(known, lock.deviceSecret),
      document,
    }),
    carry: () => Y.encodeStateAsUpdate(document.doc),
    close: () => {
      for (const stop of stops) stop();
      room.close();
      list.close();
    },
    drop: () => {
      room.close();
      document.drop();
      for (const stop of stops) stop();
      list.close();
    },
  };
}

function openOwnList(
  known: DeviceRoom,
  document: SealedDocument,
  signing: SeatSigning,
  parts: OpenRoomParts,
): ListPort {
  const { seat, partnerName } = known;
  const { random, clock, today } = parts;
  return openList({ document: listDocumentOf(document), seat, partnerName, random, clock, signing, today });
}

function openSocket(known: DeviceRoom, keys: RoomKeys, parts: OpenRoomParts): RoomPort {
  const { room, credential } = known;
  return openRoomConnection({
    hello: { version: PROTOCOL_VERSION, room, credential: toBase64url(credential), epoch: keys.epoch },
    keys,
    openWire: socketIoWire(parts.origin),
    clock: parts.clock,
    random: parts.random,
    onWake: parts.onWake,
  });
}

function openDocument(known: DeviceRoom, keys: RoomKeys, parts: OpenRoomParts): SealedDocument {
  const { room: id } = known;
  const keepsCopy = known.keepsNoCopy !== true;
  // What an earlier visit could not remove, because another tab still had it open.
  if (!keepsCopy) void deleteFromBrowser(id);
  const doc = new Y.Doc();
  if (parts.carried !== undefined) Y.applyUpdate(doc, parts.carried);
  return openSealedDocument({
    doc,
    url: `${parts.origin.replace(/^http/, 'ws')}/document`,
    room: id,
    credential: toBase64url(known.credential),
    keys,
    random: parts.random,
    clock: parts.clock,
    ...(keepsCopy ? { persistence: keepInBrowser(id) } : {}),
    checker: new CheckInWorker(startUpdateWorker, parts.clock),
  });
}

/** What this seat signs the list with; a device that came without a seed makes one, and the list says so. */
function signingOf(known: DeviceRoom, doc: Y.Doc, parts: OpenRoomParts): SeatSigning {
  const { room, seat, partnerSigningKey, comparedPartnerKey } = known;
  const keep = (change: Partial<DeviceRoom>): void => {
    const current = parts.rooms.find(room);
    if (current !== null) parts.rooms.remember({ ...current, ...change });
  };
  const seed = known.signingSeed ?? parts.random(SEED_BYTES);
  if (known.signingSeed === null) keep({ signingSeed: seed });
  return openSeatSigning({
    seat,
    doc,
    seed,
    partnerKey: partnerSigningKey,
    onPartnerKey: (key) => keep({ partnerSigningKey: key }),
    comparedKey: comparedPartnerKey ?? null,
    onComparedKey: (key) => keep({ comparedPartnerKey: key }),
    clock: parts.clock,
  });
}

/** The partner's devices have to find this seat's key before they can read what it signed. */
function announceKey(list: ListPort): () => void {
  const look = (): void => {
    if (list.snapshot().saving !== 'loading') list.keys.announce();
  };
  look();
  return list.subscribe(look);
}

/** Once the second seat is taken the link opens nothing any more, and this device need not keep it. */
function forgetUsedInvite(room: RoomPort, id: string, rooms: DeviceRooms): () => void {
  return room.subscribe(() => {
    if ((room.snapshot().state?.pairing ?? null) === null) return;
    const known = rooms.find(id);
    if (known !== null && known.invite !== null) rooms.remember({ ...known, invite: null });
  });
}

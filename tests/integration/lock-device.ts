import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { fromBase64url, toBase64url } from '../../client/src/crypto/base64url.ts';
import { deriveRoomKeys } from '../../client/src/crypto/derive-room-keys.ts';
import { DeviceRooms, type DeviceRoom } from '../../client/src/device/device-rooms.ts';
import { openSealedDocument, type SealedDocument } from '../../client/src/document/sealed-document.ts';
import { openList } from '../../client/src/list/list-model.ts';
import type { ListPort } from '../../client/src/list/list-port.ts';
import { openSeatSigning } from '../../client/src/list/seat-signing.ts';
import { fetchLock, type FetchedLock } from '../../client/src/room/fetch-lock.ts';
import { keepDeviceKeys, ownDevice, ownLock } from '../../client/src/room/keep-device-keys.ts';
import { listDocumentOf } from '../../client/src/room/list-document-of.ts';
import { roomLock, type RoomLock } from '../../client/src/room/room-lock.ts';
import { FakeStorage } from '../../client/src/testing/fake-storage.ts';
import { askServer, type AskServer } from '../../client/src/ways-in/ask-server.ts';
import { deviceApi } from '../../client/src/ways-in/device-api.ts';
import { openDeviceWays } from '../../client/src/ways-in/device-ways.ts';
import { lockApi } from '../../client/src/ways-in/lock-api.ts';
import { openWaysIn } from '../../client/src/ways-in/open-ways-in.ts';
import { roomApi } from '../../client/src/ways-in/room-api.ts';
import { realClock } from '../contract/store-target.ts';
import { random } from './document-room.ts';

const forgetFragment = (): void => undefined;
const today = (): string => '2026-11-25';

interface OpenedHere {
  readonly document: SealedDocument;
  readonly list: ListPort;
  readonly lock: RoomLock;
  readonly stop: () => Promise<void>;
}

/**
 * A device as the app builds it over a real server, without screens: its storage, the list over its own socket, the
 * keys it keeps of the others, the lock. Between two openings there is nothing of it but what it stored.
 */
export class LockDevice {
  readonly storage = new FakeStorage();
  readonly rooms = new DeviceRooms(this.storage);
  readonly #url: () => string;
  /** What y-indexeddb keeps in a browser. */
  #copy: Uint8Array | null = null;
  #open: OpenedHere | null = null;
  /** Whether the server's answers reach it. */
  isDeaf = false;
  room = '';

  constructor(url: () => string) {
    this.#url = url;
  }

  readonly ask: AskServer = async (path, body) => {
    const answer = await askServer(this.#url(), fetch, realClock)(path, body);
    return this.isDeaf ? { ok: false, problem: { code: 'UNREACHABLE' } } : answer;
  };

  get known(): DeviceRoom {
    const known = this.rooms.find(this.room);
    if (known === null) throw new Error('this device does not know the room');
    return known;
  }

  get opened(): OpenedHere {
    if (this.#open === null) throw new Error('the room is not open here');
    return this.#open;
  }

  get epoch(): number {
    return this.known.lock?.epoch ?? 1;
  }

  /** How this device's socket was closed for good; null while it is not. */
  get stoppedBy(): number | string | null {
    return this.opened.document.status().stoppedBy;
  }

  waysIn(fragment: string | null = null) {
    const parts = { rooms: this.rooms, random, origin: '', fragment: () => fragment };
    return {
      seat: openWaysIn({ ...parts, forgetFragment, api: roomApi(this.ask) }),
      devices: openDeviceWays({ ...parts, forgetFragment, api: deviceApi(this.ask) }),
    };
  }

  async opensRoom(): Promise<string> {
    const made = await this.waysIn().seat.create('Alex', 24);
    if (!made.ok) throw new Error(made.trouble);
    this.room = made.value.room;
    return made.value.link;
  }

  async claims(link: string): Promise<void> {
    const url = new URL(link, 'http://here');
    this.room = url.pathname.split('/')[2] ?? '';
    const { seat } = this.waysIn(url.hash.slice(1));
    const claimed = await seat.claim(this.room, 'Sam');
    if (!claimed.ok) throw new Error(claimed.trouble);
  }

  async makesLink(kind: 'link' | 'recovery' = 'link'): Promise<string> {
    const made = await this.waysIn().devices.makeLink(this.room, kind);
    if (!made.ok) throw new Error(made.trouble);
    return made.value;
  }

  /** What came of it. */
  async comesInBy(link: string): Promise<string> {
    const url = new URL(link, 'http://here');
    this.room = url.pathname.split('/')[2] ?? '';
    const claimed = await this.waysIn(url.hash.slice(1)).devices.claim(this.room, false);
    return claimed.ok ? 'in' : claimed.trouble;
  }

  open(): void {
    const { known } = this;
    const lock = ownLock(known, { rooms: this.rooms, random });
    const keys = deriveRoomKeys(known.secret, this.room, lock.epoch);
    const url = this.#url();
    class FromOurPage extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { origin: url } });
      }
    }
    const doc = new Y.Doc();
    if (this.#copy !== null) Y.applyUpdate(doc, this.#copy);
    const document = openSealedDocument({
      url: `${url.replace('http', 'ws')}/document`,
      room: this.room,
      credential: toBase64url(known.credential),
      keys,
      random,
      clock: realClock,
      doc,
      WebSocketImpl: FromOurPage,
      tabs: false,
      frameInterval: 5,
    });
    const keep = (): void => {
      this.#copy = Y.encodeStateAsUpdate(doc);
    };
    doc.on('update', keep);
    const signing = openSeatSigning({
      seat: known.seat,
      doc,
      seed: known.signingSeed ?? random(32),
      partnerKey: known.partnerSigningKey,
      onPartnerKey: (key) => this.rooms.remember({ ...this.known, partnerSigningKey: key }),
      comparedKey: known.comparedPartnerKey ?? null,
      onComparedKey: (key) => this.rooms.remember({ ...this.known, comparedPartnerKey: key }),
      clock: null,
    });
    const list = openList({ document: listDocumentOf(document), seat: known.seat, random, signing, today });
    const announce = (): void => {
      if (list.snapshot().saving !== 'loading') list.keys.announce();
    };
    const stops = [
      list.subscribe(announce),
      keepDeviceKeys({ known, doc, list, signing, rooms: this.rooms }),
      () => doc.off('update', keep),
    ];
    announce();
    this.#open = {
      document,
      list,
      lock: roomLock({
        room: this.room,
        epoch: lock.epoch,
        own: ownDevice(known, lock.deviceSecret),
        rooms: this.rooms,
        document,
        random,
        clock: realClock,
        today,
      }),
      stop: async () => {
        for (const stop of stops) stop();
        await document.close();
        list.close();
        doc.destroy();
      },
    };
  }

  /** The page is gone; what is stored stays. */
  async closes(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.stop();
  }

  fetches(): Promise<FetchedLock> {
    return fetchLock({ readLock: lockApi(this.ask), rooms: this.rooms }, this.room);
  }

  /** As the page does when it hears that the lock was changed, and on every opening. */
  async comesBack(): Promise<FetchedLock> {
    await this.closes();
    const fetched = await this.fetches();
    if (fetched === 'ready') this.open();
    return fetched;
  }

  get needs(): readonly string[] {
    return this.opened.list.snapshot().needs.map(({ text }) => text);
  }

  get isSaved(): boolean {
    return this.opened.document.status().saved;
  }

  /** Puts in a need with these words. */
  writes(text: string): void {
    this.opened.list.bringNote('need', { id: toBase64url(random(12)), whose: this.known.seat, text });
  }

  /** The bytes of this device's secret as they are stored, for looking whether they are anywhere else. */
  get deviceSecret(): Uint8Array {
    const text = (JSON.parse(this.storage.entries.get(`heard.room.${this.room}`) ?? '{}') as StoredRoom).lock
      .deviceSecret;
    return fromBase64url(text) ?? new Uint8Array();
  }
}

interface StoredRoom {
  readonly lock: { readonly deviceSecret: string };
}

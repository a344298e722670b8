import type { Seat } from '@heard/shared/base';
import type * as Y from 'yjs';
import { hashOfParts } from './length-prefixed.ts';
import { isSeat } from './list-schema.ts';
import { ownAct } from './own-edit.ts';
import type { SignatureScheme } from './signature.ts';

const LABEL = 'heard device key v1';
/** Entries looked at; two seats have sixteen devices at most at a time. */
const ENTRIES_READ = 256;
/** Put back in one visit; whoever keeps taking it out is not chased for ever. */
const ANNOUNCED = 20;
/** Keys remembered of one seat. */
const PINNED = 32;

/** A device's public key and whose device it is. */
export interface KnownDevice {
  readonly seat: Seat;
  /** 64 hex digits. */
  readonly key: string;
}

export interface DeviceKeysOptions {
  readonly doc: Y.Doc;
  readonly seat: Seat;
  readonly signatures: SignatureScheme;
  /** This device's id and public key, read anew each time: two tabs must not announce two. */
  readonly own: () => { readonly id: string; readonly key: string } | null;
  readonly known: () => Readonly<Record<string, KnownDevice>>;
  readonly remember: (known: Readonly<Record<string, KnownDevice>>) => void;
}

/** The document's `devices`: id → { seat, key, signature }. Each device puts its own there, signed by its seat. */
export function deviceEntries(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('devices');
}

/** As it lies in the document. */
export function deviceEntry(
  id: string,
  device: KnownDevice,
  make: SignatureScheme['make'],
): Readonly<Record<string, unknown>> {
  return { ...device, signature: make(entryHash(id, device)) };
}

/**
 * Which key each device unwraps a new room key with. Remembered as seen first, while it verified; another key under
 * the same id later is not taken, so that a lost device cannot put its own in the place of one that stays.
 */
export class DeviceKeys {
  readonly #options: DeviceKeysOptions;
  readonly #entries: Y.Map<unknown>;
  #announced = 0;

  constructor(options: DeviceKeysOptions) {
    this.#options = options;
    this.#entries = deviceEntries(options.doc);
  }

  look(): void {
    const { known, remember } = this.#options;
    const before = known();
    const found: Record<string, KnownDevice> = { ...before };
    let read = 0;
    for (const [id, value] of this.#entries.entries()) {
      if ((read += 1) > ENTRIES_READ) break;
      if (Object.hasOwn(before, id) || !/^[A-Za-z0-9_-]{22}$/.test(id)) continue;
      const device = this.#verified(id, value);
      if (device !== null && countOf(found, device.seat) < PINNED) found[id] = device;
    }
    if (Object.keys(found).length > Object.keys(before).length) remember(found);
  }

  /** Puts this device's key where the others find it, under the seat's present signature. */
  announce(): void {
    const { own, seat, signatures, doc } = this.#options;
    const mine = own();
    if (mine === null) return;
    const stands = this.#verified(mine.id, this.#entries.get(mine.id));
    if (stands?.key === mine.key || this.#announced >= ANNOUNCED) return;
    this.#announced += 1;
    const entry = deviceEntry(mine.id, { seat, key: mine.key }, signatures.make);
    doc.transact(() => this.#entries.set(mine.id, entry), ownAct);
  }

  /** Calls back after the entries, or the keys they are signed with, have changed. Returns the end of it. */
  watch(listener: () => void): () => void {
    const keys: Y.Map<unknown> = this.#options.doc.getMap('keys');
    this.#entries.observe(listener);
    keys.observe(listener);
    return () => {
      this.#entries.unobserve(listener);
      keys.unobserve(listener);
    };
  }

  #verified(id: string, value: unknown): KnownDevice | null {
    if (typeof value !== 'object' || value === null) return null;
    const { seat, key, signature } = value as Readonly<Record<string, unknown>>;
    if (!isSeat(seat) || typeof key !== 'string' || !/^[0-9a-f]{64}$/.test(key)) return null;
    const device = { seat, key };
    const standing = this.#options.signatures.readNow(seat, entryHash(id, device), signature);
    return standing === 'verified' ? device : null;
  }
}

function entryHash(id: string, { seat, key }: KnownDevice): string {
  return hashOfParts([LABEL, seat, id, key]);
}

function countOf(devices: Readonly<Record<string, KnownDevice>>, seat: Seat): number {
  return Object.values(devices).filter((device) => device.seat === seat).length;
}

import { otherSeat, type Seat } from '@heard/shared/base';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { ListClock, ListDocument, ListDocumentStatus, RandomBytes } from './list-document.ts';
import { openList, type ListOptions } from './list-model.ts';
import type { ListPort } from './list-port.ts';
import { publicKeyOf } from './seat-signatures.ts';
import { openSeatSigning, type SeatSigning } from './seat-signing.ts';

export interface FakeList {
  readonly list: ListPort;
  readonly document: ListDocument;
  readonly doc: Y.Doc;
  /** What the list says of saving and troubles from now on. */
  readonly setStatus: (status: Partial<ListDocumentStatus>) => void;
}

export type FakeListOptions = Partial<Omit<ListOptions, 'document'> & { readonly doc: Y.Doc }>;

/**
 * The real list over a plain local document: no network, no keys. For component tests and the gallery. Give two
 * seats the same `doc` to let both act. Saved at once unless `setStatus` says otherwise.
 */
export function openFakeList(options: FakeListOptions = {}): FakeList {
  const { seat = 'a', doc = new Y.Doc(), random = countingBytes(seat), ...rest } = options;
  const { signing = fakeSigning(seat, doc), today = () => '2026-11-22', ...others } = rest;
  const document = fakeDocument(doc);
  return {
    list: openList({ document, seat, random, signing, today, ...others }),
    document,
    doc,
    setStatus: document.setStatus,
  };
}

/** A seat's signing with a seed that is the same in every run; each knows the other's key from the start. */
export function fakeSigning(seat: Seat, doc: Y.Doc, clock: ListClock | null = null): SeatSigning {
  return openSeatSigning({
    seat,
    doc,
    seed: fakeSeed(seat),
    partnerKey: FAKE_KEYS[otherSeat(seat)],
    onPartnerKey: () => undefined,
    comparedKey: FAKE_KEYS[otherSeat(seat)],
    onComparedKey: () => undefined,
    clock,
  });
}

/** Signing that takes no time and proves nothing, where signatures are not what is looked at. */
export function unprovenSigning(seat: Seat, doc: Y.Doc): SeatSigning {
  return {
    ...fakeSigning(seat, doc),
    signatures: {
      ownKey: '0'.repeat(64),
      make: (hash) => `${seat} ${hash}`,
      read: readUnproven,
      readNow: readUnproven,
    },
  };
}

function readUnproven(of: Seat, hash: string, stored: unknown): 'verified' | 'not-verified' {
  return stored === `${of} ${hash}` ? 'verified' : 'not-verified';
}

export function fakeSeed(seat: Seat): Uint8Array {
  return new Uint8Array(32).fill(seat === 'a' ? 0xa : 0xb);
}

const FAKE_KEYS = { a: publicKeyOf(fakeSeed('a')), b: publicKeyOf(fakeSeed('b')) };

/** The sealed document's outside over a plain Y.Doc. */
export function fakeDocument(doc: Y.Doc): ListDocument & Pick<FakeList, 'setStatus'> {
  const awareness = new Awareness(doc);
  const listeners = new Set<() => void>();
  let status: ListDocumentStatus = { saving: 'saved', troubles: [] };
  return {
    doc,
    awareness,
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    answerTrouble: (kind) => {
      status = { ...status, troubles: status.troubles.filter((trouble) => trouble.kind !== kind) };
      for (const listener of listeners) listener();
    },
    whenSaved: () => Promise.resolve(),
    close: () => awareness.destroy(),
    setStatus: (next) => {
      status = { ...status, ...next };
      for (const listener of listeners) listener();
    },
  };
}

/** Bytes that never repeat, differ between the seats and are the same in every run. */
function countingBytes(seat: Seat): RandomBytes {
  let count = seat === 'a' ? 0x0a000000 : 0x0b000000;
  return (length) => {
    count += 1;
    const bytes = new Uint8Array(length);
    new DataView(bytes.buffer).setUint32(length - 4, count);
    return bytes;
  };
}

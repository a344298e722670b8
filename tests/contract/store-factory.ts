import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { NewFrame, RecordChange, RoomStore } from '../../server/src/ports/room-store.ts';
import type { LogQuota } from '../../server/src/storage/log-quota.ts';

/** What the contract suite needs to know of an implementation. */
export interface StoreFactory {
  /** A store over new data. */
  open(quota: LogQuota): Promise<RoomStore>;
  /** Closes it and opens what it wrote. */
  reopen(store: RoomStore): Promise<RoomStore>;
  /** The same data as another process sees it; the same store where there is only one process. */
  beside(store: RoomStore): Promise<RoomStore>;
  /** Closes it and removes what it wrote. */
  destroy(store: RoomStore): Promise<void>;
}

/** Small enough to be reached in a test. */
export const TEST_QUOTA: LogQuota = { bytes: 400_000, frames: 50 };

export const newRoomId = (): string => randomBytes(16).toString('base64url');

export const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

export const text = (value: Uint8Array): string => Buffer.from(value).toString();

/** Far enough away not to matter. */
export const LATER = Date.now() + 86_400_000;

/** A room with the record `first`. */
export async function createRoom(
  store: RoomStore,
  room = newRoomId(),
): Promise<{ room: string; incarnation: string }> {
  const created = await store.create(room, bytes('first'), LATER);
  if (created.kind !== 'created') throw new Error(`not created: ${created.kind}`);
  return { room, incarnation: created.incarnation };
}

export function frame(incarnation: string, sequence: number, more: Partial<NewFrame> = {}): NewFrame {
  return {
    incarnation,
    epoch: 1,
    member: 'm1',
    sequence,
    bytes: bytes(`frame ${sequence}`),
    expiresAt: LATER,
    ...more,
  };
}

export function change(
  incarnation: string,
  expected: number,
  more: Partial<RecordChange> = {},
): RecordChange {
  return { incarnation, expected, record: bytes(`record ${expected + 1}`), expiresAt: LATER, ...more };
}

/** The record and version that stand. */
export async function standing(store: RoomStore, room: string): Promise<{ version: number; record: string }> {
  const loaded = await store.load(room);
  if (loaded.kind !== 'loaded') throw new Error('the room is absent');
  return { version: loaded.version, record: text(loaded.record) };
}

/** All frames as text, the snapshot first where there is one. */
export async function wholeLog(store: RoomStore, room: string): Promise<readonly string[]> {
  const page = await store.read(room, 0, 1000);
  if (page.kind !== 'page') throw new Error('the room is gone');
  expect(page.frames.map(({ position }) => position)).toEqual(
    Array.from({ length: page.head.next - page.head.base }, (_, index) => page.head.base + index),
  );
  const frames = page.frames.map((each) => text(each.bytes));
  return page.snapshot === null ? frames : [text(page.snapshot.bytes), ...frames];
}

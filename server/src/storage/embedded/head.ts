import type { Millis } from '@heard/shared/base';
import type { LogHead } from '../../ports/room-store.ts';
import { StoreError } from '../../ports/store-error.ts';

/** Everything of a room but its bytes: what a writer has to know to decide. Never changed, only replaced. */
export interface Head extends LogHead {
  readonly incarnation: string;
  readonly version: number;
  readonly snapshotBytes: number;
  readonly expiresAt: Millis;
  readonly members: ReadonlyMap<string, LastAppend>;
}

/** A member's last append, to know its repeat by. */
export interface LastAppend {
  readonly sequence: number;
  readonly position: number;
}

interface StoredHead {
  readonly inc: string;
  readonly v: number;
  readonly base: number;
  readonly next: number;
  readonly bytes: number;
  readonly snapb: number;
  readonly exp: number;
  /** Absent in a head from before keys could be changed: 1. */
  readonly ep?: number;
  readonly m: readonly (readonly [member: string, sequence: number, position: number])[];
}

export function logHead(head: LogHead): LogHead {
  return { base: head.base, next: head.next, bytes: head.bytes, epoch: head.epoch };
}

export function encodeHead(head: Head): Uint8Array {
  const stored: StoredHead = {
    inc: head.incarnation,
    v: head.version,
    base: head.base,
    next: head.next,
    bytes: head.bytes,
    snapb: head.snapshotBytes,
    exp: head.expiresAt,
    ep: head.epoch,
    m: [...head.members].map(([member, last]) => [member, last.sequence, last.position]),
  };
  return Buffer.from(JSON.stringify(stored));
}

/** @throws StoreError `corrupt` */
export function decodeHead(bytes: Uint8Array): Head {
  const stored = parse(bytes);
  if (!isStoredHead(stored)) throw new StoreError('corrupt', 'no', 'a room head cannot be read');
  return {
    incarnation: stored.inc,
    version: stored.v,
    base: stored.base,
    next: stored.next,
    bytes: stored.bytes,
    snapshotBytes: stored.snapb,
    expiresAt: stored.exp,
    epoch: stored.ep ?? 1,
    members: new Map(stored.m.map(([member, sequence, position]) => [member, { sequence, position }])),
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString()) as unknown;
  } catch {
    return undefined;
  }
}

function isStoredHead(value: unknown): value is StoredHead {
  if (typeof value !== 'object' || value === null) return false;
  const { inc, v, base, next, bytes, snapb, exp, ep, m } = value as Partial<
    Record<keyof StoredHead, unknown>
  >;
  return (
    typeof inc === 'string' &&
    [v, base, next, bytes, snapb, exp, ep ?? 1].every((field) => Number.isSafeInteger(field)) &&
    Array.isArray(m) &&
    m.every(isStoredMember)
  );
}

function isStoredMember(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [member, sequence, position]: readonly unknown[] = value;
  return typeof member === 'string' && Number.isSafeInteger(sequence) && Number.isSafeInteger(position);
}

import type { LogHead, LogPage, Word } from '../../ports/room-store.ts';
import { StoreError } from '../../ports/store-error.ts';

/** What a script answered, read field by field; anything unexpected is a damaged room, not a crash. */
export class RedisReply {
  readonly #fields: readonly unknown[];

  constructor(reply: unknown) {
    if (!Array.isArray(reply)) throw damaged();
    this.#fields = reply;
  }

  get length(): number {
    return this.#fields.length;
  }

  number(index: number): number {
    const field = this.#fields[index];
    if (typeof field !== 'number') throw damaged();
    return field;
  }

  /** As stored in a key: digits, or nothing. */
  storedNumber(index: number): number | null {
    const field = this.#fields[index];
    if (field === null || field === undefined) return null;
    const number = Number(Buffer.isBuffer(field) ? field.toString() : Number.NaN);
    if (Number.isNaN(number)) throw damaged();
    return number;
  }

  bytes(index: number): Uint8Array {
    const field = this.#fields[index];
    if (!Buffer.isBuffer(field)) throw damaged();
    return new Uint8Array(field);
  }

  text(index: number): string {
    return Buffer.from(this.bytes(index)).toString();
  }

  isAbsent(index: number): boolean {
    const field = this.#fields[index];
    return field === null || field === undefined;
  }

  list(index: number): RedisReply {
    return new RedisReply(this.#fields[index]);
  }
}

/** `[base, next, bytes, epoch]` beginning at `index`. */
export function readHead(reply: RedisReply, index: number): LogHead {
  return {
    base: reply.number(index),
    next: reply.number(index + 1),
    bytes: reply.number(index + 2),
    epoch: reply.number(index + 3),
  };
}

/** The answer of the script `read`: `[inc, base, next, bytes, epoch, snapshot, first, last, rows]`. */
export function readPage(reply: RedisReply, from: number): LogPage {
  const head = readHead(reply, 1);
  const rows = reply.list(8);
  const first = reply.number(6);
  if (rows.length !== reply.number(7) - first) throw damaged();
  if (from < head.base && reply.isAbsent(5)) throw damaged();
  return {
    kind: 'page',
    incarnation: reply.text(0),
    head,
    snapshot: from < head.base ? { position: head.base, bytes: reply.bytes(5) } : null,
    frames: Array.from({ length: rows.length }, (_, index) => ({
      position: first + index,
      bytes: rows.list(index).list(1).bytes(1),
    })),
  };
}

/** The answer of the script `readWords`: `[1, number, sealed, …]`, in no order. */
export function readWords(reply: RedisReply): readonly Word[] {
  return Array.from({ length: (reply.length - 1) / 2 }, (_, index) => ({
    number: reply.number(1 + index * 2),
    sealed: reply.bytes(2 + index * 2),
  })).toSorted((left, right) => left.number - right.number);
}

function damaged(): StoreError {
  return new StoreError('corrupt', 'no', 'a room in Redis is damaged');
}

import type { Millis } from '@heard/shared/base';
import { LIMITS } from '@heard/shared/protocol';
import * as Y from 'yjs';

import { Alarm, type DocumentClock } from './document-clock.ts';
import type { UpdateFrame } from './log-plaintext.ts';

export interface OutboxParts {
  readonly clock: DocumentClock;
  /** Shortest time between two frames of updates. */
  readonly interval: Millis;
  readonly seal: (part: Pick<UpdateFrame, 'sequence' | 'part' | 'parts' | 'bytes'>) => Uint8Array;
  readonly send: (sequence: number, sealed: Uint8Array) => void;
}

/** Plain bytes of one part: padding adds up to 12 % and sealing some more. */
const PART_BYTES = Math.floor(LIMITS.documentFrame * 0.8);
/** Parts under way at once; below what the server lets through in a burst. */
const WINDOW = 8;

/**
 * What one connection still has to bring into the log. Sends at once when nothing is under way, otherwise
 * collects, so typing makes a few frames a second. Ends with its connection: the next one finds out anew what
 * the log lacks, so nothing is ever sent from here a second time.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #alarm: Alarm;
  #pending: Uint8Array[] = [];
  #flight: { readonly parts: readonly Uint8Array[]; sent: number; appended: number } | null = null;
  readonly #unanswered = new Map<number, Uint8Array>();
  #nextSequence = 0;
  #lastSent = -Infinity;
  #paused = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#alarm = new Alarm(parts.clock);
  }

  get empty(): boolean {
    return this.#pending.length === 0 && this.#flight === null;
  }

  add(update: Uint8Array): void {
    this.#pending.push(update);
    this.flush();
  }

  /** Sends what is collected without waiting for the interval; for leaving. */
  hurry(): void {
    this.#lastSent = -Infinity;
    this.flush();
  }

  flush(): void {
    if (this.#paused || this.#flight !== null || this.#pending.length === 0) return;
    const wait = this.#lastSent + this.#parts.interval - this.#parts.clock.monotonic();
    if (wait > 0) {
      if (!this.#alarm.waiting) this.#alarm.set(wait, () => this.flush());
      return;
    }
    this.#alarm.stop();
    const update = this.#pending.length === 1 ? this.#pending[0] : Y.mergeUpdates(this.#pending);
    this.#pending = [];
    if (!update) return;
    this.#flight = { parts: cut(update), sent: 0, appended: 0 };
    this.#lastSent = this.#parts.clock.monotonic();
    this.#sendParts();
  }

  /** The sealed bytes of this connection's frame that was appended, or null when it is none. */
  appended(sequence: number): Uint8Array | null {
    const sealed = this.#unanswered.get(sequence) ?? null;
    if (!sealed || !this.#flight) return null;
    this.#unanswered.delete(sequence);
    this.#flight.appended += 1;
    return sealed;
  }

  /** After `appended`, when the frame was taken into the replica. */
  proceed(): void {
    if (!this.#flight) return;
    if (this.#flight.appended < this.#flight.parts.length) {
      this.#sendParts();
      return;
    }
    this.#flight = null;
    this.flush();
  }

  /** Nothing more is sent on this connection; what is collected counts as not saved. */
  pause(): void {
    this.#paused = true;
    this.#alarm.stop();
  }

  #sendParts(): void {
    const flight = this.#flight;
    if (!flight) return;
    while (!this.#paused && flight.sent < flight.parts.length && flight.sent - flight.appended < WINDOW) {
      const bytes = flight.parts[flight.sent] ?? new Uint8Array();
      const sequence = this.#nextSequence;
      const sealed = this.#parts.seal({ sequence, part: flight.sent, parts: flight.parts.length, bytes });
      this.#nextSequence += 1;
      flight.sent += 1;
      this.#unanswered.set(sequence, sealed);
      this.#parts.send(sequence, sealed);
    }
  }
}

function cut(update: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < update.length; at += PART_BYTES) parts.push(update.subarray(at, at + PART_BYTES));
  return parts;
}

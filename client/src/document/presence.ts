import type { Millis } from '@heard/shared/base';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import { open, seal } from '../crypto/seal.ts';
import { equalBytes } from './chain-hash.ts';
import { Alarm, type DocumentClock } from './document-clock.ts';
import { decodePresence, encodePresence, type PresenceContent, type SeenPoint } from './log-plaintext.ts';

export interface PresenceParts {
  readonly keys: RoomKeys;
  readonly random: RandomBytes;
  readonly clock: DocumentClock;
  /** This connection's author id. */
  readonly author: Uint8Array;
  /** The awareness client of this device: others' states are never sent on. */
  readonly client: number;
  readonly head: () => SeenPoint;
  readonly send: (sealed: Uint8Array) => void;
  readonly deliver: (awareness: Uint8Array) => void;
  readonly heardHead: (head: SeenPoint) => void;
}

const SPACING_MS: Millis = 100;
const LONGEST = 2048;
const REMEMBERED = 8;

/**
 * Sealed awareness with the sender's log head in it. A recorded message cannot be shown again: one is only
 * believed when it names this very connection among those its sender has heard, and counts above the last one.
 * So a newcomer first says that it is there, and everybody answers once.
 */
export class Presence {
  readonly #parts: PresenceParts;
  readonly #alarm: Alarm;
  #heard: { readonly author: Uint8Array; counter: number }[] = [];
  #counter = 0;
  #latest: Uint8Array = new Uint8Array();
  #lastSent = -Infinity;

  constructor(parts: PresenceParts) {
    this.#parts = parts;
    this.#alarm = new Alarm(parts.clock);
  }

  /** Says that this connection is there, and what is known of its awareness. */
  announce(): void {
    const wait = this.#lastSent + SPACING_MS - this.#parts.clock.monotonic();
    if (wait <= 0) this.#sendNow();
    else if (!this.#alarm.waiting) this.#alarm.set(wait, () => this.#sendNow());
  }

  /** An awareness update from the provider; only this device's own entry goes out. */
  local(update: Uint8Array): void {
    const own = ownEntry(update, this.#parts.client);
    if (!own) return;
    this.#latest = own;
    this.announce();
  }

  receive(sealed: Uint8Array): void {
    if (sealed.length > LONGEST * 2) return;
    const plain = open(this.#parts.keys, { kind: 'presence' }, sealed);
    const presence = plain === null ? null : decodePresence(plain);
    if (!presence || presence.awareness.length > LONGEST) return;
    const known = this.#heard.find((entry) => equalBytes(entry.author, presence.author));
    if (!known) {
      this.#heard = [...this.#heard, { author: presence.author.slice(), counter: -1 }].slice(-REMEMBERED);
      this.announce();
    }
    const entry = this.#heard.find((other) => equalBytes(other.author, presence.author));
    if (entry && this.#fresh(presence, entry.counter)) {
      entry.counter = presence.counter;
      this.#parts.heardHead(presence.head);
      if (isAwareness(presence.awareness)) this.#parts.deliver(presence.awareness);
    }
  }

  stop(): void {
    if (this.#alarm.waiting) this.#sendNow();
    this.#alarm.stop();
  }

  #fresh(presence: PresenceContent, counter: number): boolean {
    return (
      presence.counter > counter && presence.heard.some((author) => equalBytes(author, this.#parts.author))
    );
  }

  #sendNow(): void {
    this.#alarm.stop();
    this.#lastSent = this.#parts.clock.monotonic();
    const content = {
      author: this.#parts.author,
      counter: this.#counter,
      head: this.#parts.head(),
      heard: this.#heard.map((entry) => entry.author),
      awareness: this.#latest,
    };
    this.#counter += 1;
    this.#parts.send(
      seal(this.#parts.keys, { kind: 'presence' }, encodePresence(content), this.#parts.random),
    );
  }
}

/** The entry of one client out of an awareness update of this device's making, as an update. */
function ownEntry(update: Uint8Array, client: number): Uint8Array | null {
  for (const entry of entriesOf(update) ?? []) {
    if (entry.client !== client || entry.state.length > LONGEST / 2) continue;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, entry.client);
    encoding.writeVarUint(encoder, entry.clock);
    encoding.writeVarString(encoder, entry.state);
    return encoding.toUint8Array(encoder);
  }
  return null;
}

/** Whether y-protocols can apply it: one client, a clock, a JSON object or null. */
function isAwareness(update: Uint8Array): boolean {
  const entries = entriesOf(update);
  return entries !== null && entries.length === 1 && entries.every((entry) => isState(entry.state));
}

function isState(text: string): boolean {
  try {
    const state: unknown = JSON.parse(text);
    return typeof state === 'object' && !Array.isArray(state);
  } catch {
    return false;
  }
}

function entriesOf(update: Uint8Array): { client: number; clock: number; state: string }[] | null {
  try {
    const decoder = decoding.createDecoder(update);
    const entries: { client: number; clock: number; state: string }[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      entries.push({ client, clock, state: decoding.readVarString(decoder) });
    }
    return entries;
  } catch {
    return null;
  }
}

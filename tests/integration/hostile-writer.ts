import { AUTHOR_BYTES, LIMITS } from '@heard/shared/protocol';
import type { RoomKeys } from '../../client/src/crypto/room-keys.ts';
import { firstChain } from '../../client/src/document/chain-hash.ts';
import { encodeUpdateFrame } from '../../client/src/document/log-plaintext.ts';
import { LogSeal } from '../../client/src/document/log-seal.ts';

const PART_BYTES = Math.floor(LIMITS.documentFrame * 0.8);

/** A partner who has the room's key and puts whatever they like into frames that are otherwise in order. */
export class HostileWriter {
  readonly author: Uint8Array;
  readonly #keys: RoomKeys;
  readonly #seal: LogSeal;
  #sequence = 0;

  constructor(keys: RoomKeys, random: (length: number) => Uint8Array) {
    this.#keys = keys;
    this.#seal = new LogSeal(keys, random);
    this.author = random(AUTHOR_BYTES);
  }

  get nextSequence(): number {
    return this.#sequence;
  }

  /** The sealed frames of one update, in their order. */
  frames(update: Uint8Array): Uint8Array[] {
    const parts = Math.max(1, Math.ceil(update.length / PART_BYTES));
    return Array.from({ length: parts }, (_, part) => {
      const bytes = update.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
      const seen = { position: 0, chain: firstChain(this.#keys) };
      const sequence = this.#sequence;
      this.#sequence += 1;
      return this.#seal.seal(
        { kind: 'update' },
        encodeUpdateFrame({ author: this.author, sequence, seen, part, parts, bytes }),
      );
    });
  }
}

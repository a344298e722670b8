import { otherSeat, type Seat } from '@heard/shared/base';
import type * as Y from 'yjs';
import type { ListTrouble } from './list-port.ts';
import { ownAct } from './own-edit.ts';
import { PastSignatures } from './past-signatures.ts';

export interface SeatKeysOptions {
  readonly seat: Seat;
  /** 64 hex digits. */
  readonly ownKey: string;
  /** The document's `keys`: seat → public key. Either seat can write anything here. */
  readonly keys: Y.Map<unknown>;
  /** The partner's key as this device has kept it; null before the first one was seen. */
  readonly partnerKey: string | null;
  /** Keeps the partner's key on this device. */
  readonly onPartnerKey: (key: string) => void;
}

/**
 * Whose key is whose. The own one comes from this device, never from the document. The partner's is taken from
 * the document once and kept: only the two who hold the room's secret, which the check words are about, can
 * write there, and a key that is another one later is said and not used until the person takes it.
 */
export class SeatKeys {
  readonly #options: SeatKeysOptions;
  #partnerKey: string | null;
  readonly #past: PastSignatures;

  constructor(options: SeatKeysOptions) {
    this.#options = options;
    this.#partnerKey = options.partnerKey;
    this.#past = new PastSignatures(options.keys, (seat) => this.keyOf(seat));
    this.look();
  }

  keyOf(seat: Seat): string | null {
    return seat === this.#options.seat ? this.#options.ownKey : this.#partnerKey;
  }

  /** Under which earlier key of this seat this hash was signed while that key counted. */
  pastKeyOf(seat: Seat, hash: string): string | null {
    return this.#past.keyOf(seat, hash);
  }

  /** True when signatures may read differently from now on. */
  look(): boolean {
    const hasPartnerKey = this.#lookForPartner();
    return this.#past.look() || hasPartnerKey;
  }

  #lookForPartner(): boolean {
    const shown = this.#shown(otherSeat(this.#options.seat));
    if (this.#partnerKey !== null || shown === null) return false;
    this.#keep(shown);
    return true;
  }

  /** Puts the own key where the partner finds it, unless one stands there. */
  announce(): void {
    const { keys, seat, ownKey } = this.#options;
    this.#past.putBack();
    if (keys.get(seat) !== undefined) return;
    if (keys.doc) keys.doc.transact(() => keys.set(seat, ownKey), ownAct);
  }

  /** The person knows why the partner has another key (a lost device) and takes it. */
  takePartnerKey(): void {
    const shown = this.#shown(otherSeat(this.#options.seat));
    if (shown !== null) this.#keep(shown);
  }

  get troubles(): readonly ListTrouble[] {
    const { seat, ownKey, keys } = this.#options;
    const own = keys.get(seat);
    const partner = keys.get(otherSeat(seat));
    const troubles: ListTrouble[] = [];
    if (own !== undefined && own !== ownKey) troubles.push({ kind: 'own-key' });
    if (this.#partnerKey !== null && partner !== undefined && partner !== this.#partnerKey)
      troubles.push({ kind: 'partner-key' });
    return troubles;
  }

  #shown(seat: Seat): string | null {
    const key = this.#options.keys.get(seat);
    return typeof key === 'string' && /^[0-9a-f]{64}$/.test(key) ? key : null;
  }

  #keep(key: string): void {
    this.#partnerKey = key;
    this.#options.onPartnerKey(key);
  }
}

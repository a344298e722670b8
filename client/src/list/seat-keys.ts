import { otherSeat, SEATS, type PerSeat, type Seat } from '@heard/shared/base';
import type * as Y from 'yjs';
import type { ListKeys, ListSnapshot, ListTrouble } from './list-port.ts';
import { ownAct } from './own-edit.ts';
import { PastSignatures } from './past-signatures.ts';

export interface SeatKeysOptions {
  readonly seat: Seat;
  /** 64 hex digits. */
  readonly ownKey: string;
  /** The document's `keys`: seat → public key. Either seat can write anything here. */
  readonly keys: Y.Map<unknown>;
  /** The document's `past`: what each seat had signed with keys it no longer has. */
  readonly past: Y.Map<unknown>;
  /** The partner's key as this device has kept it; null before the first one was seen. */
  readonly partnerKey: string | null;
  /** The one that the two check words confirmed, as this device has kept it. */
  readonly comparedKey: string | null;
  /** Keeps the partner's key on this device. */
  readonly onPartnerKey: (key: string) => void;
  readonly onComparedKey: (key: string) => void;
}

/**
 * Whose key is whose. The own one comes from this device, never from the document. The partner's is taken from
 * the document once and kept; until the check words, which are about both keys, were compared, the list says that it was
 * only taken. A key that is another one later is said and not used until the person takes it, and is then compared anew.
 */
export class SeatKeys {
  readonly #options: SeatKeysOptions;
  #partnerKey: string | null;
  readonly #past: PastSignatures;
  #comparedKey: string | null;

  constructor(options: SeatKeysOptions) {
    this.#options = options;
    this.#partnerKey = options.partnerKey;
    this.#past = new PastSignatures(options.past, (seat) => this.keyOf(seat));
    this.#comparedKey = options.comparedKey;
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

  /** Both as this device knows them: what the check words are made of. */
  get pair(): PerSeat<string> | null {
    const { seat, ownKey } = this.#options;
    const partner = this.#partnerKey;
    if (partner === null) return null;
    return seat === 'a' ? { a: ownKey, b: partner } : { a: partner, b: ownKey };
  }

  get partner(): ListSnapshot['partnerKey'] {
    if (this.#partnerKey === null) return 'none';
    return this.#partnerKey === this.#comparedKey ? 'compared' : 'taken';
  }

  /** The two people have compared the words that this key is in. */
  markCompared(): void {
    if (this.#partnerKey === null || this.#partnerKey === this.#comparedKey) return;
    this.#comparedKey = this.#partnerKey;
    this.#options.onComparedKey(this.#partnerKey);
  }

  get troubles(): readonly ListTrouble[] {
    const { seat, ownKey, keys } = this.#options;
    const own = keys.get(seat);
    const partner = keys.get(otherSeat(seat));
    const troubles: ListTrouble[] = [];
    if (own !== undefined && own !== ownKey) troubles.push({ kind: 'own-key' });
    if (this.#partnerKey !== null && partner !== undefined && partner !== this.#partnerKey)
      troubles.push({ kind: 'partner-key' });
    if ([...keys.keys()].some((key) => !SEATS.some((one) => one === key)))
      troubles.push({ kind: 'third-key' });
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

/** For screens. `changed`: anything may read differently. */
export function listKeys(keys: SeatKeys, changed: () => void): ListKeys {
  return {
    announce: () => keys.announce(),
    pair: () => keys.pair,
    takePartners: () => {
      keys.takePartnerKey();
      changed();
    },
    markCompared: () => {
      keys.markCompared();
      changed();
    },
  };
}

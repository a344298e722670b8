import type { Seat } from '@heard/shared/base';
import * as Y from 'yjs';
import { agreementHash, type AgreementText } from './agreement-text.ts';
import {
  entryHash,
  MAX_PREVIOUS,
  readEntry,
  storedForm,
  type HistoryEntry,
  type StoredEntry,
} from './history-entry.ts';
import type { HistoryAct } from './list-port.ts';
import { ownAct } from './own-edit.ts';
import type { SignatureScheme, Standing } from './signature.ts';

/** Entries read of one document; more than two people make in years, and a bound for a broken client. */
const ENTRIES_READ = 20_000;

/** Entries put back in one visit; a client that keeps taking them out is not chased for ever. */
const PUT_BACK = 200;

/** Acts that decide whether a seat's name stands under a text. */
const DECIDING: ReadonlySet<HistoryAct> = new Set(['signed', 'withdrew', 'set-aside', 'let-go']);

export interface HistoryLogOptions {
  readonly seat: Seat;
  /** The document's `history`: entry hash → entry. */
  readonly history: Y.Map<unknown>;
  readonly signatures: SignatureScheme;
  readonly today: () => string;
}

export interface SeatSignature {
  /** Hash of the text that is signed; null without a signature. */
  readonly hash: string | null;
  /** Of the entry that decides; null where there is none. */
  readonly standing: Exclude<Standing, 'not-verified'> | null;
  /** Something in this seat's name could not be verified. */
  readonly hasFailed: boolean;
}

/**
 * What both did with the agreements. Entries are only ever added. Each lies under its own hash, names the entries
 * it follows and carries its author's signature, so none can be altered, taken from the middle or made in the
 * other's name unseen; one that this device has held and that is altered or taken out is put back.
 */
export class HistoryLog {
  readonly #options: HistoryLogOptions;
  readonly #items = new Map<string, Map<string, StoredEntry>>();
  readonly #whole = new Map<string, { readonly item: string; readonly value: unknown }>();
  #putBack = 0;

  constructor(options: HistoryLogOptions) {
    this.#options = options;
    let read = 0;
    for (const key of options.history.keys()) {
      if (read >= ENTRIES_READ) break;
      read += 1;
      this.#read(key);
    }
  }

  /** True once something of the history was altered or taken out, and put back, while this device looked on. */
  get wasHarmed(): boolean {
    return this.#putBack > 0;
  }

  /** Reads again what an event names; gives the agreements it is about. */
  changed(event: Y.YMapEvent<unknown>): ReadonlySet<string> {
    const touched = new Set<string>();
    const harmed: string[] = [];
    for (const key of event.keysChanged) {
      const held = this.#whole.get(key);
      const now = this.#read(key);
      if (now !== null) touched.add(now.entry.text.id);
      if (held === undefined) continue;
      touched.add(held.item);
      if (now?.isWhole !== true || !this.#counts(now)) harmed.push(key);
    }
    this.#restore(harmed);
    return touched;
  }

  entriesOf(item: string): readonly StoredEntry[] {
    return [...(this.#items.get(item)?.values() ?? [])];
  }

  standingOf(stored: StoredEntry): Standing {
    if (!stored.isWhole) return 'not-verified';
    return this.#options.signatures.read(stored.entry.by, stored.hash, stored.signature);
  }

  /**
   * The text that this seat's latest deciding entry signs. Entries that fail the check are passed over: what
   * somebody else wrote in this seat's name neither gives nor takes a signature.
   */
  signedBy(item: string, seat: Seat): SeatSignature {
    const entries = this.entriesOf(item).filter(({ entry }) => entry.by === seat && DECIDING.has(entry.act));
    let hasFailed = false;
    for (const stored of entries.toSorted(latestFirst)) {
      const standing = this.standingOf(stored);
      if (standing === 'not-verified') hasFailed = true;
      else if (stored.entry.act !== 'signed') return { hash: null, standing, hasFailed };
      else return { hash: agreementHash(stored.entry.text), standing, hasFailed };
    }
    return { hash: null, standing: null, hasFailed };
  }

  /** Adds an entry of this seat; to be called inside a transaction or on its own. */
  add(act: HistoryAct, text: AgreementText): void {
    const { seat, history, signatures, today } = this.#options;
    const entries = this.entriesOf(text.id);
    const sound = entries.filter(
      ({ isWhole, entry, hash, signature }) =>
        isWhole && signatures.readNow(entry.by, hash, signature) === 'verified',
    );
    const own = sound.filter(({ entry }) => entry.by === seat);
    const entry: HistoryEntry = {
      by: seat,
      key: signatures.ownKey,
      number: 1 + own.reduce((most, { entry: { number } }) => Math.max(most, number), 0),
      act,
      day: today(),
      text: { id: text.id, fields: text.fields, reviewOn: text.reviewOn },
      previous: endsOf(sound).slice(0, MAX_PREVIOUS),
    };
    const hash = entryHash(entry);
    const value = storedForm(entry, signatures.make(hash));
    if (history.doc) history.doc.transact(() => history.set(hash, value), ownAct);
  }

  #read(key: string): StoredEntry | null {
    const value = this.#options.history.get(key);
    const stored = readEntry(key, value);
    const before = this.#whole.get(key);
    if (before !== undefined && stored === null) this.#items.get(before.item)?.delete(key);
    if (stored === null) return null;
    const { id } = stored.entry.text;
    const entries = this.#items.get(id) ?? new Map<string, StoredEntry>();
    this.#items.set(id, entries.set(key, stored));
    if (stored.isWhole && before === undefined) this.#whole.set(key, { item: id, value });
    return stored;
  }

  /** A copy that lies there again must also be signed as it was. */
  #counts(stored: StoredEntry): boolean {
    const held = this.#whole.get(stored.hash)?.value as { readonly signature?: unknown } | undefined;
    return stored.signature === held?.signature;
  }

  #restore(keys: readonly string[]): void {
    const { history } = this.#options;
    const now = keys.slice(0, Math.max(0, PUT_BACK - this.#putBack));
    if (now.length === 0 || !history.doc) return;
    this.#putBack += now.length;
    history.doc.transact(() => {
      for (const key of now) history.set(key, this.#whole.get(key)?.value);
    }, ownAct);
  }
}

/** Of two devices of a seat at once, the one that does not sign comes first. */
function latestFirst({ entry: x }: StoredEntry, { entry: y }: StoredEntry): number {
  return y.number - x.number || Number(x.act === 'signed') - Number(y.act === 'signed');
}

/** Entries that no other follows, in a fixed order. */
function endsOf(entries: readonly StoredEntry[]): readonly string[] {
  const followed = new Set(entries.flatMap(({ entry }) => entry.previous));
  return entries
    .map(({ hash }) => hash)
    .filter((hash) => !followed.has(hash))
    .toSorted();
}

import type { Millis } from '@heard/shared/base';
import type { ListClock } from './list-document.ts';
import type { ListEdits } from './list-edits.ts';
import { findItem, NOTE_KINDS, readOrder } from './list-schema.ts';
import { parseKeptId, projectKept } from './project-item.ts';
import { readText } from './plain-text.ts';
import { makeRemoval, readRemoval, type Removal } from './removal-mark.ts';
import { restoredItem, type Vanished } from './restored-item.ts';
import type { SignatureScheme } from './signature.ts';

/** An undo takes an item out and says so in the next change: so long the other devices wait for that. */
const SAID_WITHIN_MS: Millis = 5000;

/** Put back in one visit, of all and of one; a client that keeps taking things out is not chased for ever. */
const PUT_BACK = 200;
const PUT_BACK_ONE = 2;

export interface ListRemovalsOptions extends ListEdits {
  readonly signatures: SignatureScheme;
  readonly clock: ListClock | null;
  readonly today: () => string;
}

/**
 * Taking out one's own words, and noticing when anybody else's hand did. What goes is gone from the document; what
 * stays is a mark, signed by the author, in its place. An item that vanishes without its author's mark is put back
 * by every device that has seen it.
 */
export class ListRemovals {
  readonly #options: ListRemovalsOptions;
  readonly #waiting = new Map<string, Vanished>();
  /** Kept words never change, so what this device saw first is what they are. */
  readonly #keptFirst = new Map<string, Vanished>();
  readonly #timesBack = new Map<string, number>();
  #cancel: (() => void) | null = null;
  #putBack = 0;

  constructor(options: ListRemovalsOptions) {
    this.#options = options;
  }

  /** True once something was taken out in another's name, and put back, while this device looked on. */
  get wasHarmed(): boolean {
    return this.#putBack > 0;
  }

  /** Only what is one's own. An item without a word leaves no mark that is shown. */
  removeNote(id: string): void {
    const { roots, seat, change } = this.#options;
    const kind = NOTE_KINDS.find((one) => findItem(roots.items, id, one) !== undefined);
    const note = kind === undefined ? undefined : findItem(roots.items, id, kind);
    if (kind === undefined || note?.get('whose') !== seat) return;
    const isEmpty = (readText(note.get('text')) ?? '').trim() === '';
    const order = readOrder(note.get('order'));
    change(() => {
      roots.items.delete(id);
      this.#mark(id, { kind, order, how: isEmpty ? 'undone' : 'removed' });
    });
  }

  removeKept(id: string): void {
    const { roots, seat, change } = this.#options;
    if (projectKept(id, roots.kept.get(id))?.seat !== seat) return;
    change(() => {
      roots.kept.delete(id);
      this.#mark(id, { kind: 'kept', order: keptOrder(id), how: 'removed' });
    });
  }

  /**
   * These are not there any more, or (kept words) read differently.
   * @param isOwn by an undo or redo of this person
   */
  vanished(items: readonly Vanished[], isOwn: boolean): void {
    if (items.length === 0) return;
    if (isOwn) this.#sayUndone(items);
    for (const item of items) {
      if (item.kind !== 'kept') this.#waiting.set(item.id, item);
      else {
        if (!this.#keptFirst.has(item.id)) this.#keptFirst.set(item.id, item);
        this.#waiting.set(item.id, this.#keptFirst.get(item.id) ?? item);
      }
    }
    const { clock } = this.#options;
    if (clock === null) this.#judge();
    else this.#cancel ??= clock.after(SAID_WITHIN_MS, () => this.#judge());
  }

  close(): void {
    this.#cancel?.();
  }

  #judge(): void {
    this.#cancel = null;
    const { roots, signatures } = this.#options;
    const foul = [...this.#waiting.values()].filter((item) => {
      if (item.kind === 'kept' ? isSame(roots.kept.get(item.id), item) : roots.items.has(item.id))
        return false;
      const removal = readRemoval(item.id, roots.removed.get(item.id), signatures, true);
      return !(removal?.standing === 'verified' && removal.whose === item.whose);
    });
    this.#waiting.clear();
    const back = foul
      .filter(({ id }) => (this.#timesBack.get(id) ?? 0) < PUT_BACK_ONE)
      .slice(0, Math.max(0, PUT_BACK - this.#putBack));
    if (back.length === 0) return;
    this.#putBack += back.length;
    for (const { id } of back) this.#timesBack.set(id, (this.#timesBack.get(id) ?? 0) + 1);
    this.#options.act(() => {
      for (const item of back) {
        if (item.kind === 'kept') roots.kept.set(item.id, { seat: item.whose, text: item.texts['text'] });
        else roots.items.set(item.id, restoredItem(item));
      }
    });
  }

  /** Own additions that an undo took back. A mark that the same undo brought stays as it is. */
  #sayUndone(items: readonly Vanished[]): void {
    const { roots, seat } = this.#options;
    const own = items.filter(({ id, whose, kind }) => {
      const isThere = kind === 'kept' ? roots.kept.has(id) : roots.items.has(id);
      return whose === seat && !isThere && !roots.removed.has(id);
    });
    if (own.length === 0) return;
    this.#options.act(() => {
      for (const { id, kind, order } of own) this.#mark(id, { kind, order, how: 'undone' });
    });
  }

  #mark(id: string, removal: Pick<Removal, 'kind' | 'order' | 'how'>): void {
    const { roots, seat, signatures, today } = this.#options;
    roots.removed.set(id, makeRemoval(id, { ...removal, whose: seat, day: today() }, signatures));
  }
}

/** Kept words stand in the order in which they were said. */
export function keptOrder(id: string): number {
  const place = parseKeptId(id);
  return place === null ? 0 : place.conversation * 1e4 + place.piece;
}

function isSame(value: unknown, item: Vanished): boolean {
  const view = projectKept(item.id, value);
  return view !== null && view.seat === item.whose && view.text === item.texts['text'];
}

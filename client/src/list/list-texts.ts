import { otherSeat, type Seat } from '@heard/shared/base';
import * as Y from 'yjs';
import type { CaretMirror } from './caret-mirror.ts';
import type { ListClock, ListDocument } from './list-document.ts';
import type { ListHistory } from './list-history.ts';
import type { TextTarget } from './list-port.ts';
import { findItem } from './list-schema.ts';
import { OwnEdit } from './own-edit.ts';
import { CaretPublisher, isSameTarget, partnerCarets, type PartnerCaret } from './partner-caret.ts';
import { isText } from './plain-text.ts';
import { TextBinding } from './text-binding.ts';

export interface ListTextsOptions {
  readonly document: ListDocument;
  readonly seat: Seat;
  readonly clock: ListClock | null;
  readonly items: Y.Map<unknown>;
  readonly history: ListHistory;
  readonly newClientId: () => number;
  readonly mirror: (area: HTMLTextAreaElement) => CaretMirror;
}

interface BoundText {
  readonly target: TextTarget;
  readonly binding: TextBinding;
  readonly mirror: CaretMirror;
}

/** All textareas that are bound now, and the carets between them and the partner's. */
export class ListTexts {
  readonly #options: ListTextsOptions;
  readonly #publisher: CaretPublisher;
  readonly #bound = new Set<BoundText>();
  #carets: readonly PartnerCaret[] = [];

  constructor(options: ListTextsOptions) {
    this.#options = options;
    const { awareness } = options.document;
    this.#publisher = new CaretPublisher(awareness, options.seat, options.clock);
    awareness.on('change', this.#caretsChanged);
    this.#caretsChanged();
  }

  /** Binds until the returned function is called. An area whose text is not there stays empty and read only. */
  bind(target: TextTarget, area: HTMLTextAreaElement, onCut?: (chars: number) => void): () => void {
    const text = this.#find(target);
    if (text === null) {
      area.value = '';
      area.readOnly = true;
      return () => void (area.readOnly = false);
    }
    const mirror = this.#options.mirror(area);
    let bound: BoundText | null = null;
    const binding = new TextBinding({
      text,
      area,
      origin: new OwnEdit(target.item),
      history: this.#options.history,
      newClientId: this.#options.newClientId,
      onCaret: (at) => this.#publisher.publish(target, at),
      onShown: () => bound && this.#showCaret(bound),
      onCut: (chars) => onCut?.(chars),
    });
    bound = { target, binding, mirror };
    this.#bound.add(bound);
    this.#showCaret(bound);
    return () => {
      if (bound === null || !this.#bound.delete(bound)) return;
      binding.close();
      mirror.close();
    };
  }

  /** An undo may have put a new text in the old one's place. */
  itemsChanged(): void {
    for (const { target, binding } of this.#bound) {
      const text = this.#find(target);
      if (text !== null) binding.follow(text);
    }
  }

  close(): void {
    this.#options.document.awareness.off('change', this.#caretsChanged);
    for (const { binding, mirror } of this.#bound) {
      binding.close();
      mirror.close();
    }
    this.#bound.clear();
    this.#publisher.close();
  }

  readonly #caretsChanged = (): void => {
    const { document, seat } = this.#options;
    this.#carets = partnerCarets(document.awareness, otherSeat(seat));
    for (const bound of this.#bound) this.#showCaret(bound);
  };

  #showCaret({ target, binding, mirror }: BoundText): void {
    const caret = this.#carets.find((candidate) => isSameTarget(candidate.target, target));
    const text = binding.editedText;
    const found = caret && text.doc ? Y.createAbsolutePositionFromRelativePosition(caret.at, text.doc) : null;
    mirror.show(found?.type === text ? found.index : null);
  }

  #find(target: TextTarget): Y.Text | null {
    const item = findItem(this.#options.items, target.id, target.item);
    const text = item?.get(target.item === 'agreement' ? target.field : 'text');
    return isText(text) ? text : null;
  }
}

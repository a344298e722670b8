import type { Millis } from '@heard/shared/base';
import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import type { ListSnapshot, ListTrouble } from './list-port.ts';

/** What the list needs from the sealed document; the document's own module satisfies it structurally. */
export interface ListDocument {
  readonly doc: Doc;
  readonly awareness: ListAwareness;
  readonly status: () => ListDocumentStatus;
  /** Called when `status()` may have changed. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly answerTrouble: (kind: ListTrouble['kind']) => void;
  readonly whenSaved: () => Promise<void>;
  readonly close: () => void;
}

export type ListAwareness = Pick<Awareness, 'clientID' | 'getStates' | 'setLocalState' | 'on' | 'off'>;

export interface ListDocumentStatus {
  readonly saving: ListSnapshot['saving'];
  readonly troubles: readonly ListTrouble[];
}

/** Timers, passed in. Without them carets go out on every move. */
export interface ListClock {
  /** Calls once after `delay`; the returned function cancels. */
  readonly after: (delay: Millis, run: () => void) => () => void;
}

/** Randomness, passed in like time. */
export type RandomBytes = (length: number) => Uint8Array;

/** 32 hex digits; nobody else comes to the same. */
export function newItemId(random: RandomBytes): string {
  return Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

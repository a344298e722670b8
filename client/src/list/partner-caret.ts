import type { Millis, Seat } from '@heard/shared/base';
import * as Y from 'yjs';
import type { ListAwareness, ListClock } from './list-document.ts';
import type { AgreementField, TextTarget } from './list-port.ts';
import { AGREEMENT_FIELDS, isItemId, isSeat, NOTE_KINDS } from './list-schema.ts';

/** Awareness holds this one field while a text of the list has the focus, and no state at all otherwise. */
const FIELD = 'caret';

/** Carets go out at most this often; the log's endpoint drops more than ten a second. */
const CARET_MS: Millis = 150;

export interface PartnerCaret {
  readonly seat: Seat;
  readonly target: TextTarget;
  readonly at: Y.RelativePosition;
}

/** Publishes this person's caret; the first move at once, then the latest of each interval. */
export class CaretPublisher {
  readonly #awareness: ListAwareness;
  readonly #seat: Seat;
  readonly #clock: ListClock | null;
  #next: unknown = null;
  #sent = 'null';
  #cancel: (() => void) | null = null;

  constructor(awareness: ListAwareness, seat: Seat, clock: ListClock | null) {
    this.#awareness = awareness;
    this.#seat = seat;
    this.#clock = clock;
  }

  /** Null takes it away, at once. */
  publish(target: TextTarget, at: Y.RelativePosition | null): void {
    this.#next = at && { seat: this.#seat, ...target, at: Y.relativePositionToJSON(at) };
    if (at === null) this.#stop();
    if (this.#cancel !== null) return;
    this.#send();
    if (this.#clock === null || at === null) return;
    this.#cancel = this.#clock.after(CARET_MS, () => {
      this.#cancel = null;
      this.#send();
    });
  }

  close(): void {
    this.#next = null;
    this.#stop();
    this.#send();
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #send(): void {
    const text = JSON.stringify(this.#next);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#awareness.setLocalState(this.#next === null ? null : { [FIELD]: this.#next });
  }
}

/** The partner's carets, of all their devices. What has not exactly this shape is ignored. Never throws. */
export function partnerCarets(awareness: ListAwareness, partner: Seat): readonly PartnerCaret[] {
  const carets: PartnerCaret[] = [];
  for (const [client, state] of awareness.getStates()) {
    const caret = client === awareness.clientID ? null : readCaret(ownValue(state, FIELD));
    if (caret?.seat === partner && carets.push(caret) >= 4) break;
  }
  return carets;
}

export function isSameTarget(one: TextTarget, other: TextTarget): boolean {
  return one.item === other.item && one.id === other.id && fieldOf(one) === fieldOf(other);
}

function fieldOf(target: TextTarget): AgreementField | null {
  return target.item === 'agreement' ? target.field : null;
}

function readCaret(value: unknown): PartnerCaret | null {
  const seat = ownValue(value, 'seat');
  const target = readTarget(value);
  const at = readPosition(ownValue(value, 'at'));
  return isSeat(seat) && target && at ? { seat, target, at } : null;
}

function readTarget(value: unknown): TextTarget | null {
  const id = ownValue(value, 'id');
  if (typeof id !== 'string' || !isItemId(id)) return null;
  const kind = NOTE_KINDS.find((known) => known === ownValue(value, 'item'));
  if (kind !== undefined) return { item: kind, id };
  const field = AGREEMENT_FIELDS.find((known) => known === ownValue(value, 'field'));
  return ownValue(value, 'item') === 'agreement' && field ? { item: 'agreement', id, field } : null;
}

/** A position inside a nested text; one that names a root is refused, since reading it would make that root. */
function readPosition(value: unknown): Y.RelativePosition | null {
  if (ownValue(value, 'tname') !== undefined) return null;
  const item = readId(ownValue(value, 'item'));
  const type = readId(ownValue(value, 'type'));
  if (item === null && type === null) return null;
  return new Y.RelativePosition(item ? null : type, null, item, ownValue(value, 'assoc') === -1 ? -1 : 0);
}

function readId(value: unknown): Y.ID | null {
  const client = ownValue(value, 'client');
  const clock = ownValue(value, 'clock');
  return isCount(client) && isCount(clock) ? Y.createID(client, clock) : null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

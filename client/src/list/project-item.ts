import * as Y from 'yjs';
import { agreementState } from './agreement-state.ts';
import { agreementHash, isSignable } from './agreement-text.ts';
import type { HistoryLog } from './history-log.ts';
import type {
  ActView,
  AgreementField,
  AgreementView,
  JarView,
  KeptWordsView,
  NeedView,
  ParkedView,
} from './list-port.ts';
import { isItemId, isSeat, LIST_LIMITS, NOTE_KINDS, readOrder, SCHEMA_VERSION } from './list-schema.ts';
import { readText, tidyText } from './plain-text.ts';
import { projectAct } from './project-note.ts';
import { readReviewDate } from './review-date.ts';
import { plainValuesOf, type Vanished } from './restored-item.ts';
import type { SignatureScheme } from './signature.ts';

export type ProjectedItem = {
  readonly order: number;
  /** Something in it is still being checked. */
  readonly isChecking: boolean;
  /** For putting it back, should somebody take it out. */
  readonly values: Vanished['values'];
} & (
  | { readonly kind: 'need' | 'wish' | 'victory'; readonly view: NeedView }
  | { readonly kind: 'thanks'; readonly view: JarView }
  | { readonly kind: 'parked'; readonly view: ParkedView }
  | { readonly kind: 'act'; readonly view: ActView }
  | { readonly kind: 'agreement'; readonly view: AgreementView }
);

/** What reading an item needs besides the item. */
export interface ProjectionParts {
  readonly signatures: SignatureScheme;
  readonly log: HistoryLog;
  readonly today: () => string;
}

/**
 * One entry of `items` as screens may see it, or null when it is nothing this client knows. A partner may have
 * put anything there: only known keys are read, each checked for type and length. Never throws.
 */
export function projectItem(id: string, value: unknown, parts: ProjectionParts): ProjectedItem | null {
  if (!isItemId(id) || !(value instanceof Y.Map) || value.get('v') !== SCHEMA_VERSION) return null;
  const order = readOrder(value.get('order'));
  const values = plainValuesOf(value);
  const kind = value.get('kind');
  if (kind === 'agreement') {
    const view = projectAgreement(id, value, parts);
    return view && { kind, order, values, view, isChecking: view.isChecking };
  }
  const whose = value.get('whose');
  const known = NOTE_KINDS.find((note) => note === kind);
  if (known === undefined || !isSeat(whose)) return null;
  const note = { id, whose, text: shownText(value.get('text')) };
  if (known === 'act') {
    return { kind: known, order, values, ...projectAct(value, note, parts.signatures, parts.today()) };
  }
  if (known === 'thanks') {
    const view = { ...note, day: readReviewDate(value.get('day')) };
    return { kind: known, order, values, view, isChecking: false };
  }
  if (known !== 'parked') return { kind: known, order, values, view: note, isChecking: false };
  return {
    kind: known,
    order,
    values,
    view: { ...note, on: readReviewDate(value.get('on')) },
    isChecking: false,
  };
}

function projectAgreement(id: string, item: Y.Map<unknown>, parts: ProjectionParts): AgreementView | null {
  const by = item.get('by');
  if (!isSeat(by)) return null;
  const fields: Record<AgreementField, string> = {
    need: shownText(item.get('need')),
    act: shownText(item.get('act')),
    who: shownText(item.get('who')),
    when: shownText(item.get('when')),
    notice: shownText(item.get('notice')),
  };
  const text = { id, fields, reviewOn: readReviewDate(item.get('review')) };
  const [a, b] = [parts.log.signedBy(id, 'a'), parts.log.signedBy(id, 'b')];
  const standing = agreementState({
    hash: isSignable(text) ? agreementHash(text) : null,
    rest: restOf(item.get('aside')),
    signatures: {
      a: a.standing === 'verified' ? a.hash : null,
      b: b.standing === 'verified' ? b.hash : null,
    },
  });
  const isResting = standing.state === 'set-aside' || standing.state === 'let-go';
  return {
    ...text,
    by,
    ...standing,
    unverified: { a: a.hasFailed, b: b.hasFailed },
    isChecking: a.standing === 'checking' || b.standing === 'checking',
    isDue: !isResting && text.reviewOn !== '' && text.reviewOn <= parts.today(),
  };
}

function restOf(aside: unknown): 'set-aside' | 'let-go' | null {
  if (aside === 'let-go') return aside;
  return aside === true ? 'set-aside' : null;
}

/** One entry of `kept`, or null. */
export function projectKept(id: string, value: unknown): KeptWordsView | null {
  const place = parseKeptId(id);
  if (place === null || typeof value !== 'object' || value === null) return null;
  const { seat, text } = value as { readonly seat?: unknown; readonly text?: unknown };
  if (!isSeat(seat) || typeof text !== 'string') return null;
  const shown = tidyText(text.slice(0, LIST_LIMITS.keptChars));
  return shown === '' ? null : { id, seat, text: shown, conversation: place.conversation };
}

/** Both clients give the same piece the same id, so keeping it on both sides makes one entry. */
export function keptId(conversation: number, piece: number): string {
  return `${conversation}.${piece}`;
}

export function parseKeptId(id: string): { readonly conversation: number; readonly piece: number } | null {
  const match = /^(\d{1,9})\.(\d{1,9})$/.exec(id);
  if (!match) return null;
  const place = { conversation: Number(match[1]), piece: Number(match[2]) };
  return keptId(place.conversation, place.piece) === id ? place : null;
}

function shownText(value: unknown): string {
  return tidyText((readText(value) ?? '').slice(0, LIST_LIMITS.shownChars));
}

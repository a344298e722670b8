import * as Y from 'yjs';
import { agreementState } from './agreement-state.ts';
import { agreementHash, isSignable } from './agreement-text.ts';
import type { AgreementField, AgreementView, KeptWordsView, NeedView } from './list-port.ts';
import { isItemId, isSeat, LIST_LIMITS, readOrder, SCHEMA_VERSION } from './list-schema.ts';
import { readText, tidyText } from './plain-text.ts';
import { readReviewDate } from './review-date.ts';
import { signatureKey, type SignatureScheme } from './signature.ts';

export type ProjectedItem =
  | { readonly kind: 'need'; readonly order: number; readonly view: NeedView }
  | { readonly kind: 'agreement'; readonly order: number; readonly view: AgreementView };

/**
 * One entry of `items` as screens may see it, or null when it is nothing this client knows. A partner may have
 * put anything there: only known keys are read, each checked for type and length. Never throws.
 */
export function projectItem(id: string, value: unknown, signatures: SignatureScheme): ProjectedItem | null {
  if (!isItemId(id) || !(value instanceof Y.Map) || value.get('v') !== SCHEMA_VERSION) return null;
  const order = readOrder(value.get('order'));
  switch (value.get('kind')) {
    case 'need': {
      const whose = value.get('whose');
      if (!isSeat(whose)) return null;
      return { kind: 'need', order, view: { id, whose, text: shownText(value.get('text')) } };
    }
    case 'agreement': {
      const view = projectAgreement(id, value, signatures);
      return view && { kind: 'agreement', order, view };
    }
    default:
      return null;
  }
}

function projectAgreement(
  id: string,
  item: Y.Map<unknown>,
  signatures: SignatureScheme,
): AgreementView | null {
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
  const standing = agreementState({
    hash: isSignable(text) ? agreementHash(text) : null,
    isSetAside: item.get('aside') === true,
    signatures: {
      a: signatures.read('a', item.get(signatureKey('a'))),
      b: signatures.read('b', item.get(signatureKey('b'))),
    },
  });
  return { ...text, by, ...standing };
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

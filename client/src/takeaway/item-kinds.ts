import type { Seat } from '@heard/shared/base';
import type { AgreementField, AgreementView, KeptWordsView, NeedView } from '../list/list-port.ts';
import { AGREEMENT_FIELDS, isItemId, isSeat, LIST_LIMITS } from '../list/list-schema.ts';
import { tidyText } from '../list/plain-text.ts';
import { projectKept } from '../list/project-item.ts';
import { readReviewDate } from '../list/review-date.ts';
import { say } from '../words/say.ts';
import { itemKind, type AnyKind, type Bag, type Telling, type ToldItem } from './taken-item.ts';

/** Every kind of item that can be taken along, in the order in which it is printed: what was agreed comes first. */
export const ITEM_KINDS: readonly AnyKind[] = [
  itemKind<AgreementView>({
    kind: 'agreement',
    heading: 'list.agreements',
    pick: (list) => list.agreements,
    read: readAgreement,
    data: ({ id, by, state, fields, reviewOn, signed }) => ({
      id,
      by,
      state,
      fields: Object.fromEntries(AGREEMENT_FIELDS.map((field) => [field, fields[field]])),
      reviewOn,
      signed: { a: signed.a, b: signed.b },
    }),
    content: ({ fields, reviewOn }) => [AGREEMENT_FIELDS.map((field) => fields[field]), reviewOn],
    told: tellAgreement,
    days: ({ state, reviewOn }) => (reviewOn === '' || state === 'set-aside' ? [] : [reviewOn]),
    bring: (view, list) => list.bringAgreement(view),
    canStandBeside: true,
  }),
  itemKind<NeedView>({
    kind: 'need',
    heading: 'list.needs',
    pick: (list) => list.needs,
    read: (bag) => {
      const { id, whose } = bag;
      const text = readField(bag['text']);
      return isId(id) && isSeat(whose) && text !== null ? { id, whose, text } : null;
    },
    data: ({ id, whose, text }) => ({ id, whose, text }),
    content: ({ whose, text }) => [whose, text],
    told: ({ whose, text }, telling) => ({
      heading: say('list.need-label', { name: telling.nameOf(whose) }),
      lines: [{ label: null, text }],
    }),
    bring: (view, list) => list.bringNeed(view),
    canStandBeside: true,
  }),
  itemKind<KeptWordsView>({
    kind: 'kept',
    heading: 'list.kept',
    pick: (list) => list.kept,
    read: (bag) => (typeof bag['id'] === 'string' ? projectKept(bag['id'], bag) : null),
    data: ({ id, seat, text, conversation }) => ({ id, seat, text, conversation }),
    content: ({ seat, text }) => [seat, text],
    told: ({ seat, text, conversation }, telling) => ({
      heading: say('list.kept-from', { name: telling.nameOf(seat), number: conversation }),
      lines: [{ label: null, text }],
    }),
    bring: (view, list) => list.keepWords([view]),
    canStandBeside: false,
  }),
];

const STATES: readonly AgreementView['state'][] = [
  'draft',
  'proposed',
  'agreed',
  'changed',
  'set-aside',
  'let-go',
];

function readAgreement(bag: Bag): AgreementView | null {
  const { id, by, fields, signed } = bag;
  const state = STATES.find((one) => one === bag['state']);
  if (!isId(id) || !isSeat(by) || state === undefined || !isBag(fields)) return null;
  const texts: Partial<Record<AgreementField, string>> = {};
  for (const field of AGREEMENT_FIELDS) {
    const text = readField(Object.hasOwn(fields, field) ? fields[field] : '');
    if (text === null) return null;
    texts[field] = text;
  }
  const signs = (seat: Seat): boolean => isBag(signed) && signed[seat] === true;
  return {
    id,
    by,
    state,
    fields: texts as Record<AgreementField, string>,
    reviewOn: readReviewDate(bag['reviewOn']),
    signed: { a: signs('a'), b: signs('b') },
    // Nothing in a file is a signature: what it says is shown, and both are asked anew.
    unverified: { a: false, b: false },
    isChecking: false,
    isDue: false,
  };
}

function tellAgreement(view: AgreementView, telling: Telling): ToldItem {
  const { fields, reviewOn } = view;
  const filled = AGREEMENT_FIELDS.filter((field) => fields[field].trim() !== '');
  const lines = filled.map((field) => ({ label: say(`list.field.${field}`), text: fields[field] }));
  const review = reviewOn === '' ? [] : [{ label: say('list.review'), text: telling.dayOf(reviewOn) }];
  return { heading: stateInWords(view, telling), lines: [...lines, ...review] };
}

/** Both read the same page, so it names people and says "you" to neither. */
function stateInWords({ state, by, signed }: AgreementView, telling: Telling): string {
  if (state === 'draft') return say('list.state.draft', { name: telling.nameOf(by) });
  if (state !== 'proposed') return say(`list.state.${state}`);
  const other: Seat = by === 'a' ? 'b' : 'a';
  const proposer = !signed[by] && signed[other] ? other : by;
  return say('list.state.proposed', { name: telling.nameOf(proposer) });
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isItemId(value);
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readField(value: unknown): string | null {
  return typeof value === 'string' ? tidyText(value.slice(0, LIST_LIMITS.shownChars)) : null;
}

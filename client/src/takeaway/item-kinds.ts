import { otherSeat, type Seat } from '@heard/shared/base';
import type {
  ActView,
  AgreementField,
  AgreementView,
  JarView,
  KeptWordsView,
  NeedView,
  ParkedView,
} from '../list/list-port.ts';
import { AGREEMENT_FIELDS, isItemId, isSeat } from '../list/list-schema.ts';
import { projectKept } from '../list/project-item.ts';
import { readReviewDate } from '../list/review-date.ts';
import { say } from '../words/say.ts';
import { noteKind, readField, readNote } from './note-kind.ts';
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
    days: ({ state, reviewOn }) =>
      reviewOn === '' || state === 'set-aside' || state === 'let-go' ? [] : [reviewOn],
    bring: (view, list) => list.bringAgreement(view),
    canStandBeside: true,
  }),
  noteKind<NeedView>('need', {
    heading: 'list.needs',
    label: 'list.need-of',
    pick: (list) => list.needs,
    read: readNote,
  }),
  noteKind<ActView>('act', {
    heading: 'list.acts',
    label: 'list.act-of',
    pick: (list) => list.acts,
    read: readAct,
    // Marks are signatures, and no file carries those; that it was let go is nobody's mark.
    more: ({ agreement, state, doneOn, isFelt }) => ({ agreement, state, doneOn, isFelt }),
    kept: ({ agreement, state }) => [agreement, state === 'let-go'],
    marks: actMarks,
  }),
  noteKind<NeedView>('wish', {
    heading: 'list.wishes',
    label: 'list.wish-of',
    pick: (list) => list.wishes,
    read: readNote,
  }),
  noteKind<NeedView>('victory', {
    heading: 'list.shelf',
    label: 'list.victory-of',
    pick: (list) => list.shelf,
    read: readNote,
  }),
  noteKind<ParkedView>('parked', {
    heading: 'list.parked',
    label: 'list.parked-of',
    pick: (list) => list.parked,
    read: (bag) => {
      const note = readNote(bag);
      return note && { ...note, on: readReviewDate(bag['on']) };
    },
    more: ({ on }) => ({ on }),
    kept: ({ on }) => [on],
    marks: ({ on }, { dayOf }) => (on === '' ? [] : [say('list.parked-day', { day: dayOf(on) })]),
    days: ({ on }) => (on === '' ? [] : [on]),
  }),
  noteKind<JarView>('thanks', {
    heading: 'jar.title',
    label: 'jar.of',
    // What was put there today is not told to anyone today.
    pick: ({ jar, today }) => jar.filter(({ day }) => day < today),
    read: (bag) => {
      const note = readNote(bag);
      return note && { ...note, day: readReviewDate(bag['day']) };
    },
    more: ({ day }) => ({ day }),
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

const ACT_STATES: readonly ActView['state'][] = ['offered', 'welcome', 'done', 'let-go'];

function readAct(bag: Bag): ActView | null {
  const note = readNote(bag);
  const state = ACT_STATES.find((one) => one === bag['state']);
  if (note === null || state === undefined) return null;
  const isDone = state === 'done';
  return {
    ...note,
    agreement: isId(bag['agreement']) ? bag['agreement'] : null,
    state,
    doneOn: isDone ? readReviewDate(bag['doneOn']) : '',
    isFelt: isDone && bag['isFelt'] === true,
    hasUnverified: false,
  };
}

/** Both read the same page, so it names people and says "you" to neither. */
function actMarks({ whose, state, doneOn, isFelt }: ActView, { nameOf, dayOf }: Telling): readonly string[] {
  if (state !== 'done') return [say(`list.act.${state}`)];
  const day = doneOn === '' ? '' : dayOf(doneOn);
  const did = say('list.act-did', { name: nameOf(whose), day });
  return isFelt ? [did, say('list.act-felt', { name: nameOf(otherSeat(whose)) })] : [did];
}

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
  const other = otherSeat(by);
  const proposer = !signed[by] && signed[other] ? other : by;
  return say('list.state.proposed', { name: telling.nameOf(proposer) });
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && isItemId(value);
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

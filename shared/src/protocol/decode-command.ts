import type { Seat } from '../base/index.ts';
import type { BreakLength, Choice, Command, CommandKind, Pace, Way } from '../engine/index.ts';
import type { GuideId, Option } from '../guides/index.ts';
import { readCount, readFields, readMember, type Fields } from './decode-fields.ts';
import { LIMITS } from './limits.ts';

const GUIDES: Record<GuideId, true> = { honest: true, daily: true, after: true, weekly: true };
const WAYS: Record<Way, true> = { voice: true, aloud: true, writing: true };
const PACES: Record<Pace, true> = { short: true, standard: true, long: true, 'no-clock': true };
const FIRSTS: Record<Choice['first'], true> = { a: true, b: true, coin: true };
const LENGTHS: Record<Extract<BreakLength, string>, true> = {
  'twenty-minutes': true,
  'one-hour': true,
  'three-hours': true,
};
const SEAT_NAMES: Record<Seat, true> = { a: true, b: true };
const OPTIONS: Record<Option, true> = {
  heard: true,
  'not-quite': true,
  'close-enough': true,
  park: true,
  enough: true,
  'one-piece': true,
  yes: true,
  part: true,
  'not-yet': true,
  answered: true,
  'one-more': true,
  'enough-for-today': true,
  'nothing-today': true,
};

/** One decoder a kind: a command kind without one does not compile. */
type CommandDecoders = {
  readonly [K in CommandKind]: (value: unknown) => Extract<Command, { kind: K }> | null;
};

const DECODERS: CommandDecoders = {
  arrive: plain('arrive'),
  depart: plain('depart'),
  propose: (value) => {
    const choice = decodeChoice(readFields(value, ['kind', 'choice'])?.['choice']);
    return choice && { kind: 'propose', choice };
  },
  accept: (value) => {
    const proposal = readCount(readFields(value, ['kind', 'proposal'])?.['proposal']);
    return proposal === null ? null : { kind: 'accept', proposal };
  },
  withdraw: plain('withdraw'),
  ready: plain('ready'),
  'not-ready': plain('not-ready'),
  'not-now': plain('not-now'),
  'keep-rule': (value) => {
    const fields = readFields(value, ['kind', 'rule', 'kept']);
    const rule = readCount(fields?.['rule'], LIMITS.rules);
    const kept = fields?.['kept'];
    return rule === null || typeof kept !== 'boolean' ? null : { kind: 'keep-rule', rule, kept };
  },
  'name-hurt': (value) => {
    const hurt = readMember(readFields(value, ['kind', 'hurt'])?.['hurt'], SEAT_NAMES);
    return hurt && { kind: 'name-hurt', hurt };
  },
  'hand-over': plain('hand-over'),
  choose: (value) => {
    const option = readMember(readFields(value, ['kind', 'option'])?.['option'], OPTIONS);
    return option && { kind: 'choose', option };
  },
  'hear-again': plain('hear-again'),
  extend: plain('extend'),
  'smaller-piece': plain('smaller-piece'),
  'ask-heavy': plain('ask-heavy'),
  'withdraw-heavy': plain('withdraw-heavy'),
  'answer-heavy': (value) => {
    const yes = readFields(value, ['kind', 'yes'])?.['yes'];
    return typeof yes === 'boolean' ? { kind: 'answer-heavy', yes } : null;
  },
  'take-back': (value) => {
    const piece = readCount(readFields(value, ['kind', 'piece'])?.['piece']);
    return piece === null ? null : { kind: 'take-back', piece };
  },
  'send-piece': plain('send-piece'),
  'change-way': (value) => {
    const way = readMember(readFields(value, ['kind', 'way'])?.['way'], WAYS);
    return way && { kind: 'change-way', way };
  },
  pause: plain('pause'),
  resume: plain('resume'),
  'take-break': (value) => {
    const length = decodeLength(readFields(value, ['kind', 'length'])?.['length']);
    return length && { kind: 'take-break', length };
  },
  longer: plain('longer'),
  'find-time': (value) => {
    const until = readCount(readFields(value, ['kind', 'until'])?.['until']);
    return until === null ? null : { kind: 'find-time', until };
  },
  'go-on': plain('go-on'),
  'lighter-topic': plain('lighter-topic'),
  'leave-for-today': plain('leave-for-today'),
  'show-rules': plain('show-rules'),
  'put-rules-away': plain('put-rules-away'),
  'close-kindly': plain('close-kindly'),
  part: plain('part'),
  'choose-kept': (value) => {
    const pieces = decodePieceNumbers(readFields(value, ['kind', 'pieces'])?.['pieces']);
    return pieces && { kind: 'choose-kept', pieces };
  },
  'kept-saved': plain('kept-saved'),
  'lengthen-rest': plain('lengthen-rest'),
  'shorten-rest': plain('shorten-rest'),
  'keep-rest': plain('keep-rest'),
};

/** An untrusted value as a command; null when it is none. */
export function decodeCommand(value: unknown): Command | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'kind')) return null;
  const kind: unknown = (value as Fields)['kind'];
  if (typeof kind !== 'string' || !isCommandKind(kind)) return null;
  return DECODERS[kind](value);
}

function isCommandKind(kind: string): kind is CommandKind {
  return Object.hasOwn(DECODERS, kind);
}

function plain<K extends CommandKind>(kind: K): (value: unknown) => { readonly kind: K } | null {
  return (value) => (readFields(value, ['kind']) ? { kind } : null);
}

function decodeLength(value: unknown): BreakLength | null {
  if (typeof value === 'string') return readMember(value, LENGTHS);
  const until = readCount(readFields(value, ['until'])?.['until']);
  return until === null ? null : { until };
}

function decodeChoice(value: unknown): Choice | null {
  const fields = readFields(value, ['guide', 'way', 'pace', 'first'], ['writes']);
  if (!fields) return null;
  const guide = readMember(fields['guide'], GUIDES);
  const way = readMember(fields['way'], WAYS);
  const pace = readMember(fields['pace'], PACES);
  const first = readMember(fields['first'], FIRSTS);
  if (guide === null || way === null || pace === null || first === null) return null;
  if (!Object.hasOwn(fields, 'writes')) return { guide, way, pace, first };
  const writes = readMember(fields['writes'], SEAT_NAMES);
  // Where both write, naming one of them says nothing.
  return writes === null || way === 'writing' ? null : { guide, way, writes, pace, first };
}

/** Piece numbers without repeats, so that a choice can be compared as a set. */
function decodePieceNumbers(value: unknown): readonly number[] | null {
  if (!Array.isArray(value) || value.length > LIMITS.piecesKept) return null;
  const numbers: number[] = [];
  for (const item of value as readonly unknown[]) {
    const number = readCount(item);
    if (number === null || numbers.includes(number)) return null;
    numbers.push(number);
  }
  return numbers;
}

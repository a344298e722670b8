import { SEATS, type Millis } from '@heard/shared/base';
import { partnerView, wordsConversation } from '@heard/shared/engine';
import type {
  LoadOutcome,
  RecordChange,
  Reseal,
  RoomId,
  RoomStore,
  WordsChange,
} from '../ports/room-store.ts';
import { StoreError } from '../ports/store-error.ts';
import { decodeRecord, encodeRecord } from './decode-record.ts';
import { expiryOf } from './expiry.ts';
import type { RoomRecord } from './room-record.ts';
import { settle, tellPresence, type Surroundings } from './settle.ts';

/** Two partners conflict at most a few times; more means that something else is wrong. */
const MAX_ATTEMPTS = 12;

/** What a rule made of a settled record. The same reference: nothing changed. */
export interface Decision<T> {
  readonly record: RoomRecord;
  readonly outcome: T;
  /** What becomes of the words with it. */
  readonly words?: WordsChange;
  /** The log sealed anew in the same step; `moved` is the outcome when it does not stand where that says. */
  readonly reseal?: { readonly change: Reseal; readonly moved: T };
}

/** The record that stands, as saved, and when. */
export interface Standing {
  readonly incarnation: string;
  readonly version: number;
  readonly now: Millis;
  /** Which of the room's keys counts. */
  readonly epoch: number;
  readonly record: RoomRecord;
}

export type Changed<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'done'; readonly standing: Standing; readonly outcome: T };

type Around = Omit<Surroundings, 'now' | 'silentSince'>;

export interface ChangeDependencies {
  readonly store: Pick<RoomStore, 'load' | 'compareAndSet'>;
  readonly around: () => Around;
  /** What this process knows to stand; spares reading it out of its bytes again. */
  readonly known: () => Standing | null;
  readonly silentSince: (
    record: RoomRecord,
    now: Millis,
  ) => Promise<ReadonlyMap<string, Millis>> | ReadonlyMap<string, Millis>;
}

/**
 * The one path of every change: load, settle, decide, compare-and-set; on a conflict everything again on fresh state.
 * Nothing is told here: what comes back is on disk. Rejects with StoreError only.
 */
export async function changeRoom<T>(
  dependencies: ChangeDependencies,
  room: RoomId,
  decide: (record: RoomRecord, now: Millis) => Decision<T>,
): Promise<Changed<T>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const loaded = await dependencies.store.load(room);
    if (loaded.kind === 'absent') return { kind: 'absent' };
    const { incarnation, version, now } = loaded;
    const before = recordOf(loaded, dependencies.known());
    const silentSince = await dependencies.silentSince(before, now);
    const settled = settle(before, { ...dependencies.around(), now, silentSince });
    const decision = decide(settled, now);
    // Words of an ended conversation go before a new one is written: one record change carries one change of words.
    const isWipeFirst = decision.words !== undefined && hasWordsChanged(before, settled);
    const after = isWipeFirst ? settled : withPresenceTold(decision.record, now);
    const stood = { incarnation, version, now, epoch: loaded.log.epoch, record: before };
    if (after === before) return { kind: 'done', standing: stood, outcome: decision.outcome };
    const { reseal, words } = decision;
    const record = revised(before, after, now);
    const saving = dependencies.store.compareAndSet(
      room,
      changeOf(stood, record, isWipeFirst ? undefined : words, reseal?.change),
    );
    const [saved] = await Promise.all([saving, makeViews(record, now)]);
    if (saved.kind === 'gone') return { kind: 'absent' };
    if (saved.kind === 'moved' && reseal) return { kind: 'done', standing: stood, outcome: reseal.moved };
    if (saved.kind !== 'saved' || isWipeFirst) continue;
    const epoch = stood.epoch + (reseal ? 1 : 0);
    const standing = { incarnation, version: saved.version, now: saved.now, epoch, record };
    return { kind: 'done', standing, outcome: decision.outcome };
  }
  throw new StoreError('unavailable', 'no', 'a room changed too often while it was being changed');
}

function changeOf(
  { incarnation, version, now, record: before }: Standing,
  record: RoomRecord,
  words: WordsChange | undefined,
  reseal: Reseal | undefined,
): RecordChange {
  return {
    incarnation,
    expected: version,
    record: encodeRecord(record),
    expiresAt: expiryOf(record.access, now),
    ...wordsOf(before, record, words),
    ...(reseal ? { reseal } : {}),
  };
}

function revised(before: RoomRecord, after: RoomRecord, now: Millis): RoomRecord {
  return {
    ...after,
    revision: before.revision + (isVisible(before, after, now) ? 1 : 0),
    savedAt: now,
  };
}

function recordOf(
  loaded: Extract<LoadOutcome, { readonly kind: 'loaded' }>,
  known: Standing | null,
): RoomRecord {
  const isKnown = known?.incarnation === loaded.incarnation && known.version === loaded.version;
  return isKnown ? known.record : decodeRecord(loaded.record);
}

/** What both will be told is made while the disk works; it is told when it is saved. */
async function makeViews(record: RoomRecord, now: Millis): Promise<void> {
  await Promise.resolve();
  for (const seat of SEATS) partnerView(record.engine, seat, now);
}

function withPresenceTold(record: RoomRecord, now: Millis): RoomRecord {
  const engine = tellPresence(record.engine, record.presence, now);
  return engine === record.engine ? record : { ...record, engine };
}

/**
 * Whether either partner sees a difference. What neither sees (who is connected, between conversations) must not move
 * the revision either: it would tell the other that something happened.
 */
function isVisible(before: RoomRecord, after: RoomRecord, now: Millis): boolean {
  if (before.access.pairing !== after.access.pairing) return true;
  if (before.engine === after.engine) return false;
  // Part of every view, so there is no need to make them.
  if (before.engine.turn !== after.engine.turn) return true;
  return SEATS.some(
    (seat) =>
      JSON.stringify(partnerView(before.engine, seat, before.savedAt)) !==
      JSON.stringify(partnerView(after.engine, seat, now)),
  );
}

function hasWordsChanged(before: RoomRecord, after: RoomRecord): boolean {
  return wordsConversation(before.engine) !== wordsConversation(after.engine);
}

function wordsOf(
  before: RoomRecord,
  after: RoomRecord,
  words: WordsChange | undefined,
): Pick<RecordChange, 'words'> {
  if (words) return { words };
  return hasWordsChanged(before, after) ? { words: { kind: 'wipe' } } : {};
}

import type { Millis } from '../../base/index.ts';
import { SEATS, otherSeat } from '../../base/index.ts';
import type { Conversation } from '../conversation-state.ts';
import type { RoomState } from '../room-state.ts';

/** Books of one conversation's time, kept beside the engine from what happened and when, not from its sums. */
export interface TurnLedger {
  /** A change that happened at this instant (a late notice: the instant it tells of), by itself or by someone. */
  readonly changed: (before: RoomState, after: RoomState, at: Millis, byItself?: boolean) => void;
}

interface Books {
  turn: number;
  grantedMs: Millis;
  spentMs: Millis;
  runsSince: Millis | null;
  added: { a: number; b: number };
  mirrored: { a: number; b: number };
}

const MINUTE_MS = 60_000;
const GRACE_MS = 30_000;

/** I7: granted + added + grace = spent + left, in every turn; and every minute taken is one the other has to come. */
export function turnLedger(): TurnLedger {
  let books: Books | null = null;
  return {
    changed: (before, after, at, byItself = false) => {
      const was = talkOf(before);
      if (byItself && books !== null && was !== null && after.turn !== books.turn) ranOut(books, was, at);
      const is = talkOf(after);
      if (is === null) {
        books = null;
        return;
      }
      if (books === null || was === null) books = open(after.turn, is, at, null);
      else if (after.turn !== books.turn) books = open(after.turn, is, at, books);
      else sameTurn(books, is, at);
      balance(books, is);
    },
  };
}

function talkOf({ phase }: RoomState): Conversation | null {
  return phase.kind === 'talking' ? phase.conversation : null;
}

function open(turn: number, is: Conversation, at: Millis, last: Books | null): Books {
  const { floor, mirrored } = is.now;
  const books: Books = {
    turn,
    grantedMs: is.clock?.totalMs ?? 0,
    spentMs: 0,
    runsSince: is.runningSince === null ? null : Math.max(at, last?.runsSince ?? at),
    added: last === null ? { a: 0, b: 0 } : { ...last.added },
    mirrored: last === null ? { a: 0, b: 0 } : { ...last.mirrored },
  };
  if (floor !== null) books.mirrored[floor] += mirrored;
  return books;
}

/** I8: a turn that ended by itself had all its time, and its grace if someone had the floor. */
function ranOut(books: Books, was: Conversation, at: Millis): void {
  const hadMs = books.spentMs + (books.runsSince === null ? 0 : at - books.runsSince);
  const dueMs = books.grantedMs + (was.now.floor === null ? 0 : GRACE_MS);
  if (hadMs !== dueMs) throw new Error(`I8: a turn of ${dueMs} ms ended after ${hadMs}`);
}

function sameTurn(books: Books, is: Conversation, at: Millis): void {
  const { floor, added } = is.now;
  const counted = books.runsSince;
  const runs = is.runningSince !== null;
  if (counted !== null && at > counted) {
    books.spentMs += at - counted;
    books.runsSince = at;
  }
  if (counted === null && runs) books.runsSince = at;
  if (!runs) books.runsSince = null;
  const addedMs = (is.clock?.totalMs ?? 0) - books.grantedMs;
  if (addedMs === 0 || floor === null) return;
  if (addedMs !== MINUTE_MS || added === 0) throw new Error(`I7: ${addedMs} ms came from nowhere`);
  books.grantedMs += MINUTE_MS;
  books.added[floor] += 1;
}

function balance(books: Books, is: Conversation): void {
  if (is.clock !== null) {
    const sinceMs =
      books.runsSince === null || is.runningSince === null ? 0 : books.runsSince - is.runningSince;
    const leftMs = is.clock.remainingMs - sinceMs;
    if (books.grantedMs - books.spentMs !== leftMs) {
      throw new Error(`I7: granted ${books.grantedMs}, spent ${books.spentMs}, left ${leftMs}`);
    }
  }
  for (const seat of SEATS) {
    const partner = otherSeat(seat);
    const ahead = is.minutes.ahead.filter((entry) => entry.seat === partner);
    const toCome = ahead.reduce((sum, entry) => sum + entry.count, is.minutes.owed[partner]);
    if (books.added[seat] !== books.mirrored[partner] + toCome) {
      throw new Error(`I7: ${seat} took ${books.added[seat]}, ${partner} is not given as many`);
    }
  }
}

import type { Millis, PerSeat, Seat } from '@heard/shared/base';
import { SEATS } from '@heard/shared/base';
import { nextDeadline, partnerView } from '@heard/shared/engine';
import { CLOSINGS, LIMITS, type Closing, type SealedSignal, type StatePush } from '@heard/shared/protocol';
import type { Clock } from '../ports/clock.ts';
import type { RoomId } from '../ports/room-store.ts';
import { seatOf } from './admission.ts';
import type { CommandOutcome } from './decide-command.ts';
import type { Standing } from './change-room.ts';
import { createTaskQueue, type TaskQueue } from './task-queue.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';

/** After a failure of the store the room is looked at again this soon. */
const RETRY_MS = 1000;
/** Timers of the platform hold at most 2^31-1 ms. */
const LONGEST_TIMER_MS = 86_400_000;

/** One socket as the room sees it. */
export interface RoomSocket {
  readonly seat: Seat;
  /** The hash that opened the seat: the socket closes when that device is signed out. */
  readonly credentialHash: string;
  /** Which of the room's keys its device has: the socket closes when another one counts. */
  readonly epoch: number;
  readonly push: (push: StatePush) => void;
  readonly signal: (signal: SealedSignal) => void;
  /** The store cannot be reached; the next push says that it can. */
  readonly hold: () => void;
  /** It is closed already and only counts as here for as long as a silent one would. */
  readonly hasEnded: () => boolean;
  /** Says why and closes for good. */
  readonly close: (closing: Closing) => void;
}

interface OpenSocket extends RoomSocket {
  shown: { readonly incarnation: string; readonly version: number; readonly revision: number } | null;
}

/**
 * A room with sockets in this process: who they are, what they were shown, and the timer for the next deadline. It
 * tells; it decides nothing. Everything that loads or saves the room here goes through `queue`, so what is shown is
 * never older than what was shown before.
 */
export class LiveRoom {
  readonly room: RoomId;
  readonly queue: TaskQueue = createTaskQueue();
  readonly buckets: PerSeat<TokenBucket>;
  readonly signalBuckets: PerSeat<TokenBucket>;
  readonly callServerBuckets: PerSeat<TokenBucket>;
  standing: Standing | null = null;
  unsubscribe: (() => void) | null = null;
  /** Set when the last look at the store failed: the record may still list sockets that are gone. */
  needsLook = false;

  readonly #clock: Clock;
  readonly #onDeadline: () => void;
  readonly #sockets = new Map<string, OpenSocket>();
  readonly #refused = new Map<string, CommandOutcome>();
  #cancelTimer: () => void = () => undefined;

  constructor(room: RoomId, clock: Clock, onDeadline: () => void) {
    this.room = room;
    this.#clock = clock;
    this.#onDeadline = onDeadline;
    const buckets = (burst: number, perSecond: number): PerSeat<TokenBucket> => {
      const bucket = () => createTokenBucket({ burst, perSecond, monotonic: () => clock.monotonic() });
      return { a: bucket(), b: bucket() };
    };
    this.buckets = buckets(LIMITS.commandBurst, LIMITS.commandsPerSecond);
    this.signalBuckets = buckets(LIMITS.signalBurst, LIMITS.signalsPerSecond);
    this.callServerBuckets = buckets(LIMITS.callServersBurst, LIMITS.callServersPerSecond);
  }

  get isEmpty(): boolean {
    return this.#sockets.size === 0;
  }

  /** The names of the open sockets, by seat. */
  local(): PerSeat<readonly string[]> {
    const of = (seat: Seat) =>
      [...this.#sockets].filter(([, socket]) => socket.seat === seat).map(([name]) => name);
    return { a: of('a'), b: of('b') };
  }

  /**
   * Takes a socket in. Of one too many for its seat one goes that has ended, or else the oldest: it may be the dead
   * half of a lost connection.
   */
  add(name: string, socket: RoomSocket): void {
    const ofSeat = this.local()[socket.seat];
    const goes = ofSeat.find((other) => this.#sockets.get(other)?.hasEnded() === true) ?? ofSeat[0];
    this.#sockets.set(name, { ...socket, shown: null });
    if (goes !== undefined && ofSeat.length >= LIMITS.socketsPerSeat) {
      const replaced = this.#sockets.get(goes);
      this.#sockets.delete(goes);
      replaced?.close(CLOSINGS.replaced);
    }
  }

  /** True when it was there. */
  remove(name: string): boolean {
    return this.#sockets.delete(name);
  }

  /** Takes note of what stands and tells every socket that has not seen it; `except` gets it as an answer. */
  show(standing: Standing, except?: string): void {
    this.standing = standing;
    this.needsLook = false;
    for (const [name, socket] of this.#sockets) {
      const { incarnation, version, record } = standing;
      const { shown } = socket;
      if (seatOf(record.access, socket.credentialHash) !== socket.seat) {
        // It stays listed until its end is heard, which then is saved like any other.
        socket.close(CLOSINGS.unauthenticated);
        continue;
      }
      if (standing.epoch !== socket.epoch) {
        socket.close(CLOSINGS.lockChanged);
        continue;
      }
      // A version below the one shown means that the store went back: what it has now is what counts.
      const isNew =
        !shown ||
        shown.incarnation !== incarnation ||
        version < shown.version ||
        record.revision > shown.revision;
      socket.shown = { incarnation, version, revision: record.revision };
      if (isNew && name !== except) socket.push(pushOf(standing, socket.seat));
    }
    this.#arm(nextDeadline(standing.record.engine), standing.now);
  }

  /** Hands a signal to every socket of a seat. */
  relay(to: Seat, signal: SealedSignal): void {
    for (const socket of this.#sockets.values()) if (socket.seat === to) socket.signal(signal);
  }

  /** The store cannot be reached: told to every socket, which gets the state anew when it can. */
  hold(): void {
    for (const socket of this.#sockets.values()) {
      socket.shown = null;
      socket.hold();
    }
  }

  /** Looks again soon, because the store did not answer. */
  retryLater(): void {
    this.needsLook = true;
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(RETRY_MS, this.#onDeadline);
  }

  closeAll(closing: Closing): void {
    const sockets = [...this.#sockets.values()];
    this.#sockets.clear();
    for (const socket of sockets) socket.close(closing);
  }

  /** Answers that changed nothing are remembered here, accepted ones in the record. */
  remember(seat: Seat, id: string, outcome: CommandOutcome): void {
    this.#refused.set(`${seat}${id}`, outcome);
    const oldest =
      this.#refused.size > LIMITS.answersRemembered ? this.#refused.keys().next().value : undefined;
    if (oldest !== undefined) this.#refused.delete(oldest);
  }

  /** The first answer to this id if it changed nothing; undefined when there was none. */
  recall(seat: Seat, id: string): CommandOutcome | undefined {
    return this.#refused.get(`${seat}${id}`);
  }

  stop(): void {
    this.#cancelTimer();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  /** Processes other than `own` that hold sockets of this room. */
  foreignProcesses(own: string): readonly string[] {
    const record = this.standing?.record;
    if (!record) return [];
    const all = SEATS.flatMap((seat) => record.presence[seat].map(({ process }) => process));
    return [...new Set(all)].filter((process) => process !== own);
  }

  #arm(deadline: Millis | null, now: Millis): void {
    this.#cancelTimer();
    if (deadline === null || this.isEmpty) return;
    const delay = Math.min(LONGEST_TIMER_MS, Math.max(1, deadline - now));
    this.#cancelTimer = this.#clock.after(delay, this.#onDeadline);
  }
}

/** The whole state for one seat, as it leaves the server. */
export function pushOf(standing: Standing, seat: Seat): StatePush {
  const { record, now, incarnation } = standing;
  return {
    revision: record.revision,
    now,
    view: partnerView(record.engine, seat, now),
    incarnation,
    pairing: record.access.pairing,
  };
}

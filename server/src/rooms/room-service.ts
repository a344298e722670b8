import { SEATS, type Seat } from '@heard/shared/base';
import {
  CLOSINGS,
  LIMITS,
  type Answer,
  type Closing,
  type Envelope,
  type Problem,
} from '@heard/shared/protocol';
import type { Log } from '../logging/log.ts';
import type { Clock, RandomBytes } from '../ports/clock.ts';
import type { RoomId, RoomNote, RoomStore } from '../ports/room-store.ts';
import { createAdmission, type Admission } from './admission.ts';
import { createCallRelay, type CallRelay } from './call-relay.ts';
import type { CallServersSource } from './call-servers.ts';
import { changeRoom, type ChangeDependencies, type Changed, type Decision } from './change-room.ts';
import { decideCommand, type CommandOutcome } from './decide-command.ts';
import { Heart } from './heart.ts';
import { createHitLimit } from './hit-limit.ts';
import type { Member } from './member.ts';
import { LiveRoom, pushOf, type RoomSocket } from './live-room.ts';
import { problemOf, PROBLEMS, tooMany } from './problems.ts';
import type { RoomRecord } from './room-record.ts';
import { createWaysIn, type WaysIn } from './ways-in.ts';

/** Every room with sockets here is read again this often: a lost note heals by itself. */
const SWEEP_MS = 10_000;

export interface RoomServiceDependencies {
  readonly store: RoomStore;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
  readonly callServers: CallServersSource;
}

/** The server side of rooms: entering, commands, timers, presence and telling, over any store. */
export class RoomService {
  readonly admission: Admission;
  readonly waysIn: WaysIn;

  readonly #store: RoomStore;
  readonly #clock: Clock;
  readonly #randomBytes: RandomBytes;
  readonly #log: Log;
  readonly #process: string;
  readonly #calls: CallRelay;
  readonly #heart: Heart;
  readonly #rooms = new Map<RoomId, LiveRoom>();
  readonly #stopUp: () => void;
  #cancelSweep: () => void = () => undefined;

  constructor(dependencies: RoomServiceDependencies) {
    const { store, clock, randomBytes, log } = dependencies;
    this.#store = store;
    this.#clock = clock;
    this.#randomBytes = randomBytes;
    this.#log = log;
    this.#process = this.#randomName();
    this.admission = createAdmission(store);
    this.waysIn = createWaysIn({
      store,
      admission: this.admission,
      wrongInvites: createHitLimit({
        most: LIMITS.wrongInvitesPerHour,
        windowMs: 3_600_000,
        monotonic: () => clock.monotonic(),
      }),
      madeInvites: createHitLimit({
        most: LIMITS.deviceInvitesPerHour,
        windowMs: 3_600_000,
        monotonic: () => clock.monotonic(),
      }),
      change: (room, decide) => this.#change(room, decide),
    });
    this.#calls = createCallRelay({ store, log, callServers: dependencies.callServers });
    this.#heart = new Heart({
      store,
      clock,
      log,
      process: this.#process,
      isNeeded: () => this.#rooms.size > 0,
      onTick: () => void this.#lookWherePartnersProcessIsSilent(),
      onLost: () => this.#holdEverywhere(),
      onBack: () => this.#lookEverywhere(),
    });
    this.#stopUp = store.onUp(() => this.#lookEverywhere());
    this.#armSweep();
  }

  get openRooms(): number {
    return this.#rooms.size;
  }

  /** Takes a socket into its room. It gets the whole state first; after that whatever changes. */
  async enter(room: RoomId, socket: RoomSocket): Promise<Member | Problem> {
    const name = this.#randomName();
    const live = this.#liveRoom(room);
    live.add(name, socket);
    try {
      await this.#heart.ensureBeating();
      await live.queue.run(async () => {
        live.unsubscribe ??= await this.#store.subscribe(room, (note) => this.#onNote(live, note));
      });
      const changed = await this.#look(live);
      if (changed.kind === 'absent') return PROBLEMS.noSeat;
    } catch (error) {
      live.remove(name);
      this.#failed(live, error);
      return problemOf(error);
    }
    return {
      command: (envelope) => this.#command(live, { name, seat: socket.seat }, envelope),
      look: () => this.#answerLook(live, { name, seat: socket.seat }),
      words: (after) => this.#words(live, after),
      signal: (signal) => this.#calls.signal(live, socket.seat, signal),
      callServers: () => this.#calls.servers(live, socket.seat),
      leave: () => this.#leave(live, name),
    };
  }

  /** Closes every socket, saves that they are gone, and stops. */
  async close(closing: Closing): Promise<void> {
    this.#cancelSweep();
    this.#stopUp();
    const rooms = [...this.#rooms.values()];
    for (const live of rooms) live.closeAll(closing);
    await Promise.all(rooms.map((live) => this.#lookQuietly(live)));
    for (const live of rooms) live.stop();
    this.#rooms.clear();
    this.#heart.stop();
  }

  async #command(live: LiveRoom, from: { name: string; seat: Seat }, envelope: Envelope): Promise<Answer> {
    const { seat } = from;
    const waitMs = live.buckets[seat].take();
    if (waitMs > 0) return { ok: false, problem: tooMany(waitMs) };
    const coin: Seat = ((this.#randomBytes(1)[0] ?? 0) & 1) === 0 ? 'a' : 'b';
    const decide = (record: RoomRecord, now: number): Decision<CommandOutcome> => {
      const first = live.recall(seat, envelope.id);
      if (first !== undefined) return { record, outcome: first };
      return decideCommand(record, seat, envelope, { now, coin });
    };
    try {
      const changed = await this.#changeHere(live, decide, from.name);
      if (changed.kind === 'absent') return { ok: false, problem: PROBLEMS.noSeat };
      const { standing, outcome } = changed;
      const isKept = standing.record.answered.some(
        (answered) => answered.id === envelope.id && answered.seat === seat,
      );
      if (!isKept) live.remember(seat, envelope.id, outcome);
      const state = pushOf(standing, seat);
      return outcome ? { ok: false, refusal: outcome, state } : { ok: true, state };
    } catch (error) {
      this.#failed(live, error);
      return { ok: false, problem: problemOf(error) };
    }
  }

  async #answerLook(live: LiveRoom, from: { name: string; seat: Seat }): Promise<Answer> {
    try {
      const changed = await this.#look(live, from.name);
      if (changed.kind === 'absent') return { ok: false, problem: PROBLEMS.noSeat };
      return { ok: true, state: pushOf(changed.standing, from.seat) };
    } catch (error) {
      this.#failed(live, error);
      return { ok: false, problem: problemOf(error) };
    }
  }

  async #words(live: LiveRoom, after: number): ReturnType<Member['words']> {
    try {
      const incarnation = live.standing?.incarnation;
      const words =
        incarnation === undefined ? null : await this.#store.readWords(live.room, incarnation, after);
      if (!words || 'kind' in words) return { ok: false, problem: PROBLEMS.noSeat };
      const pieces = words.map(({ number, sealed }) => ({
        number,
        sealed: Buffer.from(sealed).toString('base64url'),
      }));
      return { ok: true, pieces };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }

  async #leave(live: LiveRoom, name: string): Promise<void> {
    if (live.remove(name)) await this.#lookQuietly(live);
  }

  /** A change that comes from elsewhere than a socket; a room that has sockets here keeps its order. */
  async #change<T>(room: RoomId, decide: Parameters<typeof changeRoom<T>>[2]): Promise<Changed<T>> {
    const live = this.#rooms.get(room);
    if (live) return this.#changeHere(live, decide);
    const around = { process: this.#process, local: { a: [], b: [] }, mayAdd: false };
    return changeRoom(
      this.#changing(
        () => around,
        () => null,
      ),
      room,
      decide,
    );
  }

  /** Changes a room that has sockets here, and tells them. */
  #changeHere<T>(
    live: LiveRoom,
    decide: Parameters<typeof changeRoom<T>>[2],
    except?: string,
  ): Promise<Changed<T>> {
    return live.queue.run(async () => {
      const around = () => ({ process: this.#process, local: live.local(), mayAdd: this.#heart.isBeating() });
      const changed = await changeRoom(
        this.#changing(around, () => live.standing),
        live.room,
        decide,
      );
      if (changed.kind === 'absent') this.#dropped(live);
      else live.show(changed.standing, except);
      return changed;
    });
  }

  #look(live: LiveRoom, except?: string): Promise<Changed<null>> {
    return this.#changeHere(live, (record) => ({ record, outcome: null }), except);
  }

  /** Looks without an asker: what fails is tried again by the room's timer. A room without sockets ends with it. */
  async #lookQuietly(live: LiveRoom): Promise<void> {
    try {
      await this.#look(live);
      this.#endIfEmpty(live);
    } catch (error) {
      this.#failed(live, error);
    }
  }

  #onNote(live: LiveRoom, note: RoomNote): void {
    if (note.kind === 'dropped') {
      this.#dropped(live);
    } else if (note.kind === 'record') {
      void this.#lookIfNewer(live, note.version);
    } else if (note.kind === 'whisper') {
      this.#calls.whispered(live, note.bytes);
    }
  }

  async #lookIfNewer(live: LiveRoom, version: number): Promise<void> {
    // Waits for what is under way here: usually that is the very change the note is about.
    await live.queue.run(() => Promise.resolve());
    if (live.isEmpty || version <= (live.standing?.version ?? 0)) return;
    await this.#lookQuietly(live);
  }

  async #lookWherePartnersProcessIsSilent(): Promise<void> {
    const byRoom = [...this.#rooms.values()].map((live) => ({
      live,
      foreign: live.foreignProcesses(this.#process),
    }));
    const all = [...new Set(byRoom.flatMap(({ foreign }) => foreign))];
    if (all.length === 0) return;
    try {
      const now = await this.#store.now();
      const silent = await this.#heart.silentSince(all, now, now);
      const concerned = byRoom.filter(({ foreign }) => foreign.some((process) => silent.has(process)));
      await Promise.all(concerned.map(({ live }) => this.#lookQuietly(live)));
    } catch (error) {
      this.#log.warn('silence-check-failed', { error });
    }
  }

  #holdEverywhere(): void {
    for (const live of this.#rooms.values()) live.hold();
  }

  #lookEverywhere(): void {
    for (const live of this.#rooms.values()) void this.#lookQuietly(live);
  }

  #armSweep(): void {
    this.#cancelSweep = this.#clock.after(SWEEP_MS, () => {
      this.#lookEverywhere();
      this.#armSweep();
    });
  }

  #changing(around: ChangeDependencies['around'], known: ChangeDependencies['known']): ChangeDependencies {
    return {
      store: this.#store,
      around,
      known,
      silentSince: (record, now) => {
        const all = SEATS.flatMap((seat) => record.presence[seat].map(({ process }) => process));
        const foreign = [...new Set(all)].filter((process) => process !== this.#process);
        return foreign.length === 0 ? new Map() : this.#heart.silentSince(foreign, now, record.savedAt);
      },
    };
  }

  #liveRoom(room: RoomId): LiveRoom {
    const standing = this.#rooms.get(room);
    if (standing) return standing;
    const live: LiveRoom = new LiveRoom(room, this.#clock, () => void this.#lookQuietly(live));
    this.#rooms.set(room, live);
    return live;
  }

  #dropped(live: LiveRoom): void {
    live.closeAll(CLOSINGS.roomClosed);
    this.#end(live);
  }

  /** A room whose last look failed is kept, so that the timer can still save that its sockets are gone. */
  #failed(live: LiveRoom, error: unknown): void {
    const problem = problemOf(error);
    this.#log[problem === PROBLEMS.internal ? 'error' : 'warn']('room-failed', {
      room: live.room,
      code: problem.code,
      error,
    });
    live.retryLater();
  }

  #endIfEmpty(live: LiveRoom): void {
    if (live.isEmpty) this.#end(live);
  }

  #end(live: LiveRoom): void {
    live.stop();
    if (this.#rooms.get(live.room) === live) this.#rooms.delete(live.room);
  }

  #randomName(): string {
    return Buffer.from(this.#randomBytes(12)).toString('base64url');
  }
}

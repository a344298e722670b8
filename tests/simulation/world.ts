import type { Seat } from '@heard/shared/base';
import { type RecordChange, type RoomStore, type SetOutcome } from '../../server/src/ports/room-store.ts';
import { decodeRecord } from '../../server/src/rooms/decode-record.ts';
import { isProblem } from '../../server/src/rooms/problems.ts';
import type { RoomRecord } from '../../server/src/rooms/room-record.ts';
import { RoomService } from '../../server/src/rooms/room-service.ts';
import { hashToken } from '../../server/src/rooms/token-hash.ts';
import { openMemoryStore } from '../../server/src/storage/memory/open-memory-store.ts';
import { count, faultyStore, type Counts, type StoreFaults } from './faulty-store.ts';
import { Random } from './random.ts';
import { Device } from './device.ts';
import { flush, VirtualTime } from './virtual-time.ts';

const NO_FAULTS: StoreFaults = { load: 0, notSaved: 0, unknown: 0, noteLost: 0, noteTwice: 0, noteLate: 0 };
const FAULTS: StoreFaults = {
  load: 0.02,
  notSaved: 0.03,
  unknown: 0.03,
  noteLost: 0.15,
  noteTwice: 0.1,
  noteLate: 0.15,
};

/** Long before any real clock of the machine: the store keeps the greater of the two. */
const EPOCH = 1_000_000;

const quiet = (): void => undefined;

export interface Process {
  readonly service: RoomService;
  alive: boolean;
}

/** One room, two partners, two server processes on one store, and everything that may go wrong between them. */
export class World {
  readonly seed: number;
  readonly random: Random;
  readonly time = new VirtualTime();
  readonly counts: Counts;
  readonly room = 'simulated-room-0000000';
  readonly processes: Process[] = [];
  /** Every record that was ever on disk, in order. */
  readonly saved: RoomRecord[] = [];
  devices: readonly Device[] = [];
  store!: RoomStore;
  faults: StoreFaults = NO_FAULTS;

  get isCalm(): boolean {
    return this.faults === NO_FAULTS;
  }

  constructor(seed: number, counts: Counts) {
    this.seed = seed;
    this.random = new Random(seed);
    this.counts = counts;
  }

  async begin(): Promise<void> {
    this.store = await openMemoryStore({
      randomBytes: (length) => this.random.bytes(length),
      wallClock: () => EPOCH + Math.floor(this.time.now),
    });
    for (let number = 0; number < 2; number += 1) this.startProcess(number);
    await this.#openRoom();
    await this.time.pass(5000);
    this.faults = FAULTS;
  }

  startProcess(number: number): void {
    const process: { alive: boolean; service?: RoomService } = { alive: true };
    const isAlive = (): boolean => process.alive;
    process.service = new RoomService({
      store: faultyStore({
        store: this.store,
        random: this.random,
        time: this.time,
        faults: () => this.faults,
        isAlive,
        onSaved: (change, outcome) => this.#onSaved(change, outcome),
        counts: this.counts,
      }),
      clock: this.time.clockOf(isAlive),
      randomBytes: (length) => this.random.bytes(length),
      callServers: () => ({ servers: [], relayOnly: false, goodForMs: null }),
      log: { error: (event, fields) => this.#onError(event, fields), warn: quiet, info: quiet, debug: quiet },
    });
    this.processes[number] = process as Process;
  }

  /** kill -9: its sockets break, what it was doing may have happened or not. */
  killProcess(number: number): void {
    const process = this.processes[number];
    if (!process?.alive) return;
    process.alive = false;
    count(this.counts, 'process killed');
    for (const device of this.devices) device.onProcessDied(process);
  }

  /** What was on disk under a revision: several records, where only presence changed. */
  savedAt(revision: number): readonly RoomRecord[] {
    return this.saved.filter((record) => record.revision === revision);
  }

  async standing(): Promise<RoomRecord> {
    const loaded = await this.store.load(this.room);
    if (loaded.kind === 'absent') throw new Error('the room is gone');
    return decodeRecord(loaded.record);
  }

  /** Everything heals, everybody is connected, and the world comes to rest. */
  async heal(): Promise<void> {
    this.faults = NO_FAULTS;
    this.processes.forEach((process, number) => {
      if (!process.alive) this.startProcess(number);
    });
    await this.time.pass(30_000);
    for (const device of this.devices) await device.reconnect();
    await this.time.pass(15_000);
    // A client looks again now and then: that is what heals a push that was lost on an open connection.
    for (const device of this.devices) device.look();
    await this.time.pass(1000);
  }

  async #openRoom(): Promise<void> {
    const { waysIn } = this.#aliveProcess().service;
    const secret = () => Buffer.from(this.random.bytes(32)).toString('base64url');
    const credentials: Record<Seat, string> = { a: secret(), b: secret() };
    const invite = secret();
    const made = await waysIn.create({
      room: this.room,
      inviteHash: hashToken(invite),
      credentialHash: hashToken(credentials.a),
      inviteHours: 24,
    });
    const claimed = await waysIn.claim({ room: this.room, invite, credentialHash: hashToken(credentials.b) });
    if (isProblem(made) || isProblem(claimed)) throw new Error('no room');
    this.saved.push(await this.standing());
    this.devices = [new Device(this, 'a', credentials.a), new Device(this, 'b', credentials.b)];
    for (const device of this.devices) await device.reconnect();
    await flush();
  }

  #aliveProcess(): Process {
    const process = this.processes.find(({ alive }) => alive);
    if (!process) throw new Error('no process lives');
    return process;
  }

  #onSaved(change: RecordChange, outcome: SetOutcome): void {
    if (outcome.kind === 'conflict') return count(this.counts, 'save conflicts');
    if (outcome.kind === 'saved') this.saved.push(decodeRecord(change.record));
  }

  #onError(event: string, fields: unknown): void {
    throw new Error(`a process logged an error: ${event}`, { cause: fields });
  }
}

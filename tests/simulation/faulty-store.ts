import type { RecordChange, RoomNote, RoomStore, SetOutcome } from '../../server/src/ports/room-store.ts';
import { StoreError } from '../../server/src/ports/store-error.ts';
import type { Random } from './random.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface StoreFaults {
  /** A load that finds nobody. */
  readonly load: number;
  /** A save that is refused before it happens. */
  readonly notSaved: number;
  /** A save that happens and whose answer is lost. */
  readonly unknown: number;
  readonly noteLost: number;
  readonly noteTwice: number;
  readonly noteLate: number;
}

export interface Counts {
  [what: string]: number;
}

export function count(counts: Counts, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1;
}

/** What a process sees of the one store all share. When the process dies, nothing comes back from it any more. */
export function faultyStore(options: {
  readonly store: RoomStore;
  readonly random: Random;
  readonly time: VirtualTime;
  readonly faults: () => StoreFaults;
  readonly isAlive: () => boolean;
  readonly onSaved: (change: RecordChange, outcome: SetOutcome) => void;
  readonly counts: Counts;
}): RoomStore {
  const { store, random, time, faults, isAlive, counts } = options;
  const hop = async (): Promise<void> => {
    for (let turns = random.below(3); turns > 0; turns -= 1) await Promise.resolve();
  };
  /** A dead process waits for ever; what it had asked for may have happened. */
  const seen = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    return isAlive() ? result : new Promise<T>(() => undefined);
  };
  const fail = (what: string, probability: number, applied: StoreError['applied']): void => {
    if (!random.chance(probability)) return;
    count(counts, what);
    throw new StoreError('unavailable', applied, 'simulated');
  };
  return {
    ...bound(store),
    load: async (room) => {
      await hop();
      fail('load failed', faults().load, 'no');
      return seen(store.load(room));
    },
    compareAndSet: async (room, change) => {
      await hop();
      if (!isAlive()) return new Promise(() => undefined);
      fail('save refused', faults().notSaved, 'no');
      const outcome = await store.compareAndSet(room, change);
      options.onSaved(change, outcome);
      fail('save unknown', faults().unknown, 'unknown');
      return seen(Promise.resolve(outcome));
    },
    subscribe: (room, listener) =>
      store.subscribe(room, (note: RoomNote) => {
        if (!isAlive()) return;
        if (random.chance(faults().noteLost)) return count(counts, 'note lost');
        if (random.chance(faults().noteTwice)) listener(note);
        const delay = random.chance(faults().noteLate) ? random.below(4000) : 0;
        time.after(delay, () => void (isAlive() && listener(note)));
      }),
    beat: (process) => seen(store.beat(process)),
    lastBeats: (processes) => seen(store.lastBeats(processes)),
  };
}

function bound(store: RoomStore): RoomStore {
  return {
    create: (...given) => store.create(...given),
    load: (...given) => store.load(...given),
    compareAndSet: (...given) => store.compareAndSet(...given),
    readWords: (...given) => store.readWords(...given),
    append: (...given) => store.append(...given),
    read: (...given) => store.read(...given),
    compact: (...given) => store.compact(...given),
    previousSnapshot: (...given) => store.previousSnapshot(...given),
    drop: (...given) => store.drop(...given),
    subscribe: (...given) => store.subscribe(...given),
    whisper: (...given) => store.whisper(...given),
    onUp: (listener) => store.onUp(listener),
    beat: (process) => store.beat(process),
    lastBeats: (processes) => store.lastBeats(processes),
    now: () => store.now(),
    ready: () => store.ready(),
    close: () => store.close(),
  };
}

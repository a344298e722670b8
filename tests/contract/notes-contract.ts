import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RoomNote, RoomStore } from '../../server/src/ports/room-store.ts';
import { eventually } from './eventually.ts';
import { bytes, change, createRoom, frame, LATER, TEST_QUOTA, type StoreFactory } from './store-factory.ts';

const MANY = 30;

export function describeNotes(factory: StoreFactory): void {
  describe('notes', () => {
    let store: RoomStore;
    let other: RoomStore;
    let room: string;
    let incarnation: string;
    /** What was told when it was on disk; `queued` notes, which not every store tells, are apart. */
    let heard: RoomNote[];
    let queued: RoomNote[];
    beforeEach(async () => {
      store = await factory.open(TEST_QUOTA);
      other = await factory.beside(store);
      ({ room, incarnation } = await createRoom(store));
      heard = [];
      queued = [];
    });
    afterEach(() => factory.destroy(store));

    const listen = () =>
      other.subscribe(room, (note) => (note.kind === 'queued' ? queued : heard).push(note));
    const heardAll = (count: number) => eventually(() => heard.length >= count, 5000, `${count} notes`);

    it('tell of every kind of change, in the order of the changes', async () => {
      await listen();
      await store.compareAndSet(room, change(incarnation, 1));
      await store.append(room, frame(incarnation, 1));
      await store.compact(room, {
        incarnation,
        epoch: 1,
        base: 0,
        upTo: 1,
        snapshot: bytes('s'),
        expiresAt: LATER,
      });
      await store.whisper(room, bytes('typing'));
      await store.drop(room, incarnation);
      await heardAll(5);
      expect(heard).toEqual([
        { kind: 'record', version: 2 },
        { kind: 'frame', position: 0, bytes: bytes('frame 1') },
        { kind: 'compacted', base: 1 },
        { kind: 'whisper', bytes: bytes('typing') },
        { kind: 'dropped' },
      ]);
    });

    it('bring the frames in the order of the log, and what they tell can be read', async () => {
      await listen();
      await Promise.all(
        Array.from({ length: MANY }, (_, index) =>
          store.append(room, frame(incarnation, 1, { member: `m${index}` })),
        ),
      );
      await heardAll(MANY);
      expect(heard.map((note) => (note.kind === 'frame' ? note.position : -1))).toEqual(
        Array.from({ length: MANY }, (_, index) => index),
      );
      const page = await other.read(room, 0, MANY);
      expect(page).toMatchObject({
        frames: heard.map((note) => (note.kind === 'frame' ? { bytes: note.bytes } : {})),
      });
    });

    it('tell of a frame before the disk only in the order of the log, and again when it is there', async () => {
      const order: string[] = [];
      await other.subscribe(room, (note) => {
        if (note.kind === 'queued' || note.kind === 'frame') order.push(`${note.kind} ${note.position}`);
      });
      await listen();
      await Promise.all(
        Array.from({ length: MANY }, (_, index) =>
          store.append(room, frame(incarnation, 1, { member: `m${index}` })),
        ),
      );
      await heardAll(MANY);
      const told = order.filter((each) => each.startsWith('queued'));
      expect(queued).toEqual(
        queued.length === 0 ? [] : heard.map((note) => ({ ...note, kind: 'queued' as const })),
      );
      expect(told.every((each) => order.indexOf(each) < order.indexOf(each.replace('queued', 'frame')))).toBe(
        true,
      );
    });

    it('come after the change: what a note tells of is there to be read', async () => {
      const seen: Promise<boolean>[] = [];
      await other.subscribe(room, (note) => {
        if (note.kind !== 'record') return;
        seen.push(
          other.load(room).then((loaded) => loaded.kind === 'loaded' && loaded.version >= note.version),
        );
      });
      for (let version = 1; version <= MANY; version += 1)
        await store.compareAndSet(room, change(incarnation, version));
      await eventually(() => seen.length === MANY, 5000, 'all notes');
      expect(await Promise.all(seen)).toEqual(Array.from({ length: MANY }, () => true));
    });

    it('bring a large frame, or say where to read it', async () => {
      const large = new Uint8Array(60_000).map((_, index) => index % 251);
      await listen();
      await store.append(room, frame(incarnation, 1, { bytes: large }));
      await heardAll(1);
      const [note] = heard;
      const read = await other.read(room, 0, 1);
      const stored = read.kind === 'page' ? read.frames[0]?.bytes : undefined;
      expect(stored).toEqual(large);
      expect(note?.kind === 'frame' ? note : { ...note, bytes: large }).toMatchObject({
        position: 0,
        bytes: large,
      });
      expect(['frame', 'read']).toContain(note?.kind);
    });

    it('are silent about refusals, other rooms, and after the listener has gone', async () => {
      const stop = await listen();
      const neighbour = await createRoom(store);
      await store.append(neighbour.room, frame(neighbour.incarnation, 1));
      await store.compareAndSet(room, change(incarnation, 5));
      await store.append(room, frame('another', 1));
      await store.whisper(room, bytes('end'));
      await heardAll(1);
      stop();
      stop();
      const later: RoomNote[] = [];
      await other.subscribe(room, (note) => later.push(note));
      await store.compareAndSet(room, change(incarnation, 1));
      await eventually(() => later.length === 1, 5000, 'the second listener hears it');
      expect(heard).toEqual([{ kind: 'whisper', bytes: bytes('end') }]);
    });

    it('reach every listener of a room once, with bytes of its own', async () => {
      const second: RoomNote[] = [];
      await listen();
      const stop = await other.subscribe(room, (note) => second.push(note));
      await store.whisper(room, bytes('one'));
      await eventually(() => heard.length > 0 && second.length > 0, 5000, 'both listeners');
      const [first] = heard;
      if (first?.kind === 'whisper') first.bytes.fill(0);
      expect(second).toEqual([{ kind: 'whisper', bytes: bytes('one') }]);
      stop();
      await store.whisper(room, bytes('two'));
      await heardAll(2);
      expect(heard).toHaveLength(2);
      expect(second).toHaveLength(1);
    });
  });
}

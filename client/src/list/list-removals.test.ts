import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openFakeList } from './list-fake.ts';
import type { ListClock } from './list-document.ts';
import type { ListPort, NoteKind } from './list-port.ts';

const KINDS = [
  ['need', 'needs'],
  ['act', 'acts'],
  ['wish', 'wishes'],
  ['victory', 'shelf'],
  ['parked', 'parked'],
] as const;

function pass(from: Y.Doc, to: Y.Doc): void {
  from.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'wire') Y.applyUpdate(to, update, 'wire');
  });
}

/**
 * Two devices and a changed app, each with a document of its own; what one writes reaches the others at once. Time is
 * moved by hand.
 */
function twoDevices() {
  const [docA, docB, changed] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  for (const from of [docA, docB, changed])
    for (const to of [docA, docB, changed]) if (from !== to) pass(from, to);
  const waiting = new Set<() => void>();
  const clock: ListClock = {
    after: (_delay, run) => {
      waiting.add(run);
      return () => void waiting.delete(run);
    },
  };
  const timePasses = (): void => {
    for (let turn = 0; turn < 20 && waiting.size > 0; turn += 1)
      for (const run of Array.from(waiting)) {
        waiting.delete(run);
        run();
      }
  };
  const a = openFakeList({ seat: 'a', doc: docA, clock }).list;
  const b = openFakeList({ seat: 'b', doc: docB, clock }).list;
  const warned = (): boolean =>
    [a, b].some((list) => list.snapshot().troubles.some(({ kind }) => kind === 'words-harmed'));
  return { docA, docB, changed, a, b, timePasses, warned };
}

function write(doc: Y.Doc, id: string, words: string): void {
  ((doc.getMap('items').get(id) as Y.Map<unknown>).get('text') as Y.Text).insert(0, words);
}

function add(list: ListPort, doc: Y.Doc, kind: NoteKind, words: string): string {
  const id = list.addNote(kind);
  write(doc, id, words);
  return id;
}

describe('words their author takes out', () => {
  it.each(KINDS)('are gone, and the place says so on both devices (%s)', (kind, section) => {
    const { docA, docB, a, b, timePasses } = twoDevices();
    const first = add(a, docA, kind, 'first');
    const id = add(a, docA, kind, 'wombat');
    const last = add(a, docA, kind, 'last');
    b.remove(id);
    expect(a.snapshot()[section]).toHaveLength(3);
    a.remove(id);
    timePasses();
    for (const list of [a, b]) {
      expect(list.snapshot()[section].map((one) => one.id)).toEqual([first, last]);
      expect(list.snapshot().removed).toEqual([{ id, kind, whose: 'a', place: 1 }]);
      expect(list.snapshot().troubles).toEqual([]);
    }
    for (const doc of [docA, docB]) expect(JSON.stringify(doc.toJSON())).not.toContain('wombat');
    a.undo();
    timePasses();
    for (const list of [a, b]) {
      expect(list.snapshot()[section].map(({ text }) => text)).toEqual(['first', 'wombat', 'last']);
      expect([list.snapshot().removed, list.snapshot().troubles]).toEqual([[], []]);
    }
    a.redo();
    timePasses();
    expect(b.snapshot().removed).toHaveLength(1);
  });

  it('can be kept words of a talk, each one’s own, with a way back', () => {
    const { a, b, timePasses } = twoDevices();
    a.keepWords([
      { id: '1.2', seat: 'b', text: 'I stayed', conversation: 1 },
      { id: '1.3', seat: 'a', text: 'I saw it', conversation: 1 },
    ]);
    a.remove('1.2');
    expect(b.snapshot().kept).toHaveLength(2);
    b.remove('1.2');
    timePasses();
    expect(a.snapshot().kept.map(({ id }) => id)).toEqual(['1.3']);
    expect(a.snapshot().removed).toEqual([{ id: '1.2', kind: 'kept', whose: 'b', place: 0 }]);
    a.keepWords([{ id: '1.2', seat: 'b', text: 'I stayed', conversation: 1 }]);
    expect(a.snapshot().kept).toHaveLength(1);
    b.undo();
    timePasses();
    expect(a.snapshot()).toMatchObject({ removed: [], troubles: [] });
    expect(a.snapshot().kept).toHaveLength(2);
  });

  it('leave no place behind where nothing was written, or an addition was undone', () => {
    const { docA, a, b, timePasses } = twoDevices();
    a.remove(a.addNote('wish'));
    add(a, docA, 'victory', '');
    a.undo();
    timePasses();
    for (const list of [a, b])
      expect(list.snapshot()).toMatchObject({ removed: [], shelf: [], troubles: [] });
  });
});

describe('words that another hand takes out', () => {
  it.each(KINDS)('come back, with a plain warning (%s)', (kind, section) => {
    const { docA, changed, a, b, timePasses, warned } = twoDevices();
    const id = add(a, docA, kind, 'wombat');
    changed.getMap('items').delete(id);
    timePasses();
    expect(a.snapshot()[section]).toMatchObject([{ id, text: 'wombat', whose: 'a' }]);
    expect(b.snapshot()[section]).toMatchObject([{ id, text: 'wombat', whose: 'a' }]);
    expect(warned()).toBe(true);
  });

  it('come back with their marks, and an agreement with both signatures', () => {
    const { docA, changed, a, b, timePasses } = twoDevices();
    const act = add(a, docA, 'act', 'Tea');
    a.markAct(act, 'did');
    timePasses();
    b.markAct(act, 'felt');
    const agreement = a.addAgreement();
    const item = docA.getMap('items').get(agreement) as Y.Map<unknown>;
    (item.get('act') as Y.Text).insert(0, 'A walk');
    for (const list of [a, b]) list.sign(agreement);
    timePasses();
    expect(a.snapshot().agreements[0]?.state).toBe('agreed');
    for (const id of [act, agreement]) changed.getMap('items').delete(id);
    expect(a.snapshot().acts).toEqual([]);
    timePasses();
    for (const list of [a, b]) {
      expect(list.snapshot().acts).toMatchObject([{ state: 'done', isFelt: true }]);
      expect(list.snapshot().agreements).toMatchObject([{ state: 'agreed', signed: { a: true, b: true } }]);
    }
  });

  it('are not taken out by a mark in the author’s name that the author did not sign', () => {
    const { docA, changed, a, timePasses } = twoDevices();
    const id = add(a, docA, 'wish', 'wombat');
    const other = add(a, docA, 'wish', 'other');
    a.remove(other);
    changed.transact(() => {
      changed.getMap('removed').set(id, changed.getMap('removed').get(other));
      changed.getMap('items').delete(id);
    });
    timePasses();
    expect(a.snapshot().wishes).toMatchObject([{ id, text: 'wombat' }]);
    expect(a.snapshot().removed.map((one) => one.id)).toEqual([other]);
  });

  it('are put back as they were kept, also when they were only altered', () => {
    const { changed, a, timePasses, warned } = twoDevices();
    a.keepWords([{ id: '1.2', seat: 'a', text: 'I stayed', conversation: 1 }]);
    changed.getMap('kept').set('1.2', { seat: 'a', text: 'I left' });
    timePasses();
    expect(a.snapshot().kept).toMatchObject([{ text: 'I stayed' }]);
    expect(warned()).toBe(true);
  });
});

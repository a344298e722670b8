import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { missingFrom, novelUpdate } from './novel-update.ts';

function docWith(text: string, client = 1): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText('t').insert(0, text);
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('the novel part of an update', () => {
  it('is nothing when everything is held', () => {
    const doc = docWith('abcdef');
    doc.getText('t').delete(1, 3);
    expect(missingFrom(doc, copyOf(doc))).toBeNull();
  });

  it('is a deletion alone, that a state vector would not show', () => {
    const doc = docWith('abcdef');
    const before = copyOf(doc);
    doc.getText('t').delete(2, 2);
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(before));
    const novel = missingFrom(doc, before);
    expect(novel?.length).toBeLessThan(8);
    Y.applyUpdate(before, novel ?? new Uint8Array());
    expect(before.getText('t').toJSON()).toBe('abef');
  });

  it('leaves out deletions that are held, so a reconnect of an old document stays small', () => {
    const doc = docWith('x'.repeat(400));
    for (let at = 0; at < 150; at += 1) doc.getText('t').delete(at, 1);
    const before = copyOf(doc);
    doc.getText('t').insert(0, 'y');
    const novel = missingFrom(doc, before);
    expect(novel?.length).toBeLessThan(40);
    expect(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before)).length).toBeGreaterThan(300);
    Y.applyUpdate(before, novel ?? new Uint8Array());
    expect(before.getText('t').toJSON()).toBe(doc.getText('t').toJSON());
  });

  it('does not count what waits for missing parts', () => {
    const doc = docWith('a');
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getText('t').insert(1, 'b');
    doc.getText('t').insert(2, 'c');
    doc.getText('t').delete(0, 1);
    const held = new Y.Doc();
    for (const update of updates.slice(1)) Y.applyUpdate(held, update);
    expect(held.store.pendingStructs).not.toBeNull();
    for (const update of updates.slice(1)) expect(novelUpdate(update, held)).toBeNull();
    expect(missingFrom(copyOf(held), held)).toBeNull();
  });

  it('is just enough, for random edits of two documents', () => {
    const step = fc.record({
      at: fc.nat(30),
      size: fc.nat(4),
      remove: fc.boolean(),
      second: fc.boolean(),
      sync: fc.nat(9),
    });
    let novelCount = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const first = docWith('start', 1);
        const second = copyOf(first);
        second.clientID = 2;
        for (const { at, size, remove, second: useSecond, sync } of steps) {
          const text = (useSecond ? second : first).getText('t');
          const place = Math.min(at, text.length);
          if (remove) text.delete(place, Math.min(size, text.length - place));
          else text.insert(place, 'z'.repeat(size));
          if (sync === 0) Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
        }
        const novel = missingFrom(first, second);
        if (novel) {
          novelCount += 1;
          Y.applyUpdate(second, novel);
        }
        const everything = copyOf(second);
        Y.applyUpdate(everything, Y.encodeStateAsUpdate(first));
        expect(missingFrom(everything, second)).toBeNull();
      }),
      { numRuns: 200 },
    );
    expect(novelCount).toBeGreaterThan(20);
  });
});

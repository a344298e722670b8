import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openReplica } from './text-replica.ts';

function nested(doc: Y.Doc): Y.Text {
  const text = new Y.Text('word');
  doc.getMap('items').set('id', text);
  return text;
}

describe('openReplica', () => {
  it('holds what can be read and nothing that waits for missing parts', () => {
    const far = new Y.Doc();
    const updates: Uint8Array[] = [];
    far.on('update', (update: Uint8Array) => updates.push(update));
    const theirs = nested(far);
    theirs.insert(0, 'one ');
    theirs.insert(0, 'two ');
    const near = new Y.Doc();
    const [first, , third] = updates;
    for (const update of [first, third]) if (update) Y.applyUpdate(near, update);
    expect(near.store.pendingStructs).not.toBeNull();
    const shared = near.getMap('items').get('id') as Y.Text;
    const replica = openReplica(shared, 77, (update) => Y.applyUpdate(near, update));
    expect(replica?.text.toJSON()).toBe('word');
    expect(replica?.doc.store.pendingStructs).toBeNull();
    expect(near.store.pendingStructs).not.toBeNull();
    replica?.text.insert(4, '!');
    expect(shared.toJSON()).toBe('word!');
    for (const update of updates) Y.applyUpdate(near, update);
    expect([shared.toJSON(), replica?.text.toJSON()]).toEqual(['two one word!', 'word!']);
  });

  it('is not made of a text that was taken out, nor of a root', () => {
    const doc = new Y.Doc();
    const text = nested(doc);
    doc.getMap('items').delete('id');
    expect(openReplica(text, 7, () => undefined)).toBeNull();
    expect(openReplica(doc.getText('root'), 7, () => undefined)).toBeNull();
  });
});

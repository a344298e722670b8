import { describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { fakeDocument, fakeSigning, openFakeList, unprovenSigning } from './list-fake.ts';
import { openList } from './list-model.ts';
import type { ListPort, NoteKind } from './list-port.ts';
import { LIST_LIMITS } from './list-schema.ts';
import { partnerCarets } from './partner-caret.ts';

const ID = 'a'.repeat(32);

/** What a partner's changed client may write in the place of anything. */
function hostileValues(): unknown[] {
  return [
    undefined,
    null,
    true,
    -0,
    Number.MAX_SAFE_INTEGER,
    1e308,
    '',
    'text',
    '__proto__',
    '\u202Eesrever',
    'x'.repeat(100_000),
    [],
    [[[[[1]]]]],
    {},
    JSON.parse('{"__proto__":{"polluted":true},"deep":{"constructor":{"prototype":{}}},"seat":"a"}'),
    { toString: 'no', toJSON: 'no', length: -1 },
    new Uint8Array(1000),
    new Y.Map([['__proto__', 'x']]),
    new Y.Array(),
    new Y.Text('\r\r\u0000'),
    new Y.XmlText('<script>alert(1)</script>'),
    new Y.XmlElement('iframe'),
    new Y.XmlFragment(),
    new Y.Doc(),
  ];
}

const KEYS = [
  'v',
  'kind',
  'whose',
  'by',
  'order',
  'text',
  'act',
  'need',
  'review',
  'aside',
  'on',
  'day',
  'did',
  'felt',
  'welcome',
  'of',
  'gone',
  '__proto__',
  'toString',
];

function goodItem(kind: NoteKind | 'agreement'): Y.Map<unknown> {
  return new Y.Map<unknown>([
    ['v', 1],
    ['kind', kind],
    ['whose', 'a'],
    ['by', 'b'],
    ['order', 1],
    ['text', new Y.Text('fine')],
    ['act', new Y.Text('fine')],
  ]);
}

/** Every act a screen may ask for; 1 when none of them threw. */
function actOn(list: ListPort, id: string): number {
  list.sign(id);
  list.setReviewOn(id, '2026-12-01');
  list.withdraw(id);
  list.setAside(id);
  list.takeUp(id);
  list.letGo(id);
  list.keepOn(id, '2027-01-01');
  list.didAgreement(id);
  list.markAct(id, 'did');
  list.markAct(id, 'felt');
  list.setParkedOn(id, '2027-01-01');
  list.move(id, 1);
  list.historyOf(id);
  list.settle(id);
  list.remove(id);
  list.undo();
  return 1;
}

describe('a list that a hostile partner wrote', () => {
  it('never throws, whatever stands anywhere, read before or while it is open', () => {
    let tried = 0;
    for (let at = 0; at < hostileValues().length; at += 1) {
      for (const kind of ['need', 'agreement', 'act', 'parked'] as const) {
        const written = new Y.Doc();
        const ids = KEYS.map((_, index) => `${index}`.padStart(32, '0'));
        written.transact(() => {
          const items = written.getMap('items');
          KEYS.forEach((key, index) => {
            const item = goodItem(kind);
            items.set(ids[index] ?? '', item);
            item.set(key, hostileValues()[at]);
          });
          for (const id of [ID, '__proto__', '']) items.set(id, hostileValues()[at]);
          written.getMap('names').set('a', hostileValues()[at]);
          written.getMap('kept').set('1.1', hostileValues()[at]);
          written.getMap('keys').set('b', hostileValues()[at]);
          written.getMap('history').set('0'.repeat(64), hostileValues()[at]);
        });
        const early = new Y.Doc();
        const open = openFakeList({ doc: early, signing: unprovenSigning('a', early) });
        const late = new Y.Doc();
        for (const doc of [open.doc, late]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(written));
        const later = openFakeList({ doc: late, signing: unprovenSigning('a', late) }).list;
        expect({ ...later.snapshot(), historyChanges: 0 }).toEqual({
          ...open.list.snapshot(),
          historyChanges: 0,
        });
        if (kind === 'agreement' || kind === 'act') for (const id of ids) tried += actOn(later, id);
      }
    }
    expect(tried).toBeGreaterThan(600);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  }, 60_000);

  it('reads roots of another kind, and unknown roots, as nothing', () => {
    const doc = new Y.Doc();
    doc.getText('items').insert(0, 'not a map');
    doc.getArray('names').push(['x']);
    doc.getXmlFragment('kept').push([new Y.XmlElement('b')]);
    doc.getMap('elsewhere').set('x', 1);
    const { list, doc: read } = openFakeList({ doc: new Y.Doc() });
    Y.applyUpdate(read, Y.encodeStateAsUpdate(doc));
    expect(list.snapshot()).toMatchObject({
      needs: [],
      agreements: [],
      kept: [],
      names: { a: null, b: null },
    });
    expect(list.addNeed()).toHaveLength(32);
    expect(list.snapshot().needs).toHaveLength(1);
  });

  it('caps how much is shown', () => {
    const doc = new Y.Doc();
    const { list } = openFakeList({ doc });
    doc.transact(() => {
      for (let at = 0; at < LIST_LIMITS.items + 50; at += 1) {
        doc.getMap('items').set(`${at}`.padStart(32, '0'), goodItem('need'));
      }
      const item = doc.getMap('items').get('0'.repeat(32)) as Y.Map<unknown>;
      (item.get('text') as Y.Text).insert(0, 'y'.repeat(100_000));
    });
    const { needs } = list.snapshot();
    expect(needs).toHaveLength(LIST_LIMITS.items);
    expect(needs[0]?.text).toHaveLength(LIST_LIMITS.shownChars);
  });

  it('leaves items of a newer version alone and does not show them', () => {
    const doc = new Y.Doc();
    const { list } = openFakeList({ doc });
    doc.getMap('items').set(ID, goodItem('need'));
    expect(list.snapshot().needs).toHaveLength(1);
    (doc.getMap('items').get(ID) as Y.Map<unknown>).set('v', 2);
    list.remove(ID);
    expect([list.snapshot().needs.length, doc.getMap('items').has(ID)]).toEqual([0, true]);
  });

  it('shows only carets of exactly the right shape, and makes no root for them', () => {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    const at = { type: { client: 5, clock: 0 }, item: null, assoc: -1 };
    const good = { seat: 'b', item: 'agreement', id: ID, field: 'act', at };
    const bad = [
      ...hostileValues().slice(0, 18),
      { ...good, seat: 'a' },
      { ...good, seat: 'c' },
      { ...good, id: '__proto__' },
      { ...good, field: 'toString' },
      { ...good, at: { tname: 'made-up', item: null } },
      { ...good, at: { item: { client: -1, clock: 0.5 } } },
      { ...good, at: { item: { client: 1e300, clock: '0' } } },
    ];
    bad.forEach((caret, index) => awareness.states.set(1000 + index, { caret }));
    awareness.states.set(999, null as unknown as Record<string, unknown>);
    expect(partnerCarets(awareness, 'b')).toEqual([]);
    for (let client = 1; client < 50; client += 1) awareness.states.set(client, { caret: good });
    expect(partnerCarets(awareness, 'b')).toHaveLength(4);
    const document = { ...fakeDocument(doc), awareness };
    const other = openList({
      document,
      seat: 'a',
      random: (length) => new Uint8Array(length),
      signing: fakeSigning('a', doc),
      today: () => '2026-11-22',
    });
    expect([...doc.share.keys()].toSorted()).toEqual([
      'history',
      'items',
      'kept',
      'keys',
      'names',
      'past',
      'removed',
      'weeks',
    ]);
    other.close();
    awareness.destroy();
  });
});

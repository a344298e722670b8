import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openFakeList } from './list-fake.ts';
import type { ListPort } from './list-port.ts';

/** Both seats over one document, on a day that can be moved. */
function bothSeats() {
  const doc = new Y.Doc();
  let day = '2026-11-22';
  const today = () => day;
  const a = openFakeList({ seat: 'a', doc, today }).list;
  const b = openFakeList({ seat: 'b', doc, today }).list;
  const write = (id: string, field: string, words: string): void =>
    ((doc.getMap('items').get(id) as Y.Map<unknown>).get(field) as Y.Text).insert(0, words);
  return { doc, a, b, write, setDay: (next: string) => (day = next) };
}

const order = (list: ListPort): string[] => list.snapshot().needs.map(({ id }) => id);

const act = (list: ListPort) => list.snapshot().acts[0];

describe('small acts', () => {
  it('are offered, welcome, done and felt, each by whom it is of', () => {
    const { a, b, write } = bothSeats();
    const id = a.addNote('act');
    a.markAct(id, 'did');
    expect(act(b)?.state).toBe('offered');
    write(id, 'text', 'A line before I leave work');
    for (const mark of ['did', 'felt'] as const) b.markAct(id, mark);
    a.markAct(id, 'welcome');
    expect(act(b)).toMatchObject({ state: 'offered', whose: 'a' });
    b.markAct(id, 'welcome');
    expect(act(a)?.state).toBe('welcome');
    a.markAct(id, 'did');
    a.markAct(id, 'felt');
    expect(act(b)).toMatchObject({ state: 'done', doneOn: '2026-11-22', isFelt: false });
    b.markAct(id, 'felt');
    expect(act(a)).toMatchObject({ state: 'done', isFelt: true, hasUnverified: false });
  });

  it('of an agreement begin as done, in its words', () => {
    const { a, b, write } = bothSeats();
    const agreement = a.addAgreement();
    expect(b.didAgreement(agreement)).toBeNull();
    write(agreement, 'act', 'Tea at eight');
    b.didAgreement(agreement);
    expect(act(a)).toMatchObject({ whose: 'b', text: 'Tea at eight', agreement, state: 'done' });
  });

  it('that nobody spoke of again are let go after two weeks, and come back when done', () => {
    const { doc, a, write, setDay } = bothSeats();
    const id = a.addNote('act');
    write(id, 'text', 'Breakfast');
    const stateOn = (day: string): string | undefined => {
      setDay(day);
      return act(openFakeList({ seat: 'b', doc, today: () => day }).list)?.state;
    };
    expect([stateOn('2026-12-06'), stateOn('2026-12-07')]).toEqual(['offered', 'let-go']);
    a.markAct(id, 'did');
    expect([act(a)?.state, act(a)?.doneOn]).toEqual(['done', '2026-12-07']);
  });

  it('count no mark that another made in one’s name, nor one under other words', () => {
    const { doc, a, b, write } = bothSeats();
    const id = a.addNote('act');
    write(id, 'text', 'Breakfast');
    a.markAct(id, 'did');
    b.markAct(id, 'felt');
    const item = doc.getMap('items').get(id) as Y.Map<unknown>;
    const felt = item.get('felt');
    item.set('felt', item.get('did'));
    expect(act(b)).toMatchObject({ isFelt: false, hasUnverified: true });
    item.set('felt', felt);
    expect(act(b)).toMatchObject({ isFelt: true, hasUnverified: false });
    write(id, 'text', 'No ');
    expect(act(b)).toMatchObject({ state: 'offered', isFelt: false, hasUnverified: true });
  });
});

describe('wishes, victories and parked things', () => {
  it('are shown to both and taken out only by whose they are', () => {
    const { a, b, write } = bothSeats();
    for (const [kind, section] of [
      ['wish', 'wishes'],
      ['victory', 'shelf'],
      ['parked', 'parked'],
    ] as const) {
      const id = a.addNote(kind);
      write(id, 'text', kind);
      expect(b.snapshot()[section]).toMatchObject([{ id, whose: 'a', text: kind }]);
      b.remove(id);
      expect(b.snapshot()[section]).toHaveLength(1);
      a.remove(id);
      expect(b.snapshot()[section]).toEqual([]);
      a.undo();
      expect(b.snapshot()[section]).toHaveLength(1);
    }
    const parked = a.snapshot().parked[0]?.id ?? '';
    a.setParkedOn(parked, '2026-12-01');
    expect(b.snapshot().parked[0]?.on).toBe('2026-12-01');
    a.setParkedOn(parked, 'soon');
    expect(b.snapshot().parked[0]?.on).toBe('');
  });
});

describe('the order', () => {
  it('is moved by either, within its kind, with a way back', () => {
    const { a, b } = bothSeats();
    const [one, two, three] = [a.addNeed(), a.addNeed(), b.addNeed()];
    a.addNote('wish');
    a.move(three, 0);
    expect(order(b)).toEqual([three, one, two]);
    b.move(three, 2);
    expect(order(b)).toEqual([one, two, three]);
    for (const place of [-1, 2, 3, 0.5]) b.move(three, place);
    expect(order(b)).toEqual([one, two, three]);
    b.undo();
    expect(order(a)).toEqual([three, one, two]);
  });

  it('holds after thousands of moves into the same gap, and among places that a broken client wrote', () => {
    const { doc, a } = bothSeats();
    const ids = Array.from({ length: 4 }, () => a.addNeed());
    const item = doc.getMap('items').get(ids[3] ?? '') as Y.Map<unknown>;
    item.set('order', Number.MAX_VALUE);
    let moved = 0;
    for (let turn = 0; turn < 300; turn += 1) {
      const before = order(a);
      const id = before[turn % 2 === 0 ? 3 : 2] ?? '';
      a.move(id, 1);
      const expected = before.filter((other) => other !== id);
      expected.splice(1, 0, id);
      expect(order(a)).toEqual(expected);
      moved += 1;
    }
    expect(moved).toBe(300);
  });
});

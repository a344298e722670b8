import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openFakeList } from '../list/list-fake.ts';
import { agreedTime } from '../list/week-records.ts';
import { ITEM_KINDS } from '../takeaway/item-kinds.ts';
import { drawnFrom } from './drawn-from.ts';

/** Two people with one list, and a calendar moved by hand; the wall behind it stands at noon of each day. */
function twoPeople() {
  const doc = new Y.Doc();
  let day = '2026-03-01';
  const today = () => day;
  const { list: alex } = openFakeList({ seat: 'a', doc, today });
  const { list: sam } = openFakeList({ seat: 'b', doc, today });
  return { doc, alex, sam, on: (next: string) => void (day = next) };
}

describe('the jar', () => {
  it('shows nothing of today, to either, and all of it from tomorrow on', () => {
    const { alex, sam } = twoPeople();
    sam.weeks.putInJar('You waited for me.');
    for (const { jar } of [alex.snapshot(), sam.snapshot()]) {
      expect(drawnFrom(jar, '2026-03-01', 0)).toBeNull();
      expect(drawnFrom(jar, '2026-03-02', 0)).toMatchObject({ whose: 'b', text: 'You waited for me.' });
    }
  });

  it('is the same to look at whether the other wrote today or not', () => {
    const { alex, sam, on } = twoPeople();
    for (const text of ['one', 'two', 'three']) sam.weeks.putInJar(text);
    on('2026-03-05');
    const drawn = (): (string | undefined)[] =>
      [0, 1, 2, 3].map((turn) => drawnFrom(alex.snapshot().jar, '2026-03-05', turn)?.text);
    const before = drawn();
    sam.weeks.putInJar('today');
    expect(alex.snapshot().jar).toHaveLength(4);
    expect(drawn()).toEqual(before);
    expect(new Set(before)).toEqual(new Set(['one', 'two', 'three']));
  });

  it('lets whoever put something in take it out again, and nobody else', () => {
    const { alex, sam } = twoPeople();
    const id = sam.weeks.putInJar('one');
    alex.remove(id);
    expect(alex.snapshot().jar).toHaveLength(1);
    sam.remove(id);
    expect(alex.snapshot().jar).toEqual([]);
  });

  it('goes along in a file from the day after, and comes back from it', () => {
    const { alex, sam } = twoPeople();
    sam.weeks.putInJar('one');
    const kind = ITEM_KINDS.find((one) => one.kind === 'thanks');
    expect(kind?.from(alex.snapshot())).toEqual([]);
    const [item] = kind?.from({ ...alex.snapshot(), today: '2026-03-02' }) ?? [];
    const { list: later } = openFakeList({ today: () => '2026-04-01' });
    kind?.read(item?.data ?? {})?.bring(later);
    expect(later.snapshot().jar).toMatchObject([{ whose: 'b', text: 'one', day: '2026-03-01' }]);
  });

  it('reads a thing without a day that exists as one of another day', () => {
    const { doc, alex } = twoPeople();
    const id = alex.weeks.putInJar('one');
    (doc.getMap('items').get(id) as Y.Map<unknown>).set('day', 'never');
    expect(drawnFrom(alex.snapshot().jar, '2026-03-01', 5)?.text).toBe('one');
  });
});

describe('a next time', () => {
  const at = Date.parse('2026-03-04T18:30:00Z');

  it('counts when both say the same, and not before', () => {
    const { alex, sam } = twoPeople();
    alex.weeks.chooseTime(at);
    expect(sam.snapshot().times).toEqual({ a: at, b: null });
    expect(agreedTime(sam.snapshot().times, at - 1)).toBeNull();
    sam.weeks.chooseTime(at + 60_000);
    expect(agreedTime(sam.snapshot().times, at - 1)).toBeNull();
    sam.weeks.chooseTime(at);
    expect(agreedTime(alex.snapshot().times, at - 1)).toBe(at);
    alex.weeks.chooseTime(null);
    expect(agreedTime(sam.snapshot().times, at - 1)).toBeNull();
  });

  it('goes by itself when it has come', () => {
    expect(agreedTime({ a: at, b: at }, at)).toBeNull();
    expect(agreedTime({ a: at, b: at }, at + 1)).toBeNull();
  });
});

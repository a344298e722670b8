import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { openFakeList } from '../../list/list-fake.ts';
import { dueOf, toSignOf } from './what-is-due.ts';

/** Two devices with one list, and on it one agreement that is due and one act that was welcome. */
function week() {
  const doc = new Y.Doc();
  const alex = openFakeList({ seat: 'a', doc }).list;
  const sam = openFakeList({ seat: 'b', doc }).list;
  const id = alex.addAgreement();
  const items = doc.getMap('items');
  ((items.get(id) as Y.Map<unknown>).get('act') as Y.Text).insert(0, 'Phones in the hall.');
  alex.setReviewOn(id, '2026-11-20');
  alex.sign(id);
  sam.sign(id);
  const act = alex.addNote('act');
  ((items.get(act) as Y.Map<unknown>).get('text') as Y.Text).insert(0, 'Tea before work.');
  sam.markAct(act, 'welcome');
  return { alex, sam, id, act };
}

const due = (list: ReturnType<typeof week>['alex'], ...passed: string[]) =>
  dueOf(list.snapshot(), new Set(passed)).map((one) =>
    one.kind === 'agreement' ? one.agreement.id : one.act.id,
  );

describe('what the weekly check-in walks through', () => {
  it('is the same on both devices: agreements whose day has come, then welcome acts', () => {
    const { alex, sam, id, act } = week();
    expect(due(alex)).toEqual([id, act]);
    expect(due(sam)).toEqual([id, act]);
    expect(due(alex, act)).toEqual([id]);
  });

  it('kept by one, it is due on neither device, waits for the other’s word, and stands once', () => {
    const { alex, sam, id, act } = week();
    alex.keepOn(id, '2026-12-06');
    expect([due(alex), due(sam)]).toEqual([[act], [act]]);
    expect(toSignOf(alex.snapshot(), 'a')).toEqual([]);
    expect(toSignOf(sam.snapshot(), 'b').map((one) => one.id)).toEqual([id]);
    sam.sign(id);
    expect(sam.snapshot().agreements).toHaveLength(1);
    expect(sam.snapshot().agreements[0]).toMatchObject({ state: 'agreed', reviewOn: '2026-12-06' });
    expect(alex.historyOf(id).entries.filter((entry) => entry.act === 'signed')).toHaveLength(4);
  });

  it('kept by both at once, it is agreed, and stands once', () => {
    const { alex, sam, id } = week();
    const shown = sam.snapshot().agreements[0];
    alex.keepOn(id, '2026-12-06');
    sam.keepOn(id, '2026-12-06', shown);
    sam.sign(id);
    expect(alex.snapshot().agreements).toMatchObject([{ state: 'agreed', reviewOn: '2026-12-06' }]);
  });

  it('let go by one, it asks nobody for anything', () => {
    const { alex, sam, id, act } = week();
    sam.letGo(id);
    sam.markAct(act, 'let-go');
    expect([due(alex), due(sam)]).toEqual([[], []]);
    expect(toSignOf(alex.snapshot(), 'a')).toEqual([]);
  });
});

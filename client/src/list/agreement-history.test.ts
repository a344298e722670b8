import type { Seat } from '@heard/shared/base';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FakeTextArea } from './fake-text-area.ts';
import { fakeSeed, openFakeList, type FakeList } from './list-fake.ts';
import { entryHash, storedForm, type HistoryEntry } from './history-entry.ts';
import { publicKeyOf } from './seat-signatures.ts';
import { openSeatSigning } from './seat-signing.ts';
import type { AgreementField, AgreementHistoryView, AgreementView, ListPort } from './list-port.ts';

const FIELDS = { need: '', act: 'Tea at eight', who: '', when: '', notice: '' };

/** Two devices, one of each seat, that tell each other everything at once. */
function twoDevices() {
  const [mine, theirs] = [openFakeList({ seat: 'a' }), openFakeList({ seat: 'b' })];
  connect(mine.doc, theirs.doc);
  connect(theirs.doc, mine.doc);
  const id = mine.list.addAgreement();
  write(mine, id, 'act', 'Tea at eight');
  mine.list.settle(id);
  return { mine, theirs, id, history: (fake: FakeList) => fake.list.historyOf(id) };
}

function view(fake: FakeList): AgreementView {
  return fake.list.snapshot().agreements[0] as AgreementView;
}

function connect(from: Y.Doc, to: Y.Doc): void {
  from.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'wire') Y.applyUpdate(to, update, 'wire');
  });
}

/** As a person does: into the field, at its end. */
function write(fake: FakeList, id: string, field: AgreementField, words: string): void {
  const area = new FakeTextArea();
  const unbind = fake.list.bindText({ item: 'agreement', id, field }, area.element);
  area.focus();
  area.select(area.value.length);
  area.type(words);
  area.blur();
  unbind();
}

function acts(history: AgreementHistoryView): string[] {
  return history.entries.map(({ by, act, standing }) => `${by} ${act} ${standing}`);
}

/** An entry signed with any seed, put in whichever place. */
function forge(doc: Y.Doc, entry: HistoryEntry, seed: Uint8Array, key = entryHash(entry)): string {
  const { signatures } = openSeatSigning({
    seat: entry.by,
    doc: new Y.Doc(),
    seed,
    partnerKey: null,
    onPartnerKey: () => undefined,
    comparedKey: null,
    onComparedKey: () => undefined,
    clock: null,
  });
  doc.getMap('history').set(key, storedForm(entry, signatures.make(entryHash(entry))));
  return key;
}

function entryBy(by: 'a' | 'b', id: string, over: Partial<HistoryEntry> = {}): HistoryEntry {
  const text = { id, fields: FIELDS, reviewOn: '' };
  const key = publicKeyOf(fakeSeed(by));
  return { by, key, number: 1, act: 'signed', day: '2026-11-22', text, previous: [], ...over };
}

describe('the history of an agreement', () => {
  it('has who, by day, before and after, and reads the same for both', () => {
    const { mine, theirs, id, history } = twoDevices();
    mine.list.sign(id);
    theirs.list.sign(id);
    write(theirs, id, 'when', 'on Sunday');
    theirs.list.settle(id);
    expect(acts(history(mine))).toEqual([
      'a wrote verified',
      'a signed verified',
      'b signed verified',
      'b wrote verified',
    ]);
    expect(history(mine).entries.at(-1)).toMatchObject({
      day: '2026-11-22',
      isDayInDoubt: false,
      changes: [{ field: 'when', before: '', after: 'on Sunday' }],
    });
    expect(history(mine)).toMatchObject({ isMissing: false, isAhead: false });
    expect(history(theirs)).toEqual(history(mine));
  });

  it('says that words stand there which nobody has put into it', () => {
    const { mine, theirs, id, history } = twoDevices();
    const act = (theirs.doc.getMap('items').get(id) as Y.Map<unknown>).get('act') as Y.Text;
    act.insert(0, 'No ');
    expect(history(mine).isAhead).toBe(true);
    mine.list.settle(id);
    expect(history(mine).isAhead).toBe(true);
  });

  it('keeps a version once the writing has rested, and when the list is closed', () => {
    const { mine, theirs, id, history } = twoDevices();
    write(theirs, id, 'who', 'Sam');
    expect(acts(history(mine))).toEqual(['a wrote verified']);
    theirs.list.close();
    expect(acts(history(mine))).toEqual(['a wrote verified', 'b wrote verified']);
  });

  it('has reviews: kept to another day by one, then by both; set aside, taken up, let go', () => {
    const { mine, theirs, id, history } = twoDevices();
    mine.list.setReviewOn(id, '2026-11-20');
    mine.list.sign(id);
    theirs.list.sign(id);
    expect(view(theirs)).toMatchObject({ state: 'agreed', isDue: true });
    theirs.list.keepOn(id, '2026-12-06', view(theirs));
    expect(view(mine)).toMatchObject({ state: 'changed', isDue: false, signed: { a: false, b: true } });
    mine.list.sign(id);
    expect(view(mine).state).toBe('agreed');
    mine.list.setAside(id);
    theirs.list.takeUp(id);
    theirs.list.letGo(id);
    expect(view(mine)).toMatchObject({ state: 'let-go', signed: { a: false, b: false } });
    expect(acts(history(mine)).slice(-5)).toEqual([
      'b signed verified',
      'a signed verified',
      'a set-aside verified',
      'b took-up verified',
      'b let-go verified',
    ]);
  });
});

describe('a partner who writes into the other’s name', () => {
  it('forges no signature, with a key of their own or a signature moved from elsewhere', () => {
    const { mine, theirs, id, history } = twoDevices();
    theirs.list.sign(id);
    forge(theirs.doc, entryBy('a', id, { number: 9 }), fakeSeed('b'));
    const real = [...theirs.doc.getMap('history').values()].find(
      (value) => (value as { readonly act: string }).act === 'signed',
    ) as Record<string, unknown>;
    theirs.doc.getMap('history').set('f'.repeat(64), { ...real, by: 'a' });
    expect(view(mine)).toMatchObject({
      state: 'proposed',
      signed: { a: false, b: true },
      unverified: { a: true, b: false },
    });
    expect(acts(history(mine)).filter((act) => act === 'a signed not-verified')).toHaveLength(2);
  });

  it('withdraws nothing in the other’s name, and cannot bring back what was withdrawn', () => {
    const { mine, theirs, id } = twoDevices();
    mine.list.sign(id);
    const signed = new Map(theirs.doc.getMap('history').entries());
    theirs.list.close();
    forge(theirs.doc, entryBy('a', id, { number: 99, act: 'withdrew' }), fakeSeed('b'));
    expect(view(mine).signed.a).toBe(true);
    mine.list.withdraw(id);
    for (const [key, value] of signed) theirs.doc.getMap('history').set(key, value);
    for (const key of theirs.doc.getMap('history').keys()) {
      if (!signed.has(key)) theirs.doc.getMap('history').delete(key);
    }
    expect(view(mine).signed.a).toBe(false);
    expect(view(openFakeList({ seat: 'b', doc: theirs.doc })).signed.a).toBe(false);
    expect(mine.list.snapshot().troubles).toContainEqual({ kind: 'history-harmed' });
  });

  it('alters or removes no entry unseen: a device that held it puts it back and says so', () => {
    const { mine, theirs, id, history } = twoDevices();
    mine.list.sign(id);
    const before = history(mine).entries;
    theirs.list.close();
    const map = theirs.doc.getMap('history');
    for (const [key, value] of map.entries()) {
      map.set(key, { ...(value as object), fields: { ...FIELDS, act: 'Something else' } });
    }
    for (const key of map.keys()) map.delete(key);
    expect(history(mine).entries).toEqual(before);
    expect(view(mine).signed.a).toBe(true);
    expect(mine.list.snapshot().troubles).toEqual([{ kind: 'history-harmed' }]);
  });

  it('leaves a hole that a device without a copy sees', () => {
    const { mine, id } = twoDevices();
    mine.list.sign(id);
    mine.list.withdraw(id);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(mine.doc));
    const entries = [...copy.getMap('history').entries()] as [string, { readonly act: string }][];
    copy.getMap('history').delete(entries.find(([, { act }]) => act === 'signed')?.[0] ?? '');
    const late = openFakeList({ seat: 'b', doc: copy });
    expect(late.list.historyOf(id).isMissing).toBe(true);
    expect(mine.list.historyOf(id).isMissing).toBe(false);
  });

  it('rewrites nothing they wrote themselves, and dates nothing back', () => {
    const { mine, theirs, id, history } = twoDevices();
    theirs.list.sign(id);
    const ends = [...mine.doc.getMap('history').keys()];
    const text = { id, fields: { ...FIELDS, act: 'Tea at nine' }, reviewOn: '' };
    const own = { number: 2, act: 'wrote', text, previous: ends } as const;
    forge(theirs.doc, entryBy('b', id, { ...own, day: '2026-01-01' }), fakeSeed('b'));
    forge(theirs.doc, entryBy('b', id, { ...own, day: '2027-01-01' }), fakeSeed('b'));
    const claimed = history(mine).entries.filter(({ act, by }) => act === 'wrote' && by === 'b');
    expect(claimed.map(({ standing, isDayInDoubt }) => [standing, isDayInDoubt])).toEqual([
      ['verified', true],
      ['verified', true],
    ]);
    const key = forge(theirs.doc, entryBy('b', id, { number: 3 }), fakeSeed('b'), 'e'.repeat(64));
    expect(history(mine).entries.find((entry) => entry.id === key)?.standing).toBe('not-verified');
  });

  it('reads every signature bit: any flipped one fails', () => {
    const { mine, id } = twoDevices();
    mine.list.sign(id);
    const entries = [...mine.doc.getMap('history').entries()] as [string, { readonly signature: string }][];
    let failed = 0;
    for (const at of [2, 3, 40, 65, 66, 100, 129]) {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(mine.doc));
      for (const [key, value] of entries) {
        const other = value.signature[at] === '0' ? '1' : '0';
        const signature = value.signature.slice(0, at) + other + value.signature.slice(at + 1);
        copy.getMap('history').set(key, { ...value, signature });
      }
      const { list } = openFakeList({ seat: 'b', doc: copy });
      failed += list.historyOf(id).entries.filter(({ standing }) => standing === 'not-verified').length;
      expect(list.snapshot().agreements[0]?.signed.a).toBe(false);
    }
    expect(failed).toBe(7 * entries.length);
  });
});

function open(doc: Y.Doc, seat: Seat, seed: number, kept: string[] = []): ListPort {
  const signing = openSeatSigning({
    seat,
    doc,
    seed: new Uint8Array(32).fill(seed),
    partnerKey: null,
    onPartnerKey: (key) => void kept.push(key),
    comparedKey: null,
    onComparedKey: () => undefined,
    clock: null,
  });
  return openFakeList({ seat, doc, signing }).list;
}

describe('the partner’s key', () => {
  it('is the first one seen; another one later is said and does not count until it is taken', () => {
    const doc = new Y.Doc();
    const kept: string[] = [];
    const mine = open(doc, 'a', 1, kept);
    const theirs = open(doc, 'b', 2);
    mine.keys.announce();
    theirs.keys.announce();
    const id = mine.addAgreement();
    ((doc.getMap('items').get(id) as Y.Map<unknown>).get('act') as Y.Text).insert(0, 'Tea');
    theirs.sign(id);
    expect([kept.length, mine.snapshot().agreements[0]?.signed.b]).toEqual([1, true]);
    doc.getMap('keys').delete('b');
    const anew = open(doc, 'b', 3);
    anew.keys.announce();
    anew.withdraw(id);
    anew.sign(id);
    expect(mine.snapshot().troubles).toEqual([{ kind: 'partner-key' }]);
    expect(mine.snapshot().agreements[0]?.signed.b).toBe(true);
    expect(acts(mine.historyOf(id)).toSorted()).toEqual(['b signed not-verified', 'b signed verified']);
    expect(theirs.snapshot().troubles).toEqual([{ kind: 'own-key' }]);
    mine.keys.takePartners();
    expect([mine.snapshot().troubles, kept.length]).toEqual([[], 2]);
    expect(mine.snapshot().agreements[0]?.signed.b).toBe(true);
  });

  it('is confirmed by the check words, until it is another one', () => {
    const doc = new Y.Doc();
    const [mine, theirs] = [open(doc, 'a', 1), open(doc, 'b', 2)];
    expect([mine.snapshot().partnerKey, mine.keys.pair()]).toEqual(['none', null]);
    mine.keys.markCompared();
    theirs.keys.announce();
    mine.keys.announce();
    expect(mine.snapshot().partnerKey).toBe('taken');
    expect(mine.keys.pair()).toEqual(theirs.keys.pair());
    mine.keys.markCompared();
    expect(mine.snapshot().partnerKey).toBe('compared');
    doc.getMap('keys').set('b', 'c'.repeat(64));
    expect(mine.snapshot()).toMatchObject({ partnerKey: 'compared', troubles: [{ kind: 'partner-key' }] });
    mine.keys.takePartners();
    expect(mine.snapshot()).toMatchObject({ partnerKey: 'taken', troubles: [] });
    // Whoever put it there: the two devices now show different words.
    expect(mine.keys.pair()).not.toEqual(theirs.keys.pair());
  });

  it('is one of two: a third in the list is said, and counts for nothing', () => {
    const doc = new Y.Doc();
    const mine = open(doc, 'a', 1);
    open(doc, 'b', 2).keys.announce();
    const pair = mine.keys.pair();
    doc.getMap('keys').set('c', 'd'.repeat(64));
    expect(mine.snapshot().troubles).toEqual([{ kind: 'third-key' }]);
    expect(mine.keys.pair()).toEqual(pair);
  });
});

import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import nodeIcal from 'node-ical';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Seat } from '@heard/shared/base';
import { openFakeList } from '../list/list-fake.ts';
import { AGREEMENT_FIELDS } from '../list/list-schema.ts';
import type {
  ActView,
  AgreementView,
  KeptWordsView,
  ListSnapshot,
  NeedView,
  ParkedView,
} from '../list/list-port.ts';
import { tidyText } from '../list/plain-text.ts';
import { keptId } from '../list/project-item.ts';
import { bringBack, compareWithList } from './compare-with-list.ts';
import { FILE_LIMIT, readListFile, writeListFile } from './list-file.ts';
import { takeAway } from './takeaway.ts';
import type { TakenItem, Telling } from './taken-item.ts';
import { toCalendar } from './to-calendar.ts';
import { toMarkdown } from './to-markdown.ts';

const seed = Number(process.env['TAKEAWAY_SEED'] ?? Date.now() % 1_000_000);
const runs = { seed, numRuns: 150 };
const telling: Telling = { nameOf: (seat) => (seat === 'a' ? 'Alex' : 'Sam'), dayOf: (day) => day };

const NASTY = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '![a](http://x.example/y.png)',
  'www.example.com http://example.com a@b.example example.com',
  '# heading',
  '---',
  '===',
  '- item\n- item',
  '1. one',
  '> quote',
  '```js\ncode\n```',
  '    indented',
  '\tcode',
  '| a | b |\n|---|---|\n| c | d |',
  '=HYPERLINK("http://x.example","y")',
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '&lt;b&gt; &amp; &#60;',
  'back\\slash\\',
  '*bold* _em_ ~~gone~~ $x^2$',
  '[^1]: note',
  '[ref]: http://x.example',
  '\u202Eright to left\u2028line',
  '👩‍👩‍👧 \uD83D half',
  '__proto__',
  '\u0000\u0007\u000B',
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 4 }).map((parts) => parts.join('\n')),
);
const shown = text.map(tidyText);
const seat = fc.constantFrom<Seat>('a', 'b');
const id = fc.uuid().map((uuid) => uuid.replaceAll('-', ''));
const need: fc.Arbitrary<NeedView> = fc.record({ id, whose: seat, text: shown });
const day = fc.constantFrom('', '2026-12-01', '2027-02-28');
const agreement: fc.Arbitrary<AgreementView> = fc.record({
  id,
  by: seat,
  state: fc.constantFrom('draft', 'proposed', 'agreed', 'changed', 'set-aside', 'let-go'),
  fields: fc.record({ need: shown, act: shown, who: shown, when: shown, notice: shown }),
  reviewOn: day,
  signed: fc.record({ a: fc.boolean(), b: fc.boolean() }),
  unverified: fc.constant({ a: false, b: false }),
  isChecking: fc.constant(false),
  isDue: fc.constant(false),
});
const act: fc.Arbitrary<ActView> = fc
  .record({
    id,
    whose: seat,
    text: shown,
    agreement: fc.option(id),
    state: fc.constantFrom<ActView['state']>('offered', 'welcome', 'done', 'let-go'),
    day: fc.constantFrom('2026-12-01', '2027-02-28'),
    felt: fc.boolean(),
    hasUnverified: fc.constant(false),
  })
  .map(({ day: doneOn, felt, ...note }) => ({
    ...note,
    doneOn: note.state === 'done' ? doneOn : '',
    isFelt: note.state === 'done' && felt,
  }));
const parked: fc.Arbitrary<ParkedView> = fc.record({ id, whose: seat, text: shown, on: day });
const kept: fc.Arbitrary<KeptWordsView> = fc
  .record({ seat, text: shown.filter((words) => words !== ''), conversation: fc.nat(99), piece: fc.nat(99) })
  .map(({ piece, ...words }) => ({ ...words, id: keptId(words.conversation, piece) }));
const some = <T extends { readonly id: string }>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.uniqueArray(one, { maxLength: 4, selector: ({ id: of }) => of });
const list: fc.Arbitrary<ListSnapshot> = fc.record({
  names: fc.constant({ a: 'Alex', b: 'Sam' }),
  needs: some(need),
  agreements: some(agreement),
  kept: some(kept),
  acts: some(act),
  wishes: some(need),
  shelf: some(need),
  parked: some(parked),
  removed: fc.constant([]),
  jar: some(need.map((note) => ({ ...note, day: '2026-11-01' }))),
  talks: fc.constant([]),
  times: fc.constant({ a: null, b: null }),
  today: fc.constant('2026-11-22'),
  historyChanges: fc.constant(0),
  partnerKey: fc.constant('compared'),
  saving: fc.constant('saved'),
  troubles: fc.constant([]),
});

const plain = (items: ReturnType<typeof takeAway>['items']) =>
  items.map(({ kind, data }) => ({ kind, data }));

describe(`a file that can be brought back (TAKEAWAY_SEED=${seed})`, () => {
  it('reads as exactly what was written', () => {
    let items = 0;
    fc.assert(
      fc.property(list, (snapshot) => {
        const taken = takeAway(snapshot);
        const file = writeListFile(taken);
        const read = readListFile(file);
        if (!read.ok) throw new Error(read.problem);
        expect(read.takeaway.names).toEqual(taken.names);
        expect(plain(read.takeaway.items)).toEqual(plain(taken.items));
        expect(writeListFile(read.takeaway)).toBe(file);
        expect(file).not.toMatch(/<|\n/);
        items += taken.items.length;
      }),
      runs,
    );
    expect(items).toBeGreaterThan(200);
  });

  it('fills an empty list with the same, apart from signatures, and once', () => {
    let brought = 0;
    fc.assert(
      fc.property(list, (snapshot) => {
        const taken = takeAway(snapshot);
        const read = readListFile(writeListFile(taken));
        if (!read.ok) throw new Error(read.problem);
        const fresh = openFakeList();
        const preview = compareWithList(read.takeaway, fresh.list.snapshot(), 'a');
        expect(preview.fresh).toHaveLength(taken.items.length);
        brought += bringBack(preview, true, fresh.list);
        const again = takeAway(fresh.list.snapshot());
        const contentOf = (items: typeof again.items) =>
          items.map(({ kind, id: one, content }) => `${kind} ${one} ${content}`).toSorted();
        expect(contentOf(again.items)).toEqual(contentOf(taken.items));
        expect(fresh.list.snapshot().agreements.some(({ signed }) => signed.a || signed.b)).toBe(false);
        const second = compareWithList(read.takeaway, fresh.list.snapshot(), 'a');
        expect([second.fresh, second.differing]).toEqual([[], []]);
        fresh.list.close();
      }),
      runs,
    );
    expect(brought).toBeGreaterThan(200);
  });

  it('says what differs, changes nothing there, and puts it beside by choice, once', () => {
    const doc = new Y.Doc();
    const { list: port } = openFakeList({ doc });
    const needId = '0123456789abcdef0123456789abcdef';
    port.bringNote('need', { id: needId, whose: 'a', text: 'As it stands' });
    const file = writeListFile({
      names: { a: null, b: null },
      items: takeAway({ ...port.snapshot(), needs: [{ id: needId, whose: 'a', text: 'As it was' }] }).items,
    });
    const read = readListFile(file);
    if (!read.ok) throw new Error(read.problem);
    const preview = compareWithList(read.takeaway, port.snapshot(), 'a');
    expect(preview.differing).toHaveLength(1);
    expect(bringBack(preview, false, port)).toBe(0);
    expect(bringBack(preview, true, port)).toBe(1);
    expect(port.snapshot().needs.map((one) => one.text)).toEqual(['As it stands', 'As it was']);
    expect(compareWithList(read.takeaway, port.snapshot(), 'a').same).toHaveLength(1);
    port.undo();
    expect(port.snapshot().needs).toHaveLength(1);
  });

  it('brings every kind, each with what it carries over, and marks of nobody', () => {
    const { list: port } = openFakeList();
    const acts = [
      { id: 'a'.repeat(32), whose: 'b', text: 'Tea', agreement: null, state: 'done' } as const,
    ].map((one) => ({ ...one, doneOn: '2026-12-01', isFelt: true, hasUnverified: false }));
    const snapshot: ListSnapshot = {
      ...port.snapshot(),
      acts,
      wishes: [{ id: 'b'.repeat(32), whose: 'a', text: 'A line' }],
      shelf: [{ id: 'c'.repeat(32), whose: 'b', text: 'We laughed' }],
      parked: [{ id: 'd'.repeat(32), whose: 'a', text: 'Holidays', on: '2027-02-28' }],
    };
    const read = readListFile(writeListFile(takeAway(snapshot)));
    if (!read.ok) throw new Error(read.problem);
    expect(bringBack(compareWithList(read.takeaway, port.snapshot(), 'a'), false, port)).toBe(4);
    const { wishes, shelf, parked: days } = port.snapshot();
    expect({ wishes, shelf, parked: days }).toEqual({
      wishes: snapshot.wishes,
      shelf: snapshot.shelf,
      parked: snapshot.parked,
    });
    expect(port.snapshot().acts).toMatchObject([
      { text: 'Tea', whose: 'b', state: 'offered', isFelt: false },
    ]);
  });

  it('leaves out what the other has taken out of the list, and gives back what one took out oneself', () => {
    const doc = new Y.Doc();
    const [a, b] = [openFakeList({ seat: 'a', doc }).list, openFakeList({ seat: 'b', doc }).list];
    const note = { id: '0123456789abcdef0123456789abcdef', whose: 'a', text: 'Mine' } as const;
    a.bringNote('wish', note);
    const read = readListFile(writeListFile(takeAway(b.snapshot())));
    if (!read.ok) throw new Error(read.problem);
    a.remove(note.id);
    const bySam = compareWithList(read.takeaway, b.snapshot(), 'b');
    expect([bySam.fresh, bySam.withdrawn.map(({ id: one }) => one)]).toEqual([[], [note.id]]);
    expect(bringBack(compareWithList(read.takeaway, a.snapshot(), 'a'), false, a)).toBe(1);
    expect(b.snapshot().wishes).toEqual([note]);
  });

  it.each([
    ['', 'not-ours'],
    ['null', 'not-ours'],
    ['[]', 'not-ours'],
    ['"x"', 'not-ours'],
    ['\u0089PNG', 'not-ours'],
    ['{"app":"other","format":"list","version":1,"items":[]}', 'not-ours'],
    ['{"app":"heard","format":"list","version":0,"items":[]}', 'damaged'],
    ['{"app":"heard","format":"list","version":"1","items":[]}', 'damaged'],
    ['{"app":"heard","format":"list","version":1,"items":{}}', 'damaged'],
    ['{"app":"heard","format":"list","version":1,"ite', 'damaged'],
    ['{"app":"heard","format":"list","version":999,"items":[]}', 'newer'],
    [`{"app":"heard","pad":"${'x'.repeat(FILE_LIMIT)}"}`, 'too-large'],
    ['['.repeat(100_000), 'not-ours'],
  ])('is refused with one of four reasons: %.60s', (file, problem) => {
    expect(readListFile(file)).toEqual({ ok: false, problem });
  });

  it('leaves out what it does not know: kinds of a later page, repeated ids, odd values', () => {
    const good = { kind: 'need', id: 'a'.repeat(32), whose: 'a', text: 'one' };
    const items = [
      good,
      { ...good, text: 'twice' },
      { kind: 'later', id: 'b'.repeat(32) },
      { kind: 'act', id: 'e'.repeat(32), whose: 'a', text: 'x', state: 'owed' },
      { kind: 'parked', id: 'f'.repeat(32), whose: 'c', text: 'x' },
      { kind: 'need', id: '__proto__', whose: 'a', text: 'x' },
      { kind: 'constructor' },
      { kind: 'agreement', id: 'c'.repeat(32), by: 'a', state: 'agreed', fields: { need: 7 } },
      null,
      [],
      7,
    ];
    const head =
      '{"app":"heard","format":"list","version":1,"__proto__":{"polluted":1},"names":{"a":"\u202Ex"}';
    const read = readListFile(`${head},"items":${JSON.stringify(items)}}`);
    if (!read.ok) throw new Error(read.problem);
    expect(read.takeaway.items.map((item) => item.data)).toEqual([{ id: good.id, whose: 'a', text: 'one' }]);
    expect(read.leftOut).toBe(10);
    expect(read.takeaway.names).toEqual({ a: 'x', b: null });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe(`Markdown (TAKEAWAY_SEED=${seed})`, () => {
  const reader = new MarkdownIt({ html: true, linkify: true });

  it('shows a real reader the words and nothing else', () => {
    let words = 0;
    fc.assert(
      fc.property(list, (snapshot) => {
        const taken = takeAway(snapshot);
        const html = reader.render(toMarkdown(taken, telling, '2026-11-22'));
        const tags = new Set([...html.matchAll(/<\/?([^\s>/]+)[^>]*>/g)].map((match) => match[1]));
        for (const tag of tags) expect(['h1', 'h2', 'h3', 'p', 'strong', 'blockquote', 'br']).toContain(tag);
        const read = squeezed(asText(html));
        for (const item of taken.items)
          for (const said of wordsOf(item)) {
            expect(read).toContain(squeezed(said));
            words += 1;
          }
      }),
      runs,
    );
    expect(words).toBeGreaterThan(400);
  });

  it('begins no line with anything a table program takes for a formula', () => {
    fc.assert(
      fc.property(list, (snapshot) => {
        const lines = toMarkdown(takeAway(snapshot), telling, '2026-11-22').split(/[\r\n]/);
        expect(lines.filter((line) => /^\s*[=+\-@]/.test(line))).toEqual([]);
      }),
      runs,
    );
  });

  it('puts agreements first, then needs, and leaves out what was left out', () => {
    const [snapshot] = fc.sample(
      list.filter((one) => one.agreements.length > 0 && one.needs.length > 0),
      { seed, numRuns: 1 },
    );
    if (snapshot === undefined) throw new Error('no list');
    const all = toMarkdown(takeAway(snapshot), telling, '2026-11-22');
    expect(all.indexOf('we’ll try')).toBeGreaterThan(0);
    expect(all.indexOf('each of us needs')).toBeGreaterThan(all.indexOf('we’ll try'));
    const less = toMarkdown(takeAway(snapshot, new Set(['need'])), telling, '2026-11-22');
    expect(less).not.toContain('each of us needs');
  });
});

describe(`the calendar file (TAKEAWAY_SEED=${seed})`, () => {
  const choices = { title: 'Time together', nextTalk: '2026-12-05T19:30', now: 1_795_000_000_000 };

  it('is what another reader of calendars understands, one event a day', () => {
    fc.assert(
      fc.property(list, text, (snapshot, title) => {
        const file = toCalendar(takeAway(snapshot), { ...choices, title }) ?? '';
        const lines = file.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
        const events = Object.values(nodeIcal.sync.parseICS(file)).filter(
          (entry) => entry?.type === 'VEVENT',
        );
        const days = new Set(
          snapshot.agreements
            .filter(({ state, reviewOn }) => !['set-aside', 'let-go', ''].includes(reviewOn && state))
            .map(({ reviewOn }) => reviewOn),
        );
        for (const { on } of snapshot.parked) if (on !== '') days.add(on);
        expect(events).toHaveLength(days.size + 1);
        const starts = events.map(
          (event) => event?.type === 'VEVENT' && event.start.toISOString().slice(0, 10),
        );
        for (const one of days) expect(starts).toContain(one);
        for (const event of events) expect(event?.type === 'VEVENT' && event.url).toBeUndefined();
      }),
      runs,
    );
  });

  it('says the chosen title and nothing of the list, the names or the app', () => {
    const snapshot: ListSnapshot = {
      names: { a: 'Alex', b: 'Sam' },
      needs: [],
      agreements: [
        {
          id: 'd'.repeat(32),
          by: 'a',
          state: 'agreed',
          fields: { need: 'wombat', act: 'wombat', who: 'wombat', when: 'wombat', notice: 'wombat' },
          reviewOn: '2026-12-01',
          signed: { a: true, b: true },
          unverified: { a: false, b: false },
          isChecking: false,
          isDue: false,
        },
      ],
      kept: [],
      acts: [],
      wishes: [],
      shelf: [],
      parked: [],
      removed: [],
      jar: [],
      talks: [],
      times: { a: null, b: null },
      today: '2026-11-22',
      historyChanges: 0,
      partnerKey: 'compared',
      saving: 'saved',
      troubles: [],
    };
    const file = toCalendar(takeAway(snapshot), { ...choices, title: 'Coffee; cake, \\ and\nlight' }) ?? '';
    expect(file).toContain(String.raw`SUMMARY:Coffee\; cake\, \\ and light`);
    expect(file).not.toMatch(/wombat|Alex|Sam|heard|http|dddd/i);
    expect(file).toContain('DTSTART:20261205T193000\r\n');
    expect(file).toContain('DTSTART;VALUE=DATE:20261201\r\n');
    expect(toCalendar(takeAway(snapshot), { ...choices, title: 'Coffee; cake, \\ and\nlight' })).toBe(file);
    expect(
      toCalendar(takeAway({ ...snapshot, agreements: [] }), { ...choices, nextTalk: 'soon' }),
    ).toBeNull();
  });
});

it('makes everything without asking anybody', () => {
  const ask = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked'));
  const [snapshot] = fc.sample(list, { seed, numRuns: 1 });
  if (snapshot === undefined) throw new Error('no list');
  const taken = takeAway(snapshot);
  expect(writeListFile(taken)).toContain('"version":1');
  expect(toMarkdown(taken, telling, '2026-11-22')).toContain('2026');
  expect(toCalendar(taken, { title: 'x', nextTalk: '2026-12-05T19:30', now: 0 })).toContain('VEVENT');
  expect(ask).not.toHaveBeenCalled();
  expect(AGREEMENT_FIELDS).toHaveLength(5);
  ask.mockRestore();
});

function wordsOf(item: TakenItem): readonly string[] {
  const { lines, marks = [] } = item.told(telling);
  return [...lines.map((line) => line.text), ...marks];
}

function asText(html: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(lt|gt|amp|quot);/g, (_whole, name: string) => entities[name] ?? '');
}

/** White space and control characters do not count: Markdown has no way to keep them. */
function squeezed(words: string): string {
  return words.replaceAll(/[\s\p{Cc}\uFFFD\u2028\u2029]+/gu, '');
}

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { openFakeList } from '../../list/list-fake.ts';
import type { ActView, AgreementHistoryView, ListSnapshot } from '../../list/list-port.ts';
import { AgreementChanges } from './agreement-changes.tsx';
import { ListContent } from './list-content.tsx';

const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;
const { list } = openFakeList();
const act: ActView = {
  id: 'x',
  whose: 'b',
  text: 'Tea before work',
  agreement: null,
  state: 'offered',
  doneOn: '',
  isFelt: false,
  hasUnverified: false,
};

function words(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&#x27;|’/gu, "'")
    .replaceAll(/\s+/gu, ' ');
}

function shown(change: Partial<ListSnapshot>): string {
  const snapshot = { ...list.snapshot(), ...change };
  return words(
    renderToStaticMarkup(<ListContent list={list} snapshot={snapshot} people={people} added={null} />),
  );
}

describe('the sections', () => {
  it('stand in this order, each with what to do while it is empty', () => {
    const text = shown({ kept: [{ id: '1.1', seat: 'b', text: 'I stayed', conversation: 1 }] });
    const titles = [
      "What we'll try",
      'What each of us needs',
      'Small acts',
      'What reassures us',
      'Small victories',
      'For another day',
      'Words you both kept',
    ];
    const places = titles.map((title) => text.indexOf(title));
    expect(places).toEqual(places.toSorted((x, y) => x - y));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(text).toContain('Nobody keeps count.');
    expect(text).not.toContain('Change the order');
  });

  it('offer an order as soon as there are two of a kind', () => {
    const note = { whose: 'a', text: 'quiet' } as const;
    const needs = [
      { id: 'one', ...note },
      { id: 'two', ...note },
    ];
    expect(shown({ needs })).toContain('Change the order');
  });
});

describe('small acts', () => {
  it.each([
    [{ state: 'offered' }, ['That would be welcome', 'Let go'], ['I did this', 'I felt it']],
    [{ state: 'offered', whose: 'a' }, ['I did this'], ['That would be welcome']],
    [{ state: 'done', doneOn: '2026-11-20' }, ['Sam did this', 'I felt it'], ['I did this']],
    [{ state: 'done', doneOn: '2026-11-20', isFelt: true }, ['You felt it'], ['I felt it']],
    [{ hasUnverified: true }, ['could not be verified'], []],
  ] as const)('%o', (change, present, absent) => {
    const text = shown({ acts: [{ ...act, ...change }] });
    for (const one of present) expect(text).toContain(one);
    for (const one of absent) expect(text).not.toContain(one);
  });
});

describe('how an agreement changed', () => {
  const history: AgreementHistoryView = {
    entries: [
      {
        id: '1',
        by: 'b',
        act: 'wrote',
        day: '2026-11-20',
        isDayInDoubt: true,
        standing: 'verified',
        changes: [{ field: 'act', before: 'Tea', after: 'Coffee' }],
      },
      {
        id: '2',
        by: 'a',
        act: 'signed',
        day: '2026-11-21',
        isDayInDoubt: false,
        standing: 'not-verified',
        changes: [],
      },
    ],
    isMissing: true,
    isAhead: true,
  };
  const text = words(renderToStaticMarkup(<AgreementChanges history={history} people={people} />));

  it.each([
    'Sam wrote',
    'the day does not fit',
    'Before Tea',
    'After Coffee',
    'Could not be verified. It does not count.',
    'An entry that stood here is gone.',
    'are not in the history yet',
  ])('says: %s', (part) => expect(text).toContain(part));
});

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { openFakeList } from '../../list/list-fake.ts';
import type { AgreementView, ListSnapshot, ListTrouble } from '../../list/list-port.ts';
import { tell } from '../conversation/people.ts';
import { stateSentence } from './agreement-words.ts';
import { ListContent } from './list-content.tsx';

const people = { seat: 'a', names: { a: 'Alex', b: 'Sam' } } as const;
const { list } = openFakeList();
const FIELDS = { need: '', act: 'A walk on Sunday', who: 'both', when: '', notice: '' };
const agreement: AgreementView = {
  id: 'x',
  state: 'draft',
  by: 'b',
  fields: FIELDS,
  reviewOn: '',
  signed: { a: false, b: false },
  unverified: { a: false, b: false },
  isChecking: false,
  isDue: false,
};
const empty: ListSnapshot = {
  names: people.names,
  needs: [],
  agreements: [],
  acts: [],
  wishes: [],
  shelf: [],
  parked: [],
  kept: [],
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

function shown(snapshot: Partial<ListSnapshot>): string {
  const markup = renderToStaticMarkup(
    <ListContent list={list} snapshot={{ ...empty, ...snapshot }} people={people} added={null} />,
  );
  return markup
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&#x27;|’/gu, "'")
    .replaceAll(/\s+/gu, ' ');
}

describe('saving is said exactly as it is', () => {
  it.each([
    ['saved', 'Saved'],
    ['not-saved', 'Not saved yet'],
    ['offline', "You're offline. You can read; changes will be sent later."],
    ['loading', 'Opening your list.'],
  ] as const)('%s', (saving, words) => {
    expect(shown({ saving })).toContain(words);
  });

  it('a list that is still opening does not look empty', () => {
    expect(shown({ saving: 'loading' })).not.toContain('Start small.');
    expect(shown({})).toContain('Start small. One thing, one week.');
  });
});

describe('what the log told', () => {
  it.each([
    ['rollback', 'put-back', 'The server went back to an older copy of this list.', 'Put it back'],
    ['lost-behind', 'put-back', 'is not on the server any more', 'Put it back'],
    ['gap', 'ask-again', 'Something is missing between two changes.', 'Ask for it again'],
    ['set-aside', 'dismiss', 'It was set aside; everything else is here.', 'All right'],
  ] as const)('%s is a sentence with an action', (kind, action, words, button) => {
    const text = shown({ troubles: [{ kind, action }] });
    expect(text).toContain(words);
    expect(text).toContain(button);
  });

  it('a trouble that no press can help has no button', () => {
    expect(shown({ troubles: [{ kind: 'full' }] })).not.toContain('All right');
  });
});

describe('the state of an agreement in words', () => {
  it.each([
    [{ state: 'draft' }, 'Draft by Sam'],
    [{ state: 'proposed', signed: { a: false, b: true } }, 'Proposed by Sam'],
    [{ state: 'proposed', signed: { a: true, b: false } }, 'Proposed by you'],
    [{ state: 'agreed', signed: { a: true, b: true } }, 'Both agreed'],
    [{ state: 'changed' }, 'Changed, needs both again'],
    [{ state: 'set-aside' }, 'Set aside'],
  ] as const)('%o', (change, words) => {
    expect(tell(people, stateSentence({ ...agreement, ...change }, 'a'))).toBe(words);
  });

  it('each has only their own signature to give or to withdraw', () => {
    expect(shown({ agreements: [agreement] })).toContain('I agree');
    const signed = shown({
      agreements: [{ ...agreement, state: 'proposed', signed: { a: true, b: false } }],
    });
    expect(signed).toContain('Withdraw my agreement');
    expect(signed).not.toContain('I agree');
    expect(shown({ agreements: [{ ...agreement, state: 'set-aside' }] })).toContain('Take up again');
  });
});

it('only the own need can be taken out', () => {
  expect(shown({ needs: [{ id: 'n', whose: 'a', text: 'quiet' }] })).toContain('Take this out');
  expect(shown({ needs: [{ id: 'n', whose: 'b', text: 'quiet' }] })).not.toContain('Take this out');
});

it('every trouble is a sentence', () => {
  const kinds: readonly ListTrouble['kind'][] = [
    'gap',
    'fork',
    'rollback',
    'withheld',
    'damaged',
    'wrong-key',
    'lost-behind',
    'full',
    'no-local-copy',
    'partner-key',
    'own-key',
    'history-harmed',
  ];
  const text = shown({ troubles: kinds.map((kind) => ({ kind })) });
  expect(text).toContain("One change couldn't be read, so it was set aside.");
  expect(text).not.toContain('list.trouble');
});

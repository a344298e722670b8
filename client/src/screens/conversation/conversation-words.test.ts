import { describe, expect, it } from 'vitest';
import type { Refusal, RefusalReason } from '@heard/shared/engine';
import { everydayWords } from '@heard/shared/guides';
import { afterWords } from '@heard/shared/guides/after-words';
import { LIMITS, type Answer, type ProblemCode } from '@heard/shared/protocol';
import { catalog } from '../../words/catalog.ts';
import { answerSentence } from './answer-sentence.ts';
import { connectionSentence } from './connection-sentence.ts';
import { fits, roomLeft, withStem } from './draft-text.ts';
import { Rehearsal, rehearsedTo } from './gallery-snapshots.ts';
import { tell } from './people.ts';
import { FEELINGS, HANDING_BACK, LIST_SHORTCUTS } from './step-wording.ts';
import { chosenWords } from './use-keeping.ts';

const state = new Rehearsal().snapshot('a').state;
if (state === null) throw new Error('no state');

describe('every answer has a sentence', () => {
  const REFUSALS: Readonly<Record<RefusalReason, Refusal>> = {
    'not-your-turn': { refused: true, reason: 'not-your-turn', floor: 'b' },
    'not-now': { refused: true, reason: 'not-now' },
    stale: { refused: true, reason: 'stale' },
    paused: { refused: true, reason: 'paused' },
    'not-offered': { refused: true, reason: 'not-offered' },
    'empty-hand-back': { refused: true, reason: 'empty-hand-back' },
    'no-more-minutes': { refused: true, reason: 'no-more-minutes' },
    'too-many-pieces': { refused: true, reason: 'too-many-pieces' },
    'in-writing-only': { refused: true, reason: 'in-writing-only' },
    resting: { refused: true, reason: 'resting', opensAt: state.now },
    'on-break': { refused: true, reason: 'on-break', opensAt: state.now },
    'nobody-else-yet': { refused: true, reason: 'nobody-else-yet' },
  };

  it.each(Object.values(REFUSALS))('refused: $reason', (refusal) => {
    const told = answerSentence({ ok: false, refusal, state });
    const isSilent = refusal.reason === 'stale';
    expect(told === null).toBe(isSilent);
    expect(told === null || told.word in catalog).toBe(true);
  });

  it('both pressed at once is never an error', () => {
    expect(answerSentence({ ok: false, refusal: { refused: true, reason: 'stale' }, state })).toBeNull();
    expect(answerSentence({ ok: true, state })).toBeNull();
  });

  it.each([
    'BAD_INPUT',
    'GONE',
    'TOO_LARGE',
    'TOO_MANY',
    'FULL',
    'UNAVAILABLE',
    'UPGRADE_NEEDED',
  ] satisfies ProblemCode[])('problem: %s, and the server’s own text is not shown', (code) => {
    const answer: Answer = { ok: false, problem: { code, message: 'internal text', retry: false } };
    const told = answerSentence(answer);
    expect(told === null ? '' : tell({ seat: 'a', names: { a: null, b: null } }, told)).toMatch(/\.$/u);
    expect(JSON.stringify(told)).not.toContain('internal text');
  });

  it('not sent says that nothing is lost', () => {
    expect(answerSentence({ ok: false, notSent: true })?.word).toBe('answer.not-sent');
  });
});

describe('connection', () => {
  const gone = rehearsedTo('honest-share').lose('b');
  const connected = {
    connection: 'connected',
    state: gone.snapshot('a').state,
    serverWentBack: false,
    isHolding: false,
  } as const;

  it('says nothing of a partner for eight seconds, then says it', () => {
    expect(connectionSentence(connected, false, gone.now + 8000)).toBeNull();
    expect(connectionSentence(connected, false, gone.now + 8001)?.word).toBe('connection.partner-lost');
  });

  it('tells a first connection from a lost one', () => {
    expect(connectionSentence({ ...connected, connection: 'connecting', state: null }, false, 0)?.word).toBe(
      'connection.connecting',
    );
    expect(connectionSentence({ ...connected, connection: 'connecting' }, false, 0)?.word).toBe(
      'connection.lost',
    );
    expect(connectionSentence(connected, true, gone.now)?.word).toBe('connection.back');
  });
});

describe('draft', () => {
  it('a stem goes on its own line and leaves the gap to the writer', () => {
    expect(withStem('', 'When … happened, I …')).toBe('When … happened, I ');
    expect(withStem('I was tired. ', 'What I was longing for was …')).toBe(
      'I was tired.\nWhat I was longing for was ',
    );
  });

  it('counts only near the end, and honestly', () => {
    expect(roomLeft('x'.repeat(100))).toBeNull();
    expect(roomLeft('x'.repeat(LIMITS.pieceChars - 1))).toEqual({ word: 'write.left', values: { left: 1 } });
    expect(roomLeft('x'.repeat(LIMITS.pieceChars + 2))).toEqual({ word: 'write.over', values: { over: 2 } });
    expect(fits(` ${'x'.repeat(LIMITS.pieceChars)} `)).toBe(true);
    expect(fits('x'.repeat(LIMITS.pieceChars + 1))).toBe(false);
  });
});

describe('kept words', () => {
  const words = [
    { number: 1, seat: 'a', text: 'one' },
    { number: 2, seat: 'b', text: null },
    { number: 3, seat: 'b', text: 'three' },
  ] as const;

  it('only what both chose, and nothing that could not be read', () => {
    expect(chosenWords(4, [2, 3], words)).toEqual([{ id: '4.3', seat: 'b', text: 'three', conversation: 4 }]);
    expect(chosenWords(4, [], words)).toEqual([]);
  });
});

it('every step that has wording of its own here exists in a guide', () => {
  const ids = [...HANDING_BACK, ...Object.keys(LIST_SHORTCUTS), ...Object.keys(FEELINGS)];
  expect(ids.filter((id) => !(id in everydayWords) && !(id in afterWords))).toEqual([]);
  expect(ids.length).toBeGreaterThan(10);
});

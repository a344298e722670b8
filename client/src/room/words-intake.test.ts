import { describe, expect, it } from 'vitest';
import { deriveRoomKeys } from '../crypto/derive-room-keys.ts';
import { sealPiece } from '../crypto/seal-piece.ts';
import { homeView, talkingView } from '../testing/views.ts';
import { missingAfter, openWords, wordsForView } from './words-intake.ts';

const keys = deriveRoomKeys(new Uint8Array(32).fill(7), 'r'.repeat(22));
const random = (length: number): Uint8Array => new Uint8Array(length).fill(9);
const sealed = (seat: 'a' | 'b', text: string, conversation = 1): string =>
  sealPiece(keys, { conversation, seat }, text, random);

describe("the running conversation's words on this device", () => {
  it('asks for what the room lists and this device lacks', () => {
    const view = talkingView('ab');
    const held = wordsForView(null, view);
    expect(missingAfter(held, view)).toBe(0);
    const opened = openWords(
      held ?? { conversation: 1, pieces: [] },
      view,
      [
        { number: 1, sealed: sealed('a', 'one') },
        { number: 2, sealed: sealed('b', 'two') },
      ],
      keys,
    );
    expect(opened.pieces.map((piece) => piece.text)).toEqual(['one', 'two']);
    expect(missingAfter(opened, view)).toBeNull();
    expect(missingAfter(opened, talkingView('abb'))).toBe(2);
  });

  it("says so when a piece does not open, is another's, or never came, and does not ask for ever", () => {
    const view = talkingView('aba');
    const came = [
      { number: 1, sealed: 'damaged' },
      { number: 2, sealed: sealed('a', 'put in the other mouth') },
    ];
    const opened = openWords({ conversation: 1, pieces: [] }, view, came, keys);
    expect(opened.pieces.map((piece) => piece.text)).toEqual([null, null, null]);
    expect(missingAfter(opened, view)).toBeNull();
  });

  it('does not take a word of an earlier conversation for one of this', () => {
    const opened = openWords(
      { conversation: 2, pieces: [] },
      talkingView('a', 5, 2),
      [{ number: 1, sealed: sealed('a', 'old', 1) }],
      keys,
    );
    expect(opened.pieces[0]?.text).toBeNull();
  });

  it('does not call a piece missing that was listed only after the question', () => {
    const opened = openWords(
      { conversation: 1, pieces: [] },
      talkingView('a'),
      [{ number: 1, sealed: sealed('a', 'one') }],
      keys,
    );
    expect(missingAfter(opened, talkingView('ab'))).toBe(1);
  });

  it('drops what was taken back, asks for it no more, and does not bring it to life by a late answer', () => {
    const [a, b] = ['one', 'two'].map((text, at) => ({
      number: at + 1,
      sealed: sealed(at ? 'b' : 'a', text),
    }));
    const came = [a, b].filter((piece) => piece !== undefined);
    const asked = talkingView('ab');
    const after = talkingView('aB');
    const opened = openWords({ conversation: 1, pieces: [] }, asked, came, keys);
    const left = wordsForView(opened, after);
    expect(left?.pieces.map((piece) => piece.text)).toEqual(['one']);
    expect(missingAfter(left, after)).toBeNull();
    expect(wordsForView(left, after)).toBe(left);
    const late = openWords(left ?? { conversation: 1, pieces: [] }, asked, came, keys);
    expect(wordsForView(late, after)?.pieces).toEqual(left?.pieces);
    expect(openWords({ conversation: 1, pieces: [] }, after, came, keys).pieces).toHaveLength(1);
  });

  it('wipes the words with the conversation', () => {
    const held = { conversation: 1, pieces: [{ number: 1, seat: 'a', text: 'one' }] } as const;
    expect(wordsForView(held, homeView())).toBeNull();
    expect(wordsForView(held, talkingView('', 6, 2))).toEqual({ conversation: 2, pieces: [] });
    expect(wordsForView(held, talkingView('a'))).toBe(held);
  });
});

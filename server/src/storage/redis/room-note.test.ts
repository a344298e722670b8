import { expect, it } from 'vitest';
import { decodeNote, encodeWhisper } from './room-note.ts';

it.each([
  ['v12', { kind: 'record', version: 12 }],
  ['l7 a b', { kind: 'frame', position: 7, bytes: new Uint8Array(Buffer.from('a b')) }],
  ['l7 ', { kind: 'frame', position: 7, bytes: new Uint8Array() }],
  ['r9', { kind: 'read', position: 9 }],
  ['b3', { kind: 'compacted', base: 3 }],
  ['x', { kind: 'dropped' }],
  ['w', { kind: 'whisper', bytes: new Uint8Array() }],
  ['?later', null],
  ['', null],
])('reads %j', (message, note) => {
  expect(decodeNote(Buffer.from(message))).toEqual(note);
});

it('carries any bytes in a whisper', () => {
  const bytes = new Uint8Array(256).map((_, index) => index);
  expect(decodeNote(encodeWhisper(bytes))).toEqual({ kind: 'whisper', bytes });
});

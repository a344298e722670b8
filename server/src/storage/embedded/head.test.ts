import { expect, it } from 'vitest';
import { decodeHead, encodeHead, type Head } from './head.ts';

const head: Head = {
  incarnation: 'abc',
  version: 3,
  base: 1,
  next: 4,
  bytes: 900,
  snapshotBytes: 300,
  expiresAt: 1_800_000_000_000,
  epoch: 1,
  members: new Map([
    ['m', { sequence: 4, position: 3 }],
    ['__proto__', { sequence: 1, position: 2 }],
  ]),
};

it('comes back as it was stored', () => {
  expect(decodeHead(encodeHead(head))).toEqual(head);
});

it.each([
  ['nothing', ''],
  ['half of it', Buffer.from(encodeHead(head)).toString().slice(0, 40)],
  ['another shape', '{"inc":1}'],
  ['a list', '[]'],
  ['a broken number', Buffer.from(encodeHead(head)).toString().replace('"v":3', '"v":null')],
  ['a broken member', Buffer.from(encodeHead(head)).toString().replace('["m",4,3]', '["m",4]')],
])('says that it is damaged when it finds %s', (_, stored) => {
  expect(() => decodeHead(Buffer.from(stored))).toThrow(expect.objectContaining({ code: 'corrupt' }));
});

import { describe, expect, it } from 'vitest';
import type { DocumentStatus } from '../document/document-session.ts';
import { listStatusOf } from './list-document-of.ts';

const fine: DocumentStatus = {
  connection: 'connected',
  stoppedBy: null,
  saved: true,
  loaded: true,
  troubles: [],
};

describe("the document's status as the list shows it", () => {
  it.each([
    ['saved', {}],
    ['not-saved', { saved: false }],
    ['loading', { loaded: false, saved: false }],
    ['loading', { loaded: false, saved: false, connection: 'connecting' }],
    ['offline', { loaded: false, saved: false, connection: 'lost' }],
    ['offline', { connection: 'lost' }],
    ['offline', { connection: 'stopped', saved: false }],
  ] as const)('%s for %o', (saving, over) => {
    expect(listStatusOf({ ...fine, ...over }).saving).toBe(saving);
  });

  it('tells every trouble but a frame that came twice', () => {
    const kinds = ['gap', 'duplicate', 'lost', 'damaged'] as const;
    const troubles = kinds.map((kind) => ({ kind, position: 3, count: 1 }));
    expect(listStatusOf({ ...fine, troubles }).troubles).toEqual([
      { kind: 'gap', action: 'ask-again' },
      { kind: 'lost-behind', action: 'put-back' },
      { kind: 'damaged', action: 'dismiss' },
    ]);
  });
});

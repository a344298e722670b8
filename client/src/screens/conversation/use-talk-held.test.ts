import { describe, expect, it } from 'vitest';
import { HONEST_ALOUD, Rehearsal, rehearsedTo } from './gallery-snapshots.ts';
import { heldTalk } from './use-talk-held.ts';

describe('whether a talk was held', () => {
  it('not before it came to its end', () => {
    expect(heldTalk(null, null)).toBeNull();
    expect(heldTalk(new Rehearsal().view('a').phase, null)).toBeNull();
    expect(heldTalk(rehearsedTo('honest-share').view('a').phase, 1)).toBeNull();
  });

  it('when it is chosen what to keep, on both devices the same one', () => {
    const rehearsal = rehearsedTo('honest-share').write('a', 'one');
    while (rehearsal.view('a').phase.kind === 'talking') rehearsal.moveOn();
    expect((['a', 'b'] as const).map((seat) => heldTalk(rehearsal.view(seat).phase, null))).toEqual([1, 1]);
  });

  it('when it was spoken aloud and closed, for whoever was part of it', () => {
    const rehearsal = rehearsedTo('honest-share', HONEST_ALOUD);
    while (rehearsal.view('a').phase.kind === 'talking') rehearsal.moveOn();
    const { phase } = rehearsal.view('b');
    expect([phase.kind, heldTalk(phase, 1), heldTalk(phase, null)]).toEqual(['home', 1, null]);
  });
});

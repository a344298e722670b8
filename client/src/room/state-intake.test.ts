import { describe, expect, it } from 'vitest';
import { push } from '../testing/views.ts';
import { judgeState, type Arrival } from './state-intake.ts';

const pushed: Arrival = { kind: 'push' };
const other = { incarnation: 'two' };

describe('whether to believe a state', () => {
  it.each([
    ['the first one', null, push(3), pushed, 'take'],
    ['a newer push', push(3), push(4), pushed, 'take'],
    ['a push over a gap, for it is the whole state', push(3), push(9), pushed, 'take'],
    ['the same again', push(3), push(3), pushed, 'drop'],
    ['a late push', push(3), push(2), pushed, 'doubt'],
    ['a push of another room under this id', push(3), push(1, undefined, other), pushed, 'doubt'],
    ['an answer overtaken by a push', push(5), push(4), { kind: 'answer', heldThen: push(3) }, 'drop'],
    [
      'an answer older than what was known when asking',
      push(5),
      push(2),
      { kind: 'answer', heldThen: push(5) },
      'went-back',
    ],
    [
      'an answer from another creation',
      push(5),
      push(9, undefined, other),
      { kind: 'answer', heldThen: push(5) },
      'went-back',
    ],
    ['an older answer when nothing was known', push(5), push(2), { kind: 'answer', heldThen: null }, 'drop'],
  ] as const)('%s', (_name, held, next, arrival, expected) => {
    expect(judgeState(held, next, arrival)).toBe(expected);
  });
});

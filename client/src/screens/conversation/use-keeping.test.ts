import { describe, expect, it } from 'vitest';
import { chosenWords, isKeptWhole } from './use-keeping.ts';

const one = { number: 1, seat: 'a', text: 'one' } as const;
const sealed = { number: 2, seat: 'b', text: null } as const;
const missing = [one];

describe('whether this device may say that what is kept is saved', () => {
  it('not while a kept piece could not be opened here, though the others are written', () => {
    expect(chosenWords(4, [1, 2], [one, sealed])).toHaveLength(1);
    expect(isKeptWhole([1, 2], [one, sealed])).toBe(false);
    expect(isKeptWhole([1, 2], missing)).toBe(false);
  });

  it('when every kept piece was opened, whatever was not kept', () => {
    expect(isKeptWhole([1], [one, sealed])).toBe(true);
    expect(isKeptWhole([], [one, sealed])).toBe(true);
  });
});

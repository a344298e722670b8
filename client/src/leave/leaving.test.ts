import { describe, expect, it } from 'vitest';
import { leaveQuickly } from './leave-quickly.ts';
import { countShift, NO_PRESSES, SHIFTS_TO_LEAVE } from './shift-presses.ts';

describe('leaving quickly', () => {
  it.each([-1, 0, 1, 2])('goes through every step in order, also when number %i fails', (failing) => {
    const done: number[] = [];
    const step = (number: number) => (): void => {
      done.push(number);
      if (number === failing) throw new Error('no');
    };
    leaveQuickly([step(0), step(1), step(2)]);
    expect(done).toEqual([0, 1, 2]);
  });
});

/** `+A` goes down, `-A` comes up, `~A` repeats while held, `A` is pressed and let go; each at its time in ms. */
function pressed(...keys: readonly (readonly [key: string, at: number])[]): number {
  const events = keys.flatMap(([name, at]) => {
    const key = name.replace(/^[+~-]/, '');
    if (name.startsWith('+')) return [{ type: 'keydown', key, repeat: false, at }];
    if (name.startsWith('~')) return [{ type: 'keydown', key, repeat: true, at }];
    if (name.startsWith('-')) return [{ type: 'keyup', key, repeat: false, at }];
    return [
      { type: 'keydown', key, repeat: false, at },
      { type: 'keyup', key, repeat: false, at: at + 40 },
    ];
  });
  return events.reduce((presses, event) => countShift(presses, event, event.at), NO_PRESSES).count;
}

describe('Shift three times', () => {
  it('leaves at the third, each within five seconds of the one before', () => {
    expect(pressed(['Shift', 0], ['Shift', 400], ['Shift', 800])).toBe(SHIFTS_TO_LEAVE);
    expect(pressed(['Shift', 0], ['Shift', 5000], ['Shift', 10_000])).toBe(SHIFTS_TO_LEAVE);
  });

  it('begins anew when one comes too slowly', () => {
    expect(pressed(['Shift', 0], ['Shift', 400], ['Shift', 5401])).toBe(1);
  });

  it('never counts Shift as a modifier, so that capital letters are typed in peace', () => {
    expect(pressed(['+Shift', 0], ['A', 50], ['-Shift', 120])).toBe(0);
    expect(
      pressed(['+Shift', 0], ['A', 50], ['-Shift', 90], ['Shift', 300], ['+Shift', 600], ['B', 650]),
    ).toBe(0);
  });

  it('begins anew at any other key', () => {
    expect(pressed(['Shift', 0], ['Shift', 100], ['Tab', 200], ['Shift', 300])).toBe(1);
  });

  it('counts a key that is held down once, and not before it comes up', () => {
    expect(pressed(['+Shift', 0], ['~Shift', 30], ['~Shift', 60])).toBe(0);
    expect(pressed(['+Shift', 0], ['~Shift', 30], ['~Shift', 60], ['-Shift', 400])).toBe(1);
  });
});

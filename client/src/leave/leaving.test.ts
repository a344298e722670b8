import { describe, expect, it } from 'vitest';
import { leaveQuickly, type LeavingSteps } from './leave-quickly.ts';
import { countShift, NO_PRESSES, SHIFTS_TO_LEAVE } from './shift-presses.ts';

const STEPS = ['cover', 'dropRoom', 'dropScreens', 'clearTab', 'neutralAddress', 'goAway'] as const;

function recording(failing: string | null): { readonly done: string[]; readonly steps: LeavingSteps } {
  const done: string[] = [];
  const step = (name: string) => (): void => {
    done.push(name);
    if (name === failing) throw new Error('no');
  };
  const steps = Object.fromEntries(STEPS.map((name) => [name, step(name)]));
  return { done, steps: steps as unknown as LeavingSteps };
}

describe('leaving quickly', () => {
  it.each([null, ...STEPS])('covers first and always gets away, also when %s fails', (failing) => {
    const { done, steps } = recording(failing);
    leaveQuickly(steps);
    expect(done).toEqual(STEPS);
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

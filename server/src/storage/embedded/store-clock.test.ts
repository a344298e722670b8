import { expect, it } from 'vitest';
import { StoreClock } from './store-clock.ts';

it('follows the wall clock, never goes back, and does not stand still when the wall clock was set back', () => {
  let wall = 10_000;
  const clock = new StoreClock(() => wall, 0);
  const at = (time: number): number => {
    wall = time;
    return clock.now();
  };
  expect(at(10_500)).toBe(10_500);
  expect(at(4000)).toBe(10_500);
  expect(at(4700)).toBe(11_200);
  expect(at(3000)).toBe(11_200);
  expect(at(3001)).toBe(11_201);
  expect(at(20_000)).toBe(28_200);
});

it('starts no earlier than the latest time known from disk', () => {
  let wall = 5000;
  const clock = new StoreClock(() => wall, 9000);
  expect(clock.now()).toBe(9000);
  wall = 5100;
  expect(clock.now()).toBe(9100);
});

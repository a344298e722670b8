import { describe, expect, it } from 'vitest';
import type { Choice, Command } from './commands.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

const EXTEND: Command = { kind: 'extend' };

function at(step: string, part: 1 | 2 = 1, choice: Partial<Choice> = {}): RoomDriver {
  const room = roomDriver();
  room.begin(choice);
  room.walkTo(step, part);
  return room;
}

describe('mirror minutes', () => {
  it('[MM1] adds a minute, twice a turn, also in the grace', () => {
    const room = at('honest-share');
    const endsAt = room.now() + 150_000;
    room.wait(140_000);
    room.give('a', EXTEND);
    expect(room.talk()).toMatchObject({
      clock: { endsAt: endsAt + 60_000 },
      step: { minutes: { left: 1, given: 1 } },
    });
    room.wait(70_000 + 29_999);
    room.give('a', EXTEND);
    expect(room.talk()).toMatchObject({ clock: { endsAt: endsAt + 120_000, totalMs: 270_000 } });
    expect(room.refused('a', EXTEND).reason).toBe('no-more-minutes');
    room.give('a', { kind: 'hand-over' });
    expect(room.talk().step.minutes).toEqual({ left: 2, given: 0, mirrored: 0 });
  });

  it('[MM1] has no limit at the long pace', () => {
    const room = at('honest-share', 1, { pace: 'long' });
    for (let minute = 0; minute < 7; minute += 1) room.give('a', EXTEND);
    expect(room.talk()).toMatchObject({
      clock: { totalMs: 300_000 + 420_000 },
      step: { minutes: { left: null } },
    });
  });

  it('[MM2] gives the partner the same in the mirrored turn of the round', () => {
    const room = at('honest-share');
    room.give('a', EXTEND);
    room.give('a', EXTEND);
    room.give('a', { kind: 'hand-over' });
    room.give('b', EXTEND);
    room.walkTo('honest-share', 2);
    expect(room.talk()).toMatchObject({
      step: { floor: 'b', minutes: { mirrored: 2 } },
      clock: { totalMs: 270_000 },
    });
    room.give('b', { kind: 'hand-over' });
    expect(room.talk()).toMatchObject({
      step: { floor: 'a', minutes: { mirrored: 1 } },
      clock: { totalMs: 135_000 },
    });
  });

  it('[MM2] gives the same in the second part of an each-step', () => {
    const room = at('honest-thanks');
    room.give('a', EXTEND);
    room.give('a', { kind: 'hand-over' });
    expect(room.talk()).toMatchObject({
      step: { floor: 'b', part: 2, minutes: { mirrored: 1 } },
      clock: { totalMs: 105_000 },
    });
  });

  it('[MM3] owes it for the next own turn when the mirrored one is over', () => {
    const room = at('honest-share', 2);
    room.give('b', EXTEND);
    room.give('b', { kind: 'hand-over' });
    expect(room.talk()).toMatchObject({
      step: { floor: 'a', minutes: { mirrored: 1 } },
      clock: { totalMs: 135_000 },
    });
  });

  it('[MM3] owes it in a guide without mirrored turns, and when the mirrored turn was passed over', () => {
    const after = roomDriver({
      ...roomDriver().state(),
      sittings: { guide: 'after', next: 2, opensAt: 0, hurt: 'a' },
    });
    after.begin({ guide: 'after' });
    after.walkTo('after-2-impact');
    after.give('a', EXTEND);
    after.give('a', { kind: 'hand-over' });
    expect(after.talk().step).toMatchObject({ id: 'after-2-back', floor: 'b', minutes: { mirrored: 1 } });
    const weekly = at('weekly-share', 1, { guide: 'weekly' });
    weekly.give('a', { kind: 'hand-over' });
    weekly.give('b', EXTEND);
    weekly.walkTo('weekly-share', 2);
    weekly.give('b', { kind: 'choose', option: 'nothing-today' });
    weekly.walkTo('weekly-ask');
    expect(weekly.talk().step).toMatchObject({ floor: 'a', minutes: { mirrored: 1 } });
  });

  it('[MM4] has none to add where no clock ends the turn', () => {
    expect(at('honest-share', 1, { pace: 'no-clock' }).refused('a', EXTEND).reason).toBe('not-offered');
    expect(at('honest-heard').refused('a', EXTEND).reason).toBe('not-offered');
    const held = at('honest-reflect', 1, { way: 'writing' });
    held.wait(200_000);
    expect(held.refused('b', EXTEND).reason).toBe('not-offered');
    expect(held.talk().step.minutes.left).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { advance, nextDeadline } from './advance.ts';
import { secondsAt } from './clock.ts';
import type { Choice } from './commands.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

function at(step: string, choice: Partial<Choice> = {}): RoomDriver {
  const room = roomDriver();
  room.begin(choice);
  room.walkTo(step);
  return room;
}

function totalSeconds(room: RoomDriver): number | null {
  const { clock } = room.talk();
  return clock.kind === 'none' ? null : clock.totalMs / 1000;
}

describe('the clock', () => {
  it('[CK1] gives a turn its seconds by the pace', () => {
    const paces = ['short', 'standard', 'long', 'no-clock'] as const;
    const share = paces.map((pace) => totalSeconds(at('honest-share', { pace })));
    expect(share).toEqual([90, 150, 300, null]);
    const reflect = paces.map((pace) => totalSeconds(at('honest-reflect', { pace })));
    expect(reflect).toEqual([45, 75, 150, null]);
    const word = paces.map((pace) => totalSeconds(at('daily-word', { guide: 'daily', pace })));
    expect(word).toEqual([12, 20, 40, null]);
    const back = paces.map((pace) => totalSeconds(at('weekly-back', { guide: 'weekly', pace })));
    expect(back).toEqual([36, 60, 120, null]);
    const wish = paces.map((pace) => totalSeconds(at('weekly-ask', { guide: 'weekly', pace })));
    expect(wish).toEqual([27, 45, 90, null]);
    expect(secondsAt({ default: 40, min: 30, max: 60 }, 'short')).toBe(30);
    expect(secondsAt({ default: 40, min: 30, max: 60 }, 'long')).toBe(60);
  });

  it('[CK2] ends a turn at its deadline, after the grace, whoever looks and whenever', () => {
    const live = at('honest-share');
    const late = roomDriver(live.state());
    const started = live.now();
    expect(live.talk().clock).toMatchObject({
      kind: 'running',
      endsAt: started + 150_000,
      graceEndsAt: started + 180_000,
    });
    live.wait(179_999);
    expect(live.talk().step.id).toBe('honest-share');
    live.wait(1);
    expect(live.talk()).toMatchObject({
      step: { id: 'honest-reflect', floor: 'b' },
      clock: { endsAt: started + 255_000 },
    });
    const caughtUp = advance(late.state(), started + 180_000);
    expect(caughtUp).toEqual(live.state());
    expect(advance(late.state(), started + 200_000)).toEqual(live.state());
  });

  it('[CK2] catches up over several turns that nobody watched', () => {
    const room = at('honest-validate');
    const started = room.now();
    room.sleep(90_000 + 90_000 + 5000 + 1000);
    expect(room.talk()).toMatchObject({
      step: { id: 'honest-share', part: 2, floor: 'b' },
      clock: { endsAt: started + 90_000 + 90_000 + 5000 + 150_000 },
    });
  });

  it.each(['honest-arrive', 'honest-topic', 'honest-heard', 'honest-agree'])(
    '[CK3] only nudges at the end of %s',
    (step) => {
      const room = at(step);
      expect(room.talk().clock).toMatchObject({ kind: 'running', soft: true });
      room.wait(600_000);
      expect(room.talk().step.id).toBe(step);
    },
  );

  it('[CK3] waits for an answer', () => {
    const room = at('honest-safe');
    room.wait(90_000);
    expect(room.talk()).toMatchObject({ step: { stage: 'answering', floor: 'b' }, clock: { soft: true } });
    room.wait(600_000);
    expect(room.talk().step.stage).toBe('answering');
  });

  it('[CK4] keeps the breath’s seconds at every pace', () => {
    for (const pace of ['short', 'long', 'no-clock'] as const) {
      const room = at('honest-breath', { pace });
      expect(room.talk().clock).toMatchObject({ totalMs: 5000, soft: false });
      room.wait(5000);
      expect(room.talk().step.part).toBe(2);
    }
  });

  it('[CK5] says when something happens by itself, and nothing happens before', () => {
    const room = at('honest-share');
    const state = room.state();
    expect(nextDeadline(state)).toBe(room.now() + 180_000);
    expect(advance(state, room.now() + 179_999)).toBe(state);
    expect(nextDeadline(at('honest-share', { pace: 'no-clock' }).state())).toBeNull();
    expect(nextDeadline(roomDriver().state())).toBeNull();
  });
});

describe('the sitting’s time', () => {
  it('[BU1] counts while time runs, and shows itself without cutting a turn', () => {
    const room = at('honest-heard');
    const spent = (): number => {
      const { phase } = room.state();
      return phase.kind === 'talking' ? phase.conversation.spentMs : -1;
    };
    expect(spent()).toBe(0);
    room.give('a', { kind: 'pause' });
    room.wait(3_600_000);
    room.give('a', { kind: 'resume' });
    room.give('b', { kind: 'resume' });
    expect(room.talk().closeNow).toBe(false);
    room.wait(37 * 60_000 - 1);
    expect(room.talk().closeNow).toBe(false);
    room.wait(1);
    expect(room.talk()).toMatchObject({
      closeNow: true,
      step: { id: 'honest-heard' },
      nextStep: 'honest-thanks',
    });
  });

  it('[BU2] goes to the thanks and the close with the next move', () => {
    const room = at('honest-heard');
    room.wait(37 * 60_000);
    room.give('a', { kind: 'choose', option: 'heard' });
    expect(room.talk().step.id).toBe('honest-thanks');
    room.walkTo('end');
    expect(room.state().lastEnding).toBe('closed');
  });

  it('[BU2] finishes the parts of an each-step first', () => {
    const room = at('honest-safe');
    room.give('a', { kind: 'hand-over' });
    room.wait(37 * 60_000);
    room.give('b', { kind: 'choose', option: 'answered' });
    expect(room.talk()).toMatchObject({ closeNow: true, step: { id: 'honest-safe', part: 2 } });
    room.walkTo('honest-thanks');
    expect(room.talk().step.part).toBe(1);
  });

  it('[BU3] has no limit without a clock', () => {
    const room = at('honest-share', { pace: 'no-clock' });
    room.wait(50 * 3_600_000);
    expect(room.talk()).toMatchObject({ closeNow: false, step: { id: 'honest-share' } });
  });
});

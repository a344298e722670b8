import { describe, expect, it } from 'vitest';
import { nextDeadline } from './advance.ts';
import type { BreakLength } from './break-state.ts';
import type { BreakView } from './partner-view.ts';
import type { RoomState } from './room-state.ts';
import { roomDriver } from './testing/room-driver.ts';
import type { RoomDriver } from './testing/room-driver.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function at(step: string, choice: Parameters<RoomDriver['begin']>[0] = {}): RoomDriver {
  const room = roomDriver();
  room.begin(choice);
  room.walkTo(step);
  return room;
}

function sharing(): RoomDriver {
  const room = at('honest-share');
  room.wait(50_000);
  return room;
}

function breakNow(room: RoomDriver): BreakView | null {
  return room.talk().break;
}

function onBreak(length: BreakLength = 'twenty-minutes'): RoomDriver {
  const room = sharing();
  room.give('b', { kind: 'take-break', length });
  return room;
}

function bothBack(room: RoomDriver): void {
  room.give('a', { kind: 'resume' });
  room.give('b', { kind: 'resume' });
  room.wait(5000);
}

describe('a break', () => {
  it('[BK1] is either’s in any step, keeps turn, floor and time, and lets nothing through', () => {
    for (const step of ['honest-arrive', 'honest-rules', 'honest-topic', 'honest-heard', 'honest-close']) {
      at(step).give('b', { kind: 'take-break', length: 'three-hours' }, 1);
    }
    const room = sharing();
    const { turn } = room.view('a');
    room.give('b', { kind: 'take-break', length: 'one-hour' });
    expect(room.view('a').turn).toBe(turn);
    expect(room.talk()).toMatchObject({
      step: { id: 'honest-share', floor: 'a' },
      clock: { kind: 'stopped', remainingMs: 100_000 },
      break: { stage: 'away', cause: 'called', of: 'b', until: room.now() + HOUR },
    });
    for (const kind of ['send-piece', 'hand-over', 'extend', 'show-rules'] as const) {
      expect(room.refused('a', { kind }).reason).toBe('paused');
    }
    expect(Object.keys(room.view('a').can).toSorted()).toEqual(['close-kindly', 'leave-for-today', 'part']);
  });

  it('[BK1] is 20 minutes to 24 hours long, taken from a pause as well, and once when both press', () => {
    const room = sharing();
    room.give('a', { kind: 'pause' });
    for (const minutes of [-1, 19, 24 * 60 + 1]) {
      const length = { until: room.now() + minutes * MINUTE };
      expect(room.refused('a', { kind: 'take-break', length }).reason).toBe('not-offered');
    }
    room.give('a', { kind: 'take-break', length: { until: room.now() + 24 * HOUR } });
    const once = room.state();
    room.give('b', { kind: 'take-break', length: 'twenty-minutes' });
    room.give('b', { kind: 'pause' });
    expect(room.state()).toBe(once);
  });

  it('[BK2] ends early by both, and by nobody before 20 minutes', () => {
    const room = onBreak('one-hour');
    const opensAt = room.now() + 20 * MINUTE;
    room.wait(20 * MINUTE - 1);
    expect(room.refused('a', { kind: 'resume' })).toMatchObject({ reason: 'on-break', opensAt });
    room.wait(1);
    room.give('a', { kind: 'resume' });
    room.give('a', { kind: 'pause' });
    room.give('b', { kind: 'resume' });
    expect(breakNow(room)).toMatchObject({ stage: 'away', back: { a: false, b: true } });
    room.give('a', { kind: 'resume' });
    expect(breakNow(room)?.stage).toBe('breath');
  });

  it('[BK3] is due at the promised time, and may be made longer by either, within the day', () => {
    const room = onBreak();
    const called = room.now();
    expect(room.view('b').can.longer).toBeUndefined();
    room.wait(20 * MINUTE);
    room.give('b', { kind: 'resume' });
    for (const hours of [2, 12, 24]) {
      expect(breakNow(room)).toMatchObject({ stage: 'due', longerMs: hours * HOUR });
      room.give('a', { kind: 'longer' });
      const until = Math.min(room.now() + hours * HOUR, called + 24 * HOUR);
      expect(breakNow(room)).toMatchObject({ stage: 'away', of: 'a', until, back: { a: false, b: false } });
      room.wait(until - room.now());
    }
    expect(breakNow(room)?.stage).toBe('resting');
  });

  it('[BK3] goes the ladder on from what was asked first', () => {
    const room = onBreak('three-hours');
    room.wait(3 * HOUR);
    expect(breakNow(room)).toMatchObject({ stage: 'due', longerMs: 12 * HOUR });
  });

  it('[BK4] rests after a day; another time counts a day of its own', () => {
    const room = onBreak();
    room.wait(20 * MINUTE);
    expect(room.refused('a', { kind: 'find-time', until: room.now() + HOUR }).reason).toBe('not-offered');
    room.wait(24 * HOUR - 20 * MINUTE - 1);
    expect(breakNow(room)?.stage).toBe('due');
    room.wait(1);
    expect(breakNow(room)?.stage).toBe('resting');
    expect(nextDeadline(room.state())).toBeNull();
    for (const minutes of [5, 61 * 24 * 60]) {
      const until = room.now() + minutes * MINUTE;
      expect(room.refused('a', { kind: 'find-time', until }).reason).toBe('not-offered');
    }
    room.give('a', { kind: 'find-time', until: room.now() + 72 * HOUR });
    room.give('b', { kind: 'find-time', until: room.now() + 48 * HOUR });
    expect(breakNow(room)).toMatchObject({ stage: 'away', cause: 'time-found', of: 'b' });
    room.wait(48 * HOUR);
    expect(breakNow(room)?.stage).toBe('due');
    room.wait(24 * HOUR);
    expect(breakNow(room)?.stage).toBe('resting');
    bothBack(room);
    expect(breakNow(room)?.stage).toBe('together');
  });
});

describe('coming back', () => {
  it('[BK5] takes a breath and both choices, and goes on with the same floor and time', () => {
    const room = onBreak();
    room.wait(20 * MINUTE);
    room.give('a', { kind: 'resume' });
    room.give('b', { kind: 'resume' });
    room.wait(4999);
    expect(breakNow(room)).toMatchObject({ stage: 'breath', endsAt: room.now() + 1 });
    room.wait(1);
    room.give('a', { kind: 'go-on' });
    expect(breakNow(room)).toMatchObject({ stage: 'together', chosen: { a: 'go-on', b: null } });
    room.give('b', { kind: 'lighter-topic' });
    expect(breakNow(room)?.stage).toBe('together');
    room.give('b', { kind: 'go-on' });
    expect(room.talk()).toMatchObject({
      break: null,
      step: { id: 'honest-share', floor: 'a' },
      clock: { kind: 'running', endsAt: room.now() + 100_000 },
    });
  });

  it('[BK5] begins a lighter topic where the guide has one', () => {
    const room = at('honest-heard', { way: 'writing' });
    room.give('a', { kind: 'take-break', length: 'twenty-minutes' });
    room.wait(20 * MINUTE);
    bothBack(room);
    room.give('a', { kind: 'lighter-topic' });
    room.give('b', { kind: 'lighter-topic' });
    expect(room.talk()).toMatchObject({ break: null, step: { id: 'honest-topic', floor: null } });
    expect(room.talk().pieces).not.toEqual([]);
    const daily = at('daily-word', { guide: 'daily' });
    daily.give('a', { kind: 'take-break', length: 'twenty-minutes' });
    daily.wait(20 * MINUTE);
    bothBack(daily);
    expect(daily.refused('a', { kind: 'lighter-topic' }).reason).toBe('not-offered');
  });

  it('[BK6] offers to close after the second break, and keeps neither whose they were nor how many', () => {
    const room = onBreak();
    for (const offersEnd of [false, true, true]) {
      room.wait(20 * MINUTE);
      bothBack(room);
      expect(breakNow(room)).toMatchObject({ stage: 'together', offersEnd });
      room.give('a', { kind: 'take-break', length: 'twenty-minutes' });
    }
    const { phase } = room.state();
    expect(JSON.stringify(phase)).toContain('"breaks":2');
    room.give('b', { kind: 'close-kindly' });
    const untouched = sharing();
    untouched.give('a', { kind: 'close-kindly' });
    expect({ ...room.state(), quietSince: 0 }).toEqual({ ...untouched.state(), quietSince: 0 });
  });

  it('[BK10] has what was last handed back and heard', () => {
    const room = at('honest-heard', { way: 'writing' });
    expect(room.talk().lastHeard).toBeNull();
    room.give('a', { kind: 'send-piece' });
    room.give('a', { kind: 'choose', option: 'not-quite' });
    room.give('b', { kind: 'send-piece' });
    room.give('b', { kind: 'hand-over' });
    room.give('a', { kind: 'choose', option: 'heard' });
    const handedBack = room.talk().pieces.findLast(({ step }) => step === 'honest-reflect');
    expect(room.talk().lastHeard).toEqual({ from: handedBack?.from, count: 1 });
  });
});

describe('leaving', () => {
  it('[BK7] is, after two minutes of a lost connection, a break with a day to come back', () => {
    const room = sharing();
    const since = room.now();
    room.notice({ kind: 'gone', seat: 'b', since });
    room.wait(2 * MINUTE - 1);
    expect(room.talk()).toMatchObject({ break: null, partnerGoneSince: since });
    room.wait(1);
    const lost = { stage: 'away', cause: 'lost', of: 'b', until: room.now() + 24 * HOUR, opensAt: null };
    expect(room.talk()).toMatchObject({ break: lost, partnerGoneSince: null });
    room.notice({ kind: 'back', seat: 'b' });
    bothBack(room);
    for (const seat of ['a', 'b'] as const) room.give(seat, { kind: 'go-on' });
    expect(room.talk().clock).toMatchObject({ kind: 'running', endsAt: room.now() + 100_000 });
  });

  it('[BK7] is nobody’s when both were lost, also in a pause; and rests after the day', () => {
    const room = sharing();
    room.give('a', { kind: 'pause' });
    for (const seat of ['a', 'b'] as const) room.notice({ kind: 'gone', seat, since: room.now() });
    room.wait(HOUR);
    expect(room.talk()).toMatchObject({ pause: null, break: { cause: 'lost', of: null } });
    room.wait(25 * HOUR);
    expect(breakNow(room)?.stage).toBe('resting');
  });

  it('[BK8] for today holds the talk, and is told in the break', () => {
    const room = sharing();
    room.give('b', { kind: 'leave-for-today' }, 1);
    expect(breakNow(room)).toMatchObject({ cause: 'left', of: 'b', until: room.now() + 24 * HOUR });
    const once = room.state();
    room.give('b', { kind: 'leave-for-today' });
    expect(room.state()).toBe(once);
    room.give('a', { kind: 'leave-for-today' });
    expect(breakNow(room)).toMatchObject({ cause: 'left', of: null });
    bothBack(room);
    expect(breakNow(room)?.stage).toBe('together');
  });

  it('[BK9] again after coming back is not being back, and presence is not shown', () => {
    const room = onBreak();
    room.wait(20 * MINUTE);
    room.give('a', { kind: 'resume' });
    room.notice({ kind: 'gone', seat: 'a', since: room.now() });
    expect(breakNow(room)).toMatchObject({ stage: 'due', back: { a: false, b: false } });
    expect(room.view('b').phase).toMatchObject({ partnerGoneSince: null });
  });

  it('[LG1] for good ends what runs; the other is at home, and the talking is over', () => {
    const room = sharing();
    room.notice({ kind: 'left-for-good', seat: 'b' });
    expect(room.view('a').phase).toMatchObject({ kind: 'home', partnerLeft: true, lastEnding: null });
    expect(room.view('a').can).toEqual({});
    expect(room.refused('a', { kind: 'arrive' }).reason).toBe('not-now');
    const once = room.state();
    room.notice({ kind: 'left-for-good', seat: 'a' });
    expect(room.state()).toBe(once);
  });

  it('[EN5] because it is over is a normal ending', () => {
    const room = onBreak();
    room.give('a', { kind: 'part' }, 1);
    expect(room.view('b').phase).toMatchObject({ kind: 'home', lastEnding: 'parted', partnerLeft: false });
    expect(room.view('a').phase).toEqual(room.view('b').phase);
    room.give('b', { kind: 'part' });
  });
});

describe('the ground rules', () => {
  it('[GR1] are shown to both by either, and put away by each', () => {
    const room = sharing();
    const before = room.talk();
    room.give('b', { kind: 'show-rules' });
    expect(room.talk()).toEqual({ ...before, rulesOpen: true });
    room.give('a', { kind: 'put-rules-away' });
    expect(room.view('a').phase).toMatchObject({ rulesOpen: false });
    expect(room.view('b').phase).toMatchObject({ rulesOpen: true });
    room.give('a', { kind: 'show-rules' });
    room.give('b', { kind: 'pause' });
    expect(room.talk().rulesOpen).toBe(false);
    expect(at('honest-rules').refused('a', { kind: 'show-rules' }).reason).toBe('not-offered');
  });
});

describe('a record from before', () => {
  it('[BK11] goes on', () => {
    const state = sharing().state();
    if (state.phase.kind !== 'talking') throw new Error('not talking');
    const { break: _break, breaks, rulesOpen, lastHeard, ...conversation } = state.phase.conversation;
    expect([breaks, rulesOpen, lastHeard]).toEqual([0, { a: false, b: false }, null]);
    const old: RoomState = { ...state, phase: { kind: 'talking', conversation } };
    const room = roomDriver(old);
    expect(room.talk()).toMatchObject({ break: null, rulesOpen: false, lastHeard: null });
    room.give('a', { kind: 'take-break', length: 'twenty-minutes' });
    room.give('b', { kind: 'close-kindly' });
  });
});

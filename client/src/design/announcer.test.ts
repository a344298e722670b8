import { describe, expect, it } from 'vitest';
import { ANNOUNCEMENT_SPACING_MS, ANNOUNCEMENT_STAYS_MS, createAnnouncer } from './announcer.ts';

/** A timer moved by hand. */
function handTimer() {
  const waiting: { run: () => void; afterMs: number }[] = [];
  const emptying: (() => void)[] = [];
  return {
    later: (run: () => void, afterMs: number) => {
      if (afterMs === ANNOUNCEMENT_STAYS_MS) emptying.push(run);
      else waiting.push({ run, afterMs });
    },
    waiting,
    fire: () => waiting.shift()?.run(),
    empty: () => emptying.shift()?.(),
  };
}

describe('the announcer', () => {
  it('tells the first at once and spaces the rest', () => {
    const timer = handTimer();
    const announcer = createAnnouncer(timer.later);
    announcer.tell('one');
    announcer.tell('two');
    expect(announcer.snapshot()).toEqual({ polite: 'one', assertive: '' });
    expect(timer.waiting.map(({ afterMs }) => afterMs)).toEqual([ANNOUNCEMENT_SPACING_MS]);
    timer.fire();
    expect(announcer.snapshot().polite).toBe('two');
  });

  it('lets what is assertive go before what still waits, in its own region', () => {
    const timer = handTimer();
    const announcer = createAnnouncer(timer.later);
    announcer.tell('one');
    announcer.tell('two');
    announcer.tell('Paused.', 'assertive');
    timer.fire();
    expect(announcer.snapshot()).toEqual({ polite: 'one', assertive: 'Paused.' });
    timer.fire();
    expect(announcer.snapshot().polite).toBe('two');
  });

  it('makes a repeated sentence a changed one, each time', () => {
    const timer = handTimer();
    const announcer = createAnnouncer(timer.later);
    const heard: string[] = [];
    announcer.subscribe(() => heard.push(announcer.snapshot().polite));
    for (let time = 0; time < 3; time += 1) announcer.tell('Saved');
    timer.fire();
    timer.fire();
    expect(heard.map((text) => text.replaceAll('\u200b', ''))).toEqual(['Saved', 'Saved', 'Saved']);
    expect(heard[0]).not.toBe(heard[1]);
    expect(heard[1]).not.toBe(heard[2]);
  });

  it('is quiet again after the last, and tells the next at once', () => {
    const timer = handTimer();
    const announcer = createAnnouncer(timer.later);
    announcer.tell('one');
    timer.fire();
    expect(timer.waiting).toEqual([]);
    announcer.tell('two');
    expect(announcer.snapshot().polite).toBe('two');
  });

  it('empties a region after a while, and not when something newer stands in it', () => {
    const timer = handTimer();
    const announcer = createAnnouncer(timer.later);
    announcer.tell('one');
    timer.fire();
    announcer.tell('two');
    timer.empty();
    expect(announcer.snapshot().polite).toBe('two');
    timer.empty();
    expect(announcer.snapshot()).toEqual({ polite: '', assertive: '' });
  });

  it('forgets a listener that has left', () => {
    const announcer = createAnnouncer(() => undefined);
    let heard = 0;
    const leave = announcer.subscribe(() => (heard += 1));
    leave();
    announcer.tell('one');
    expect(heard).toBe(0);
  });
});

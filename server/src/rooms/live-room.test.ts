import { expect, it } from 'vitest';
import { CLOSINGS, LIMITS, type Closing } from '@heard/shared/protocol';
import { LiveRoom, type RoomSocket } from './live-room.ts';

const CLOCK = { monotonic: () => 0, after: () => () => undefined };

function socketThat(hasEnded: boolean, closings: Closing[]): RoomSocket {
  return {
    seat: 'a',
    credentialHash: 'c'.repeat(43),
    epoch: 1,
    push: () => undefined,
    signal: () => undefined,
    hold: () => undefined,
    hasEnded: () => hasEnded,
    close: (closing) => closings.push(closing),
  };
}

it('one socket too many for a seat takes the place of one that has ended, not of one that lives', () => {
  const live = new LiveRoom('AAECAwQFBgcICQoLDA0ODw', CLOCK, () => undefined);
  const closings: Closing[] = [];
  for (let count = 0; count < LIMITS.socketsPerSeat; count += 1)
    live.add(`socket-${count}`, socketThat(count === 2, closings));
  live.add('newest', socketThat(false, closings));
  expect(live.local().a).toEqual(
    ['socket-0', 'socket-1', 'socket-3', 'newest'].slice(0, LIMITS.socketsPerSeat),
  );
  live.add('one-more', socketThat(false, closings));
  expect(live.local().a).not.toContain('socket-0');
  expect(closings).toEqual([CLOSINGS.replaced, CLOSINGS.replaced]);
});

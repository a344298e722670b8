import { describe, expect, it } from 'vitest';
import { routeOf, titleOf } from './app-route.ts';

const room = 'aB-_'.repeat(5) + 'xy';

describe('the address', () => {
  it.each([
    ['/', { page: 'landing' }],
    [`/room/${room}`, { page: 'room', room }],
    [`/join/${room}`, { page: 'join', room }],
    [`/room/${room}/`, { page: 'unknown' }],
    [`/room/${room}x`, { page: 'unknown' }],
    ['/room/short', { page: 'unknown' }],
    ['/admin', { page: 'unknown' }],
    [`//room/${room}`, { page: 'unknown' }],
  ])('%s', (path, route) => expect(routeOf(path)).toEqual(route));

  it('is neutral in the title of every room and invite', () => {
    expect(titleOf(routeOf(`/room/${room}`))).toBe('Notes');
    expect(titleOf(routeOf(`/join/${room}`))).toBe('Notes');
    expect(titleOf(routeOf('/'))).toBe('Heard');
  });
});

import { expect, it } from 'vitest';
import { createLog, type LogLevel } from './log.ts';

function logTo(lines: string[], level: LogLevel = 'debug', key = 1) {
  const write = (line: string) => void lines.push(line);
  return createLog({
    level,
    randomBytes: (length) => new Uint8Array(length).fill(key),
    time: () => 'now',
    write,
  });
}

it('shows a room as eight digits that mean nothing after a restart', () => {
  const lines: string[] = [];
  logTo(lines).info('entered', { room: 'a-room', seat: 'a', ms: 1.6 });
  logTo(lines, 'debug', 2).info('entered', { room: 'a-room' });
  const [first, second] = lines.map((line) => JSON.parse(line) as { room: string });
  expect(first).toMatchObject({ time: 'now', level: 'info', event: 'entered', seat: 'a', ms: 2 });
  expect(first?.room).toMatch(/^[0-9a-f]{8}$/);
  expect(second?.room).not.toBe(first?.room);
});

it('names an error without its message', () => {
  const lines: string[] = [];
  logTo(lines).error('failed', {
    error: new TypeError('could not read "my secret sentence"\n    not a place'),
  });
  expect(lines[0]).toContain('"name":"TypeError"');
  expect(lines[0]).not.toContain('secret');
});

it('keeps to its level', () => {
  const lines: string[] = [];
  const log = logTo(lines, 'warn');
  log.info('quiet');
  log.warn('loud');
  logTo(lines, 'silent').error('nothing');
  expect(lines).toHaveLength(1);
});

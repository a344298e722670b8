import { createHmac } from 'node:crypto';
import type { Millis, Seat } from '@heard/shared/base';
import type { RandomBytes } from '../ports/clock.ts';

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * What a log line may say. No member takes free text: a room is shown as eight hex digits under a key that lives as
 * long as the process, an error as its class, code and place, never its message.
 */
interface LogFields {
  readonly room?: string;
  readonly seat?: Seat;
  /** A word of the source code: a problem's code, a closing's, an outcome. */
  readonly code?: string | number;
  readonly ms?: Millis;
  readonly count?: number;
  readonly error?: unknown;
}

export interface Log {
  readonly error: (event: string, fields?: LogFields) => void;
  readonly warn: (event: string, fields?: LogFields) => void;
  readonly info: (event: string, fields?: LogFields) => void;
  readonly debug: (event: string, fields?: LogFields) => void;
}

/** JSON lines. `time` gives the moment as ISO text; `write` takes one line without its end. */
export function createLog(options: {
  readonly level: LogLevel;
  readonly randomBytes: RandomBytes;
  readonly time: () => string;
  readonly write: (line: string) => void;
}): Log {
  const key = options.randomBytes(32);
  const limit = options.level === 'silent' ? -1 : LOG_LEVELS.indexOf(options.level);
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(level) > limit) return;
      options.write(JSON.stringify({ time: options.time(), level, event, ...visible(fields, key) }));
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

function visible(fields: LogFields, key: Uint8Array): Record<string, unknown> {
  const { room, seat, code, ms, count, error } = fields;
  return {
    ...(room === undefined ? {} : { room: createHmac('sha256', key).update(room).digest('hex').slice(0, 8) }),
    ...(seat === undefined ? {} : { seat }),
    ...(code === undefined ? {} : { code }),
    ...(ms === undefined ? {} : { ms: Math.round(ms) }),
    ...(count === undefined ? {} : { count }),
    ...(error === undefined ? {} : { error: nameError(error) }),
  };
}

/** Class, code and the first places of the stack: a message may quote what a person wrote. */
function nameError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, at: places.slice(0, 4).map((line) => line.trim()) };
}

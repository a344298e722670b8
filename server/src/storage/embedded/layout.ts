import { createHash } from 'node:crypto';
import type { Millis } from '@heard/shared/base';

/**
 * The keys on disk. Room ids hold neither `!` nor `"`, so `!` separates and `"` (the next character) ends a range;
 * numbers are base 36 in nine digits, so that the order of keys is the order of numbers.
 */
export const FORMAT_KEY = '!format';
export const FORMAT = '1';
/** The latest time the store has given out with a write: the clock starts there again. */
export const CLOCK_KEY = '!clock';

const DIGITS = 9;
const HOUR_MS = 3_600_000;

const ordered = (value: number): string => value.toString(36).padStart(DIGITS, '0');

export const headKey = (room: string): string => `r!${room}!m`;
export const recordKey = (room: string): string => `r!${room}!d`;
export const snapshotKey = (room: string): string => `r!${room}!s`;
/** The snapshot before that one. */
export const previousKey = (room: string): string => `r!${room}!p`;
export const frameKey = (room: string, position: number): string => `r!${room}!l!${ordered(position)}`;
export const wordKey = (room: string, number: number): string => `r!${room}!w!${ordered(number)}`;
export const beatKey = (process: string): string => `b!${process}`;

/** After a drop only the hash of the id stays, so that the disk no longer names the room. */
export const tombstoneKey = (room: string): string =>
  `t!${createHash('sha256').update(room).digest('base64url')}`;

export type KeyRange = readonly [from: string, before: string];

export const roomRange = (room: string): KeyRange => [`r!${room}!`, `r!${room}"`];
/**
 * Around the room's range, and of keys that do not name the room: LevelDB remembers where a compaction ended. Six of
 * 22 characters are few enough to say nothing and enough to meet hardly any other room.
 */
export const scrubRange = (room: string): KeyRange => [`r!${room.slice(0, 6)}`, `r!${room.slice(0, 6)}~`];
export const wordsRange = (room: string, after = -1): KeyRange => [wordKey(room, after + 1), `r!${room}!w"`];
export const framesRange = (room: string, from: number, before: number): KeyRange => [
  frameKey(room, from),
  frameKey(room, before),
];
/** All frames, whatever their number. */
export const allFramesRange = (room: string): KeyRange => [`r!${room}!l!`, `r!${room}!l"`];
export const beatsRange: KeyRange = ['b!', 'b"'];

/** The number at the end of a frame's or a word's key. */
export const numberOfKey = (key: string): number => Number.parseInt(key.slice(-DIGITS), 36);

/** Rounded up to the hour, so that a room in use does not rewrite its entry with every change. */
export const expiryKey = (room: string, expiresAt: Millis): string =>
  `x!${ordered(Math.max(0, Math.ceil(expiresAt / HOUR_MS) * HOUR_MS))}!${room}`;
export const expiredRange = (now: Millis): KeyRange => ['x!', `x!${ordered(now)}`];
export const roomOfExpiryKey = (key: string): string => key.slice('x!'.length + DIGITS + 1);

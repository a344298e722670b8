import type { Seat } from '@heard/shared/base';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';

/** What a device keeps beside the room's secret, so that the secret can be changed (crypto/lock-wrap.ts). */
export interface DeviceLock {
  /** Which of the room's secrets this device has, from 1. */
  readonly epoch: number;
  /** 32 bytes made on this device that never leave it; null on one that has not been in the room since there are such. */
  readonly deviceSecret: Uint8Array | null;
  /** By device id: what it unwraps with, as seen first (64 hex digits), and whose it is. Another key later is not used. */
  readonly deviceKeys: Readonly<Record<string, PinnedKey>>;
  /** Who changed the lock last, until its person has read it. */
  readonly notice: LockNotice | null;
}

interface PinnedKey {
  readonly seat: Seat;
  readonly key: string;
}

interface LockNotice {
  readonly by: Seat;
  /** ISO date. */
  readonly day: string;
}

export const FIRST_LOCK: DeviceLock = { epoch: 1, deviceSecret: null, deviceKeys: {}, notice: null };

export function encodeLock(lock: DeviceLock): Readonly<Record<string, unknown>> {
  const { deviceSecret } = lock;
  return { ...lock, deviceSecret: deviceSecret === null ? null : toBase64url(deviceSecret) };
}

type Bag = Readonly<Record<string, unknown>>;

/** Absent in a record from before locks could be changed; what cannot be read of the rest counts as not there. */
export function decodeLock(value: unknown): DeviceLock | undefined {
  if (!isBag(value) || !Number.isSafeInteger(value['epoch'])) return undefined;
  const { deviceSecret, deviceKeys, notice } = value;
  const secret = typeof deviceSecret === 'string' ? fromBase64url(deviceSecret) : null;
  const keys = Object.entries(isBag(deviceKeys) ? deviceKeys : {}).flatMap(([id, entry]) =>
    isBag(entry) && isSeat(entry['seat']) && isKey(entry['key'])
      ? [[id, { seat: entry['seat'], key: entry['key'] }] as const]
      : [],
  );
  return {
    epoch: Number(value['epoch']),
    deviceSecret: secret?.length === 32 ? secret : null,
    deviceKeys: Object.fromEntries(keys),
    notice:
      isBag(notice) && isSeat(notice['by']) && typeof notice['day'] === 'string'
        ? { by: notice['by'], day: notice['day'] }
        : null,
  };
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeat(value: unknown): value is Seat {
  return value === 'a' || value === 'b';
}

function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

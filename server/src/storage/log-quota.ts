import { LIMITS } from '@heard/shared/protocol';

/** What one room's document log may hold; reached, an append answers `full` and a compaction makes room again. */
export interface LogQuota {
  readonly bytes: number;
  readonly frames: number;
}

export const DEFAULT_QUOTA: LogQuota = { bytes: LIMITS.storedRoomBytes, frames: 20_000 };

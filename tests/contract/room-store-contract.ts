import { describe } from 'vitest';
import { describeLog } from './log-contract.ts';
import { describeNotes } from './notes-contract.ts';
import { describeRecord } from './record-contract.ts';
import { describeReseal } from './reseal-contract.ts';
import type { StoreFactory } from './store-factory.ts';
import { describeTime } from './time-contract.ts';
import { describeWords } from './words-contract.ts';

/** The contract of server/src/ports/room-store.ts, run against every implementation of it. */
export function describeRoomStoreContract(name: string, factory: StoreFactory): void {
  describe(`${name} keeps the room store contract:`, () => {
    describeRecord(factory);
    describeLog(factory);
    describeReseal(factory);
    describeWords(factory);
    describeNotes(factory);
    describeTime(factory);
  });
}

import { otherSeat, type Seat } from '@heard/shared/base';
import type { CallServers, Problem, SealedSignal } from '@heard/shared/protocol';
import type { Log } from '../logging/log.ts';
import type { RoomStore } from '../ports/room-store.ts';
import type { CallServersSource } from './call-servers.ts';
import type { LiveRoom } from './live-room.ts';
import { problemOf, PROBLEMS, tooMany } from './problems.ts';

export type Relayed = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };
export type GivenServers =
  | { readonly ok: true; readonly call: CallServers }
  | { readonly ok: false; readonly problem: Problem };

/** The server's part in a call: it hands sealed signals on, to every process, and lends ways through. */
export interface CallRelay {
  readonly signal: (live: LiveRoom, from: Seat, signal: SealedSignal) => Promise<Relayed>;
  readonly servers: (live: LiveRoom, seat: Seat) => Promise<GivenServers>;
  /** A whisper of the store; one that is no signal is somebody else's. */
  readonly whispered: (live: LiveRoom, bytes: Uint8Array) => void;
}

/** First byte of a whispered signal, beside those of document-log/whispers.ts. */
const SIGNAL_FROM: Readonly<Record<Seat, number>> = { a: 0xc0, b: 0xc1 };

export function createCallRelay(parts: {
  readonly store: Pick<RoomStore, 'whisper' | 'now'>;
  readonly log: Log;
  readonly callServers: CallServersSource;
}): CallRelay {
  const { store, log } = parts;
  return {
    signal: async (live, from, { sealed }) => {
      if (!isTalking(live)) return refused(PROBLEMS.noCall);
      const waitMs = live.signalBuckets[from].take();
      if (waitMs > 0) return refused(tooMany(waitMs));
      try {
        await store.whisper(live.room, encodeWhisper(from, sealed));
        return { ok: true };
      } catch (error) {
        log.warn('signal-failed', { room: live.room, error });
        return refused(problemOf(error));
      }
    },
    servers: async (live, seat) => {
      const waitMs = live.callServerBuckets[seat].take();
      if (waitMs > 0) return refused(tooMany(waitMs));
      try {
        return { ok: true, call: parts.callServers(await store.now()) };
      } catch (error) {
        return refused(problemOf(error));
      }
    },
    whispered: (live, bytes) => {
      const from = bytes[0] === SIGNAL_FROM.a ? 'a' : 'b';
      if (bytes[0] !== SIGNAL_FROM[from]) return;
      live.relay(otherSeat(from), { sealed: Buffer.from(bytes.subarray(1)).toString('base64url') });
    },
  };
}

/** Outside a talk there is nothing to call for, and nobody is rung up. */
function isTalking(live: LiveRoom): boolean {
  return live.standing?.record.engine.phase.kind === 'talking';
}

function encodeWhisper(from: Seat, sealed: string): Uint8Array {
  return Uint8Array.from([SIGNAL_FROM[from], ...Buffer.from(sealed, 'base64url')]);
}

function refused(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

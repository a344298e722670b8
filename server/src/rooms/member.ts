import type { Answer, Envelope, Piece, Problem, SealedSignal } from '@heard/shared/protocol';
import type { GivenServers, Relayed } from './call-relay.ts';

/** One entered socket. Nothing here rejects; each call gets exactly one answer. */
export interface Member {
  readonly command: (envelope: Envelope) => Promise<Answer>;
  readonly look: () => Promise<Answer>;
  readonly words: (
    after: number,
  ) => Promise<
    | { readonly ok: true; readonly pieces: readonly Piece[] }
    | { readonly ok: false; readonly problem: Problem }
  >;
  readonly signal: (signal: SealedSignal) => Promise<Relayed>;
  readonly callServers: () => Promise<GivenServers>;
  /** Resolves when the store knows, or cannot be told now. */
  readonly leave: () => Promise<void>;
}

import type { StatePush } from '@heard/shared/protocol';

/** How a state reached us: pushed by the server, or as the answer to something we asked. */
export type Arrival =
  | { readonly kind: 'push' }
  /** `heldThen`: what we had when we asked. The answer was made after that, so it cannot honestly be older. */
  | { readonly kind: 'answer'; readonly heldThen: StatePush | null };

/** `doubt`: do not take it, ask for the whole state. `went-back`: take it, and say that the server lost something. */
export type Intake = 'take' | 'drop' | 'doubt' | 'went-back';

/**
 * Whether to believe a state. The server decides the floor, also when it went back (power cut, old backup): but a
 * push may simply be late, so only an answer to a question put afterwards proves that it did.
 */
export function judgeState(held: StatePush | null, next: StatePush, arrival: Arrival): Intake {
  if (held === null) return 'take';
  const sameRoom = held.incarnation === next.incarnation;
  if (sameRoom && next.revision > held.revision) return 'take';
  if (sameRoom && next.revision === held.revision) return 'drop';
  if (arrival.kind === 'push') return 'doubt';
  const then = arrival.heldThen;
  if (then === null) return 'drop';
  return then.incarnation !== next.incarnation || next.revision < then.revision ? 'went-back' : 'drop';
}

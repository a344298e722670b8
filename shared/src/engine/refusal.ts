import type { Seat } from '../base/index.ts';

type Reason =
  | { readonly reason: 'not-your-turn'; readonly floor: Seat | null }
  | { readonly reason: 'not-now' }
  | { readonly reason: 'stale' }
  | { readonly reason: 'paused' }
  | { readonly reason: 'not-offered' }
  | { readonly reason: 'empty-hand-back' }
  | { readonly reason: 'no-more-minutes' }
  | { readonly reason: 'too-many-pieces' }
  | { readonly reason: 'in-writing-only' }
  | { readonly reason: 'resting'; readonly opensAt: number }
  /** A break lasts its first twenty minutes. */
  | { readonly reason: 'on-break'; readonly opensAt: number }
  | { readonly reason: 'nobody-else-yet' };

/** Why a command changed nothing. A value, never an exception; always reaches the sender. */
export type Refusal = { readonly refused: true } & Reason;

export type RefusalReason = Refusal['reason'];

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

export function refuse(reason: Reason): Refusal {
  return { refused: true, ...reason };
}

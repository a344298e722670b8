import type { TrialOutcome } from './update-trial.ts';

/** From the page to the worker that tries updates out. */
export type TrialRequest =
  | { readonly kind: 'begin'; readonly trusted: readonly Uint8Array[] }
  | { readonly kind: 'follow'; readonly update: Uint8Array }
  | { readonly kind: 'take'; readonly update: Uint8Array; readonly alone: boolean };

/** `began` answers `begin`; `outcome` answers `take`. */
export type TrialAnswer =
  | { readonly kind: 'began' }
  | { readonly kind: 'outcome'; readonly outcome: TrialOutcome };

import type { PartnerView, TalkingView } from '@heard/shared/engine';

/**
 * True where one would write now, had this turn or this talk not had its number of pieces already. Confirming has
 * room for one added sentence only, and having sent it needs no word.
 */
export function turnIsFull(view: PartnerView & { readonly phase: TalkingView }): boolean {
  const { ways, step, pause } = view.phase;
  if (ways[view.seat] !== 'writing' || pause !== null || view.can['send-piece']) return false;
  if (step.kind === 'together' || step.kind === 'choose') return true;
  const isConfirming = step.kind === 'speak' && step.stage === 'answering';
  return step.floor === view.seat && !isConfirming && (step.kind === 'speak' || step.kind === 'each');
}

import { useEffect, useState } from 'react';
import type { PartnerView } from '@heard/shared/engine';
import type { ListPort } from '../../list/list-port.ts';

/** Writes down, once for both, that a talk this page was part of came to its close: for the picture of the weeks. */
export function useTalkHeld(list: ListPort, view: PartnerView | null): void {
  const [talked, setTalked] = useState<number | null>(null);
  const phase = view?.phase ?? null;
  if (phase?.kind === 'talking' && phase.number !== talked) setTalked(phase.number);
  const held = heldTalk(phase, talked);
  useEffect(() => {
    if (held !== null) list.weeks.talkHeld(held);
  }, [held, list]);
}

/** What was said aloud leaves nothing to keep, so such a talk goes home at once. */
export function heldTalk(phase: PartnerView['phase'] | null, talked: number | null): number | null {
  if (phase?.kind === 'keeping') return phase.number;
  return phase?.kind === 'home' && phase.lastEnding === 'closed' ? talked : null;
}

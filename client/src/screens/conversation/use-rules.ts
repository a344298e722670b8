import { useState } from 'react';
import type { PartnerView } from '@heard/shared/engine';
import type { Presses } from './use-presses.ts';

export interface Rules {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * The ground rules over the talk. Either shows them to both; without a connection they open here alone. Put away, they
 * are gone from this screen at once, and come again when somebody shows them anew.
 */
export function useRules(view: PartnerView | null, presses: Presses, isConnected: boolean): Rules {
  const isShown = view?.phase.kind === 'talking' && view.phase.rulesOpen;
  const [isOpenHere, setOpenHere] = useState(false);
  const [isPutAway, setPutAway] = useState(false);
  if (!isShown && isPutAway) setPutAway(false);
  return {
    isOpen: isOpenHere || (isShown && !isPutAway),
    open: () => {
      setPutAway(false);
      if (isConnected && view?.can['show-rules']) presses.press('show-rules', { kind: 'show-rules' });
      else setOpenHere(true);
    },
    close: () => {
      setOpenHere(false);
      if (!isShown) return;
      setPutAway(true);
      presses.press('put-rules-away', { kind: 'put-rules-away' });
    },
  };
}

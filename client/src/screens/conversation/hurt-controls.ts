import { otherSeat, type Seat } from '@heard/shared/base';
import type { PartnerView } from '@heard/shared/engine';
import type { Control } from './controls.ts';
import { sentence } from './sentence.ts';

/** The two answers of "whose hurt is this about": of equal weight, one's own first. */
export function hurtControls(can: PartnerView['can'], { seat }: { readonly seat: Seat }): readonly Control[] {
  if (!can['name-hurt']) return [];
  const answer = (id: string, word: 'hurt.own' | 'hurt.other', hurt: Seat): Control => ({
    id,
    label: sentence(word),
    command: { kind: 'name-hurt', hurt },
  });
  return [answer('hurt-own', 'hurt.own', seat), answer('hurt-other', 'hurt.other', otherSeat(seat))];
}

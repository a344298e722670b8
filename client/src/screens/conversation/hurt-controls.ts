import { otherSeat, type Seat } from '@heard/shared/base';
import type { PartnerView } from '@heard/shared/engine';
import type { Control } from './controls.ts';
import { sentence } from './sentence.ts';

/** The two answers of "whose hurt is this about": of equal weight, one's own first. */
export function hurtControls(can: PartnerView['can'], seat: Seat): readonly Control[] {
  if (!can['name-hurt']) return [];
  return [
    {
      id: 'hurt-own',
      label: sentence('hurt.own'),
      command: { kind: 'name-hurt', hurt: seat },
    },
    {
      id: 'hurt-other',
      label: sentence('hurt.other'),
      command: { kind: 'name-hurt', hurt: otherSeat(seat) },
    },
  ];
}

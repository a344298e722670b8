import type { Seat } from '@heard/shared/base';
import type { AgreementField, AgreementView } from '../../list/list-port.ts';
import { sentence, type Sentence } from '../conversation/sentence.ts';

/** In the order in which an agreement is thought through. */
export const AGREEMENT_FIELDS: readonly AgreementField[] = ['need', 'act', 'who', 'when', 'notice'];

/** The state in words, as it stands for whoever holds this device. */
export function stateSentence(agreement: AgreementView, seat: Seat): Sentence {
  const { state } = agreement;
  if (state !== 'draft' && state !== 'proposed') return sentence(`list.state.${state}`);
  if (state === 'draft') return sentence(agreement.by === seat ? 'list.state.draft-own' : 'list.state.draft');
  const proposer = proposerOf(agreement);
  return sentence(proposer === seat ? 'list.state.proposed-own' : 'list.state.proposed');
}

/** Whose signature stands there now; the author where none does. */
function proposerOf({ signed, by }: AgreementView): Seat {
  if (signed[by]) return by;
  if (signed.a) return 'a';
  return signed.b ? 'b' : by;
}

/** The text to read: only what has been filled in. */
export function filledFields(agreement: AgreementView): readonly AgreementField[] {
  return AGREEMENT_FIELDS.filter((field) => agreement.fields[field].trim() !== '');
}

import type { PerSeat } from '@heard/shared/base';
import type { AgreementView } from './list-port.ts';

export interface Standing {
  /** Hash of the text that stands there now; null while it cannot be signed. */
  readonly hash: string | null;
  /** Out of use for now, or for good. */
  readonly rest: 'set-aside' | 'let-go' | null;
  /** The hash that each seat's signature names; null without one. */
  readonly signatures: PerSeat<string | null>;
}

/**
 * Agreed only while both signatures name the text that stands there. A signature that names another text makes
 * it `changed`: nothing has to be cleared, and a text put back exactly as it was is the text that was signed.
 */
export function agreementState(standing: Standing): Pick<AgreementView, 'state' | 'signed'> {
  const { hash, rest, signatures } = standing;
  const signed = {
    a: hash !== null && signatures.a === hash,
    b: hash !== null && signatures.b === hash,
  };
  const isStale = (signatures.a !== null && !signed.a) || (signatures.b !== null && !signed.b);
  if (rest !== null) return { state: rest, signed };
  if (signed.a && signed.b) return { state: 'agreed', signed };
  if (isStale) return { state: 'changed', signed };
  return { state: signed.a || signed.b ? 'proposed' : 'draft', signed };
}

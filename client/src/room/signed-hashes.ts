import type { Seat } from '@heard/shared/base';
import type { Doc } from 'yjs';
import type { RandomBytes } from '../crypto/random-bytes.ts';
import { openList } from '../list/list-model.ts';
import type { SeatSigning } from '../list/seat-signing.ts';
import type { SignatureScheme, Standing } from '../list/signature.ts';
import { localDocument } from './local-document.ts';

/**
 * Every hash in this list that stands verified in the seat's own name, by reading the list once as it is shown.
 * @param signing without a clock, so that each check is done at once
 */
export function signedHashes(
  doc: Doc,
  seat: Seat,
  signing: SeatSigning,
  parts: { readonly random: RandomBytes; readonly today: () => string },
): readonly string[] {
  const hashes = new Set<string>();
  const noting = <T extends Standing>(by: Seat, hash: string, standing: T): T => {
    if (by === seat && standing === 'verified') hashes.add(hash);
    return standing;
  };
  const { signatures } = signing;
  const noted: SignatureScheme = {
    ...signatures,
    read: (by, hash, stored) => noting(by, hash, signatures.read(by, hash, stored)),
    readNow: (by, hash, stored) => noting(by, hash, signatures.readNow(by, hash, stored)),
  };
  const list = openList({
    document: localDocument(doc),
    seat,
    signing: { ...signing, signatures: noted },
    ...parts,
  });
  for (const { id } of list.snapshot().agreements) list.historyOf(id);
  list.close();
  return [...hashes];
}

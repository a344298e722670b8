import type * as Y from 'yjs';
import type { RemovableKind, RemovedView } from './list-port.ts';
import { isItemId, LIST_LIMITS } from './list-schema.ts';
import { parseKeptId } from './project-item.ts';
import { readRemoval } from './removal-mark.ts';
import type { SignatureScheme } from './signature.ts';

/** What stands in the list, as far as places are concerned. */
export interface Standing {
  readonly has: (id: string) => boolean;
  /** Orders of what stands, by kind. */
  readonly ordersOf: (kind: RemovableKind) => readonly number[];
}

/** The places to show: signed by the author, and nothing of that id standing there again. Never throws. */
export function readRemoved(
  removed: Y.Map<unknown>,
  standing: Standing,
  signatures: SignatureScheme,
): { readonly views: readonly RemovedView[]; readonly isChecking: boolean } {
  const found: (RemovedView & { readonly order: number })[] = [];
  let isChecking = false;
  let read = 0;
  for (const [id, value] of removed.entries()) {
    if (read >= LIST_LIMITS.entriesRead) break;
    read += 1;
    if (standing.has(id) || !(isItemId(id) || parseKeptId(id))) continue;
    const removal = readRemoval(id, value, signatures);
    if (removal === null || removal.how !== 'removed') continue;
    isChecking ||= removal.standing === 'checking';
    if (removal.standing !== 'verified') continue;
    const { kind, whose, order } = removal;
    const place = standing.ordersOf(kind).filter((other) => other < order).length;
    found.push({ id, kind, whose, place, order });
  }
  const views = found
    .toSorted((x, y) => x.order - y.order || (x.id < y.id ? -1 : 1))
    .slice(0, LIST_LIMITS.items)
    .map(({ id, kind, whose, place }) => ({ id, kind, whose, place }));
  return { views, isChecking };
}

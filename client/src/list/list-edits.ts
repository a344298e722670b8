import type { Seat } from '@heard/shared/base';
import type * as Y from 'yjs';
import type { ListRoots } from './list-schema.ts';

/** How the parts of the list write into its document. */
export interface ListEdits {
  readonly seat: Seat;
  readonly roots: ListRoots;
  /** Adds an item after all others; gives its id. */
  readonly add: (make: (order: number) => Y.Map<unknown>) => string;
  /** A change that this person may undo, as a step of its own. */
  readonly change: (make: () => void) => void;
  /** One that has its own way back. */
  readonly act: (make: () => void) => void;
}

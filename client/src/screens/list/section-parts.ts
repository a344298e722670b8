import type { ListPort } from '../../list/list-port.ts';
import type { People } from '../conversation/people.ts';

/** What every section of the list gets. */
export interface SectionParts {
  readonly list: ListPort;
  readonly people: People;
  /** An item that was just added by an own press and takes the focus. */
  readonly added: string | null;
  readonly onAdded: (id: string) => void;
}

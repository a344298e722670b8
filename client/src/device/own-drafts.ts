import { whenLeaving } from '../leave/leave.ts';
import { DraftStore } from './draft-store.ts';
import { tabStorage } from './platform.ts';

/** This tab's drafts: one for the page, loaded with the room. */
export const ownDrafts = new DraftStore(tabStorage());

whenLeaving(() => ownDrafts.dropMemory());

/**
 * The origin of a change that this person made here and may undo. One object per place of editing, so that a
 * textarea can tell its own edits from another's; the undo history is told of each.
 */
export class OwnEdit {
  readonly place: string;

  constructor(place: string) {
    this.place = place;
  }
}

/** The origin of own acts that have their own way back (a signature is withdrawn, not undone). */
export const ownAct = Symbol('own act');

import { useState } from 'react';
import type { PartnerView } from '@heard/shared/engine';

export interface OwnNoteText {
  readonly text: string;
  readonly set: (text: string) => void;
}

/**
 * One note at a time, for the step that runs: it outlives a pause and whatever lies over the page, and goes with the
 * step. In memory alone, so neither a reload nor leaving quickly can bring it back.
 */
export function useOwnNote(view: PartnerView | null): OwnNoteText {
  const place = view === null ? null : noteStep(view);
  const [note, setNote] = useState<{ readonly place: string | null; readonly text: string }>(EMPTY);
  if (note.text !== '' && note.place !== place) setNote(EMPTY);
  const text = note.place === place ? note.text : '';
  return { text, set: (next) => setNote({ place, text: next }) };
}

const EMPTY = { place: null, text: '' };

/** The step a note belongs to, each part of it its own; null while nobody talks. */
function noteStep({ phase }: PartnerView): string | null {
  return phase.kind === 'talking' ? `${phase.number}/${phase.step.id}/${phase.step.part}` : null;
}

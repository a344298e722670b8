import * as Y from 'yjs';
import { Random } from '../simulation/random.ts';

/** Edits in one sitting at one place of the document, on average. */
const SITTING = 60;
const BACKSPACE = 0.12;
const LETTERS = 'etaoin shrdlu cmfwyp '.split('');

export interface TypedDocument {
  /** V1 update of the whole. */
  readonly update: Uint8Array;
  readonly text: string;
}

/** The text that all measures type into. */
export const textOf = (doc: Y.Doc): Y.Text => doc.getText('list');

/**
 * A document as two people type it, one keystroke a transaction: sittings at random places, mostly letters one after
 * the other, some taken back. The same for the same seed.
 */
export function typeDocument(edits: number, seed: number): TypedDocument {
  const random = new Random(seed);
  const people = [new Y.Doc(), new Y.Doc()] as const;
  people[0].clientID = 1001;
  people[1].clientID = 1002;
  let left = edits;
  for (let sitting = 0; left > 0; sitting += 1) {
    const [writer, reader] = sitting % 2 === 0 ? people : [people[1], people[0]];
    const strokes = Math.min(left, 1 + random.below(SITTING * 2));
    typeSitting(textOf(writer), strokes, random);
    left -= strokes;
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(reader)));
  }
  return { update: Y.encodeStateAsUpdate(people[0]), text: textOf(people[0]).toJSON() };
}

function typeSitting(text: Y.Text, strokes: number, random: Random): void {
  let caret = random.below(text.length + 1);
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    if (caret > 0 && random.chance(BACKSPACE)) {
      caret -= 1;
      text.delete(caret, 1);
    } else {
      text.insert(caret, random.pick(LETTERS));
      caret += 1;
    }
  }
}

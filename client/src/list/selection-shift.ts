export interface TextSelection {
  readonly start: number;
  readonly end: number;
}

/** One step of a Y.Text delta. */
export interface DeltaStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

/** Where a selection stands after someone else's change; text that comes in at a caret comes in behind it. */
export function shiftSelection(selection: TextSelection, delta: readonly DeltaStep[]): TextSelection {
  return { start: shiftPosition(selection.start, delta), end: shiftPosition(selection.end, delta) };
}

function shiftPosition(position: number, delta: readonly DeltaStep[]): number {
  let at = 0;
  let shifted = position;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (step.delete !== undefined) shifted -= Math.max(0, Math.min(step.delete, shifted - at));
    else {
      const length = typeof step.insert === 'string' ? step.insert.length : 1;
      if (at < shifted) shifted += length;
      at += length;
    }
    if (at > shifted) break;
  }
  return shifted;
}

/** The end of the last change of a delta: where the caret goes after undo or redo. */
export function endOfChange(delta: readonly DeltaStep[]): number {
  let at = 0;
  let end = 0;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else {
      if (typeof step.insert === 'string') at += step.insert.length;
      end = at;
    }
  }
  return end;
}

/** The same as a delta, for texts whose positions do not agree with what is shown. */
export function changeAsDelta(index: number, remove: number, insert: string): readonly DeltaStep[] {
  return [{ retain: index }, { insert }, { delete: remove }];
}

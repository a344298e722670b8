/** One thing that leaving does, synchronous. */
export type LeavingStep = () => void;

/** Off this page at once. A step that fails does not hold up the next: what counts is that the last one is reached. */
export function leaveQuickly(steps: readonly LeavingStep[]): void {
  for (const step of steps) {
    try {
      step();
    } catch {
      // Nothing to say and nobody to say it to: the screen is covered already.
    }
  }
}

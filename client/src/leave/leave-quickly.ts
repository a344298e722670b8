/** What leaving has to do, each step synchronous. The page wires them; the order is here. */
export interface LeavingSteps {
  /** Something empty over everything, painted with the next frame. */
  readonly cover: () => void;
  /**
   * Drops keys, words and sockets from memory. To the partner it is an ordinary lost connection: so before the screens,
   * which would say on their way out that the caret is gone.
   */
  readonly dropRoom: () => void;
  /** Takes what the screens show out of the document. */
  readonly dropScreens: () => void;
  /** Drafts and whatever else this tab keeps. */
  readonly clearTab: () => void;
  /** So that neither Back nor the list of open tabs names the room. */
  readonly neutralAddress: () => void;
  /** Replaces this page in the history by another site. */
  readonly goAway: () => void;
}

/** Off this page at once. A step that fails does not hold up the next: what counts is that the last one is reached. */
export function leaveQuickly(steps: LeavingSteps): void {
  const order = [
    steps.cover,
    steps.dropRoom,
    steps.dropScreens,
    steps.clearTab,
    steps.neutralAddress,
    steps.goAway,
  ];
  for (const step of order) {
    try {
      step();
    } catch {
      // Nothing to say and nobody to say it to: the screen is covered already.
    }
  }
}

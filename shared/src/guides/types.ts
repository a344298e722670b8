export type GuideId = 'honest' | 'daily' | 'after' | 'weekly';

/** Unique over all guides, e.g. `honest-share`. Also the key of the step's wording. */
export type StepId = string;

/**
 * Few kinds, interpreted by the engine. `private`: each alone, both press ready. `together`: both talk, both press
 * ready (or tap every rule). `each`: first one, then the other. `speak`: one holds the floor. `heard`: the speaker
 * confirms, nothing moves by itself. `more`: the speaker may add one piece. `breath`: moves by itself.
 * `choose`: both have to give the same answer.
 */
export type StepKind = 'private' | 'together' | 'each' | 'speak' | 'heard' | 'more' | 'breath' | 'choose';

/** Everything the floor holder (or, for `answer` stages, the listener) may choose between; guides say which, where. */
export type Option =
  | 'heard'
  | 'not-quite'
  | 'close-enough'
  | 'park'
  | 'enough'
  | 'one-piece'
  | 'yes'
  | 'part'
  | 'not-yet'
  | 'answered'
  | 'one-more'
  | 'enough-for-today'
  | 'nothing-today';

/** The wording of a step, apart from its plan: the server never needs it. */
export interface StepWords {
  readonly title: string;
  readonly speak: string;
  readonly listen: string;
  readonly stems: readonly string[];
  /** Only for the ground rules. */
  readonly rules?: readonly string[];
}

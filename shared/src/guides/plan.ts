import type { GuideId, Option, StepId, StepKind } from './types.ts';

/** Who acts in a step. `hurt` and `broke` exist only where the two have named whose hurt it is. */
export type Actor = 'both' | 'each' | 'speaker' | 'listener' | 'hurt' | 'broke';

/**
 * How a step can come to its end. `done`: handed over, both ready, time gone softly, or both parts spoken.
 * `cannot-keep`: a ground rule that one cannot keep today. `differ`: two different answers in a `choose` step.
 */
export type Outcome = Option | 'done' | 'not-now' | 'cannot-keep' | 'differ' | 'hear-again';

/** How a guide may end a conversation by its own moves. */
export type PlannedEnding = 'closed' | 'another-time' | 'roles-differ';

/** Seconds. `max` 0: no limit. */
export interface Times {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

export type Target = { readonly step: StepId } | { readonly end: PlannedEnding };

/**
 * One way out of a step. Moves are tried in order: the first that names the outcome and is not used up is taken, so a
 * bounded move may be followed by the one that takes over when it is spent.
 */
export interface Move {
  readonly on: readonly Outcome[];
  readonly to: Target;
  /** How often in one round of a block (or in one sitting, outside a block). Absent: no bound needed. */
  readonly atMost?: number;
  /** Begins the block again with the roles changed; taken in the first round only. */
  readonly swap?: true;
  /** Leads to a new piece of the share, for which "not quite" is there twice again. */
  readonly newPiece?: true;
  /** The target's own time on this way in: a short piece. */
  readonly times?: Times;
}

/** The other's reply after an acting stage: it waits for them and never moves by itself. */
export interface AnswerPlan {
  readonly options: readonly Option[];
}

export interface StepPlan {
  readonly id: StepId;
  readonly kind: StepKind;
  readonly actor: Actor;
  readonly times: Times;
  readonly moves: readonly Move[];
  /** Steps that share a block run in order and then again with the roles changed. */
  readonly block?: string;
  /** Offered to whoever acts. */
  readonly options?: readonly Option[];
  readonly answer?: AnswerPlan;
  /** Gives back what was heard: in writing it is never sent empty. */
  readonly handBack?: true;
  /** How many ground rules both have to tap. */
  readonly rules?: number;
  readonly gate?: 'name-hurt';
}

export interface SittingPlan {
  readonly steps: readonly StepPlan[];
  /** The thanks and the close begin here: what is kept when the time is used up. */
  readonly closingFrom: StepId;
  /** Where the two may begin with a lighter topic after a break, a step for both; absent: this sitting has none. */
  readonly lighter?: StepId;
}

export interface GuidePlan {
  readonly id: GuideId;
  /** One for most guides; several for a guide that is paced over days. */
  readonly sittings: readonly [SittingPlan, ...SittingPlan[]];
  /** Hours between two sittings; null for a guide of one sitting. */
  readonly restHours: number | null;
  /** A whole sitting, in minutes of running time. */
  readonly minutes: { readonly short: number; readonly standard: number; readonly long: number };
  /** Whether both must be given the same time (guides 1, 2 and 4; the betrayal guide is lopsided on purpose). */
  readonly equalTime: boolean;
}

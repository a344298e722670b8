import type { Millis, PerSeat, Seat } from '../base/index.ts';
import type { GuideId, Option, StepId, StepKind } from '../guides/types.ts';
import type { AfterBreak, Away } from './break-state.ts';
import type { CommandKind, Pace, Way } from './commands.ts';
import type { Again, Heavy, PieceRun } from './conversation-state.ts';
import type { Ending, Proposal } from './room-state.ts';

/** The only shape that leaves the engine: what one partner may know and do now. Under 4 kB as JSON. */
export interface PartnerView {
  readonly seat: Seat;
  readonly turn: number;
  /** A command the partner may give now. Absent: the control is disabled. The one source for every button. */
  readonly can: Readonly<Partial<Record<CommandKind, true>>>;
  readonly phase: PhaseView;
}

export type PhaseView = { readonly kind: 'inviting' } | HomeView | GatheringView | TalkingView | KeepingView;

export interface HomeView {
  readonly kind: 'home';
  readonly lastEnding: Ending | null;
  readonly suggestedFirst: Seat;
  readonly sittings: SittingsView | null;
  /** The other has given up their seat for good. */
  readonly partnerLeft: boolean;
  /** When the last conversation ended; null before the first. */
  readonly quietSince: Millis | null;
}

/** The paced guide's next sitting. */
export interface SittingsView {
  readonly guide: GuideId;
  /** Counted from 0, of so many. */
  readonly next: number;
  readonly of: number;
  /** From when it may begin. */
  readonly opensAt: Millis;
  readonly hurt: Seat;
  /** This partner has asked for a day less; it comes when the other has asked too. */
  readonly asksShorter: boolean;
}

export interface GatheringView {
  readonly kind: 'gathering';
  readonly arrived: PerSeat<boolean>;
  /** Connected right now; told only of a seat that has come to talk. */
  readonly here: PerSeat<boolean>;
  readonly proposal: Proposal | null;
  readonly suggestedFirst: Seat;
  readonly sittings: SittingsView | null;
}

export interface TalkingView {
  readonly kind: 'talking';
  readonly number: number;
  readonly guide: GuideId;
  readonly sitting: number | null;
  /** Whose hurt a paced guide is about; null until both have named it, and in every other guide. */
  readonly hurt: Seat | null;
  /** How each speaks now. */
  readonly ways: PerSeat<Way>;
  /** The ways one may change one's own to. */
  readonly waysOpen: readonly Way[];
  /** Whose voice the room carries in this moment; both ends of a call follow it. */
  readonly audible: PerSeat<boolean>;
  readonly pace: Pace;
  readonly step: StepView;
  readonly clock: ClockView;
  /** A pause by either; whose it was is not told. `back` says who has pressed "back". */
  readonly pause: { readonly back: PerSeat<boolean> } | null;
  /** The talk is covered until both are back and have chosen how it goes on. */
  readonly break: BreakView | null;
  /** The ground rules lie open before this partner, because one of the two asked to see them. */
  readonly rulesOpen: boolean;
  /** The pieces that were last handed back and heard: the first one's number, and how many. */
  readonly lastHeard: { readonly from: number; readonly count: number } | null;
  /** Since when the other's connection is gone; null while it is there, and while a break covers the talk. */
  readonly partnerGoneSince: Millis | null;
  /** Whose piece is whose, kept short; `pieceMarks` spells them out. */
  readonly pieces: readonly PieceRun[];
  /** The talk has passed a step in which both tapped the ground rules: such a step is left in no other way. */
  readonly rulesAgreed: boolean;
  /** True when the sitting's time is used up: the next move goes to the thanks and the close. */
  readonly closeNow: boolean;
  /** Steps done and in all on the straight way through, for "what comes next". */
  readonly progress: { readonly at: number; readonly of: number };
  readonly nextStep: StepId | null;
}

/** `offersEnd`: it was the second break in this sitting, so closing for today is offered first. */
export type BreakView =
  | (Omit<Away, 'lengthMs' | 'since'> & {
      /** How much longer "a little longer" asks for. */
      readonly longerMs: Millis;
      readonly offersEnd: boolean;
    })
  | { readonly stage: 'breath'; readonly endsAt: Millis }
  | {
      readonly stage: 'together';
      readonly chosen: PerSeat<AfterBreak | null>;
      readonly offersEnd: boolean;
    };

export interface StepView {
  readonly id: StepId;
  readonly kind: StepKind;
  /** `answering`: in an each-step, the other now replies to what was said. */
  readonly stage: 'acting' | 'answering';
  /** Round of a block, or first and second of an each-step. */
  readonly part: 1 | 2;
  /** Who may speak and write now; null where both may (together, private) or nobody needs to (breath). */
  readonly floor: Seat | null;
  /** Whose share this is about: the block's speaker, also while the listener hands back. */
  readonly speaker: Seat | null;
  readonly ready: PerSeat<boolean>;
  /** Whose hurt this partner has named; the other's answer is never told. */
  readonly named: Seat | null;
  /** Only in a step with ground rules: which of them each has tapped. */
  readonly rules: PerSeat<readonly boolean[]> | null;
  /** What the floor holder may choose between now. */
  readonly options: readonly Option[];
  /** How often "not quite" is still there in this round. */
  readonly notQuiteLeft: number;
  /** The listener has asked for a smaller piece in this turn. */
  readonly smallerPieceAsked: boolean;
  /** The floor holder has asked to say something heavy in this turn, and what came of it; null: not asked. */
  readonly heavy: Heavy | null;
  /** Which press led back to this step; null where the talk came here on its straight way. */
  readonly again: Again | null;
  /** Whether +1 minute is still there in this turn, and minutes that were added because the partner took them. */
  readonly minutes: { readonly left: number | null; readonly given: number; readonly mirrored: number };
}

/** Times are the store's. `soft`: at the end there is only a nudge, nothing moves by itself. */
export type ClockView =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly soft: boolean;
      readonly totalMs: Millis;
      readonly endsAt: Millis;
      /** End of the grace to finish the sentence; equals endsAt where there is none. */
      readonly graceEndsAt: Millis;
    }
  | {
      readonly kind: 'stopped';
      readonly soft: boolean;
      readonly totalMs: Millis;
      /** Left until the end; negative inside the grace. */
      readonly remainingMs: Millis;
      readonly graceMs: Millis;
    };

export interface KeepingView {
  readonly kind: 'keeping';
  readonly number: number;
  /** Whose piece is whose, kept short; `pieceMarks` spells them out. */
  readonly pieces: readonly PieceRun[];
  /** Own choice; null while not made. Whether the partner has chosen, never what. */
  readonly mine: readonly number[] | null;
  readonly partnerHasChosen: boolean;
  /** What both chose, once both have: the clients write it into the list, then say `kept-saved`. */
  readonly kept: readonly number[] | null;
  readonly until: Millis;
}

/** The quiet sign shows from this much before the end. */
export const QUIET_SIGN_MS = 20_000;

import type { Millis, PerSeat, Seat } from '../base/index.ts';
import type { GuideId, StepId } from '../guides/types.ts';
import type { Break } from './break-state.ts';
import type { Pace, Way } from './commands.ts';

/** One running sitting of a guide. Plain JSON; no words, no names. */
export interface Conversation {
  readonly guide: GuideId;
  /** 0 in a guide of one sitting. */
  readonly sitting: number;
  /** As it was agreed; `ways.ts` says how each speaks now. */
  readonly way: Way;
  /** Who was agreed to write although the other speaks. */
  readonly writes?: Seat;
  /** What each has changed their own way to since. Absent as long as nobody has. */
  readonly changed?: PerSeat<Way | null>;
  readonly pace: Pace;
  /** Speaks in the first round of a block and goes first in an each-step. */
  readonly first: Seat;
  /** Whose hurt a paced guide is about; null until both have named it, and in every other guide. */
  readonly hurt: Seat | null;
  /** Round of the block that is running, or 1. */
  readonly round: 1 | 2;
  readonly now: Moment;
  /** How often each bounded move was taken in this round, by `step/index`. */
  readonly taken: Readonly<Record<string, number>>;
  readonly minutes: Minutes;
  /** Null where nothing is timed (pace without a clock). */
  readonly clock: Clock | null;
  /** Since when time has been counting; null while it stands (a pause, a partner gone). */
  readonly runningSince: Millis | null;
  /** Time counted before `runningSince`. */
  readonly spentMs: Millis;
  /** The sitting's time is used up: the next move goes to the thanks and the close. */
  readonly timeUsedUp: boolean;
  readonly pause: { readonly back: PerSeat<boolean> } | null;
  /** Absent in records from before there were breaks, like the three below. */
  readonly break?: Break | null;
  /** Breaks called in this sitting, two at most are counted; whose is not kept. */
  readonly breaks?: number;
  /** Who has the ground rules open before them, since one of the two asked to see them. */
  readonly rulesOpen?: PerSeat<boolean>;
  /** The pieces that were last handed back and heard: the first one's number, and how many. */
  readonly lastHeard?: { readonly from: number; readonly count: number } | null;
  readonly pieces: readonly PieceRun[];
  /** Whose wish to say something heavy was answered "not now"; absent: nobody's. */
  readonly heavyDeclined?: PerSeat<boolean>;
}

/** Where the conversation stands: everything here begins anew with each turn. */
export interface Moment {
  readonly step: StepId;
  readonly stage: 'acting' | 'answering';
  /** First or second of an each-step; 1 elsewhere. */
  readonly part: 1 | 2;
  readonly floor: Seat | null;
  readonly ready: PerSeat<boolean>;
  /** Ground rules each has tapped; empty in every other step. */
  readonly rules: PerSeat<readonly boolean[]>;
  /** Whose hurt each has named; never shown to the other. */
  readonly named: PerSeat<Seat | null>;
  /** Pieces sent in this turn. */
  readonly written: PerSeat<number>;
  readonly smallerPieceAsked: boolean;
  /** Whether the floor holder has asked to say something heavy, and what came of it; absent: not asked. */
  readonly heavy?: Heavy;
  /** The press that led back here; null where the talk came here on its straight way. */
  readonly again: Again | null;
  /** Minutes the floor holder has added in this turn. */
  readonly added: number;
  /** Minutes that are in this turn because the partner took them. */
  readonly mirrored: number;
}

/** A step that is there once more: the share was not quite handed back, or the listener asked to hear it again. */
export type Again = 'not-quite' | 'hear-again';

/** The floor holder's "may I say something heavy?" in this turn. */
export type Heavy = 'asked' | 'yes' | 'not-now';

/** `remainingMs` is as of `runningSince`, or as it stands while that is null. Negative inside the grace. */
export interface Clock {
  readonly totalMs: Millis;
  readonly remainingMs: Millis;
  /** 0: no grace. */
  readonly graceMs: Millis;
  /** At the end there is only a nudge. */
  readonly soft: boolean;
}

/** Minutes that one partner took and the other has still to be given. */
export interface Minutes {
  /** For the next own timed turn. */
  readonly owed: PerSeat<number>;
  /** For the mirrored turn, while that is still ahead. */
  readonly ahead: readonly { readonly seat: Seat; readonly step: StepId; readonly count: number }[];
}

/**
 * Neighbouring pieces of one step. Piece `from + i` was sent by seat `seats[i]`; a capital letter is a piece that its
 * author has taken back. Kept this short because all of them travel in every view.
 */
export interface PieceRun {
  readonly step: StepId;
  readonly from: number;
  readonly seats: string;
}

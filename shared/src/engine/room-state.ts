import type { Millis, PerSeat, Seat } from '../base/index.ts';
import type { GuideId } from '../guides/types.ts';
import type { Choice } from './commands.ts';
import type { Conversation, PieceRun } from './conversation-state.ts';

/**
 * What the server knows of a room: whose turn, which step, until when. It holds no content.
 * Stored as JSON under `format`; every time in it is the store's.
 */
export interface RoomState {
  readonly format: 1;
  /** Rises by one whenever phase, step, stage or floor changes; commands name the turn they were made against. */
  readonly turn: number;
  /** Who had the floor in the turn before this one: a second press of the same button is then not an error. */
  readonly floorBefore: Seat | null;
  /** Conversations held so far; the running one has this number. */
  readonly conversations: number;
  /** Who began the last conversation: the other is suggested next. */
  readonly lastFirst: Seat | null;
  /** How the last conversation ended; shown in neutral words, the same to both. */
  readonly lastEnding: Ending | null;
  /** The paced guide's next sitting, and from when it may begin. */
  readonly sittings: SittingProgress | null;
  /** Since when a seat has had no connection; null while it has one. Kept only while a phase needs it. */
  readonly goneSince: PerSeat<Millis | null>;
  /** The seat that was given up for good; absent while both are taken. */
  readonly leftForGood?: Seat;
  /** When the last conversation ended; absent in a room that has had none. Never moved by anybody's coming or going. */
  readonly quietSince?: Millis;
  readonly phase: Phase;
}

export type Ending = 'closed' | 'another-time' | 'stopped' | 'roles-differ' | 'parted';

export interface SittingProgress {
  readonly guide: GuideId;
  readonly next: number;
  readonly opensAt: Millis;
  readonly hurt: Seat;
  /** When the last sitting ended. Absent in a record from before it was kept: the guide's own rest was not changed. */
  readonly restSince?: Millis;
  /** Who has asked for a day less; never told to the other. */
  readonly shorter?: PerSeat<boolean>;
}

export type Phase = { readonly kind: 'inviting' } | { readonly kind: 'home' } | Gathering | Talking | Keeping;

/** The waiting place: who has come to talk, and what is proposed. */
export interface Gathering {
  readonly kind: 'gathering';
  readonly arrived: PerSeat<boolean>;
  readonly proposal: Proposal | null;
  /** Proposals made in this waiting place: the next one's number is one more. */
  readonly proposals: number;
}

/** A proposal stands until it is accepted by the other, replaced by either, or withdrawn. */
export interface Proposal {
  readonly number: number;
  readonly by: Seat;
  readonly choice: Choice;
}

/** A running conversation; spelled out in conversation-state.ts. */
interface Talking {
  readonly kind: 'talking';
  readonly conversation: Conversation;
}

/** After the close: each chooses which pieces to keep; only what both chose stays. */
export interface Keeping {
  readonly kind: 'keeping';
  readonly pieces: readonly PieceRun[];
  readonly chosen: PerSeat<readonly number[] | null>;
  /** When the words vanish whatever was chosen. */
  readonly until: Millis;
}

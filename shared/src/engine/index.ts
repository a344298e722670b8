// The engine's only door: pure, total, exhaustive. SPEC.md beside this file has the rules by number.
export { advance, nextDeadline } from './advance.ts';
export { applyCommand } from './apply-command.ts';
export type { AfterBreak, BreakCause, BreakLength } from './break-state.ts';
export { applyNotice } from './apply-notice.ts';
export type { Choice, Command, CommandKind, Context, Notice, Pace, TurnCommand, Way } from './commands.ts';
export type { Conversation, PieceRun } from './conversation-state.ts';
export { newRoom } from './new-room.ts';
export { QUIET_SIGN_MS } from './partner-view.ts';
export type {
  BreakView,
  ClockView,
  GatheringView,
  HomeView,
  KeepingView,
  PartnerView,
  PhaseView,
  SittingsView,
  StepView,
  TalkingView,
} from './partner-view.ts';
export { pieceMarks } from './pieces.ts';
export type { PieceMark } from './pieces.ts';
export { isRefusal } from './refusal.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
export type { Ending, Proposal, RoomState } from './room-state.ts';
export { COMMAND_KINDS, partnerView } from './view.ts';
export { nextPieceNumber, wordsConversation } from './words-place.ts';

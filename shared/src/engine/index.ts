// The engine's only door. Signatures are the contract; see SPEC.md for the rules.
//
//   newRoom(): RoomState
//   applyCommand(state, seat, { command, turn }, { now, coin }): RoomState | Refusal   (same reference back = nothing changed)
//   applyNotice(state, notice, now): RoomState
//   advance(state, now): RoomState
//   nextDeadline(state): Millis | null
//   partnerView(state, seat, now): PartnerView
//   wordsConversation(state): number | null      (whose sealed pieces have to exist now; null: none)
//   nextPieceNumber(state): number                (the number an accepted send-piece will carry)
export type { Choice, Command, CommandKind, Notice, Pace, Way } from './commands.ts';
export { QUIET_SIGN_MS } from './partner-view.ts';
export type { ClockView, GatheringView, KeepingView, PartnerView, PhaseView, StepView, TalkingView } from './partner-view.ts';
export { isRefusal } from './refusal.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
export type { Ending, PieceMark, Proposal, RoomState, SittingProgress } from './room-state.ts';

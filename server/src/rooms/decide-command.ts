import type { Millis, Seat } from '@heard/shared/base';
import { applyCommand, isRefusal, nextPieceNumber, type Refusal } from '@heard/shared/engine';
import { LIMITS, type Envelope } from '@heard/shared/protocol';
import type { Decision } from './change-room.ts';
import type { RoomRecord } from './room-record.ts';

/** Null: accepted. */
export type CommandOutcome = Refusal | null;

/** One partner's command against a settled record. A command accepted before is accepted again and changes nothing. */
export function decideCommand(
  record: RoomRecord,
  seat: Seat,
  envelope: Envelope,
  moment: { readonly now: Millis; readonly coin: Seat },
): Decision<CommandOutcome> {
  const { id, turn, command, sealed } = envelope;
  if (record.answered.some((answered) => answered.id === id && answered.seat === seat)) {
    return { record, outcome: null };
  }
  const engine = applyCommand(record.engine, seat, { command, turn }, moment);
  if (isRefusal(engine)) return { record, outcome: engine };
  if (engine === record.engine) return { record, outcome: null };
  const answered = [...record.answered, { seat, id }].slice(-LIMITS.answersRemembered);
  const changed = { ...record, engine, answered };
  if (command.kind === 'take-back')
    return { record: changed, outcome: null, words: { kind: 'remove', number: command.piece } };
  if (sealed === undefined) return { record: changed, outcome: null };
  const word = { number: nextPieceNumber(record.engine), sealed: Buffer.from(sealed, 'base64url') };
  return { record: changed, outcome: null, words: { kind: 'append', word } };
}

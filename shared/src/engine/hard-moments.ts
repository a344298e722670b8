import type { Seat } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import { answerHeavy, setHeavy } from './heavy.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './room-state.ts';
import { takeBack } from './take-back.ts';

const KINDS = ['ask-heavy', 'withdraw-heavy', 'answer-heavy', 'take-back'] as const;

type HardMoment = Extract<Command, { kind: (typeof KINDS)[number] }>;

export function isHardMoment(command: Command): command is HardMoment {
  return KINDS.some((kind) => kind === command.kind);
}

/** What may be said in a talk beside its steps; none of it moves the talk. */
export function inHardMoment(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  command: HardMoment,
): RoomState | Refusal {
  switch (command.kind) {
    case 'ask-heavy':
      return setHeavy(state, conversation, 'asked');
    case 'withdraw-heavy':
      return setHeavy(state, conversation, null);
    case 'answer-heavy':
      return answerHeavy(state, conversation, command.yes);
    case 'take-back':
      return takeBack(state, conversation, seat, command.piece);
    default:
      return assertNever(command);
  }
}

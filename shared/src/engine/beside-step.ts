import type { Millis, Seat } from '../base/index.ts';
import { assertNever } from '../base/index.ts';
import { awayOf, chooseAfter, findTime, leaveForToday, longerBreak, setBack, takeBreak } from './break.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import { finish, kindEnding } from './ending.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './room-state.ts';
import { pause, putRulesAway, resume, showRules } from './talking.ts';

type BesideStep =
  | 'pause'
  | 'resume'
  | 'take-break'
  | 'longer'
  | 'find-time'
  | 'go-on'
  | 'lighter-topic'
  | 'leave-for-today'
  | 'show-rules'
  | 'put-rules-away'
  | 'close-kindly'
  | 'part';

/** What may be asked whatever the step is: standing still and coming back, the ground rules, and ending. */
export function besideStep(
  state: RoomState,
  conversation: Conversation,
  seat: Seat,
  command: Extract<Command, { kind: BesideStep }>,
  at: Millis,
): RoomState | Refusal {
  const away = awayOf(conversation);
  switch (command.kind) {
    case 'pause':
      if (away !== null) return setBack(state, conversation, away, seat, false, at);
      return pause(state, conversation, seat, at);
    case 'resume':
      if (away !== null) return setBack(state, conversation, away, seat, true, at);
      return resume(state, conversation, seat, at);
    case 'take-break':
      return takeBreak(state, conversation, seat, command, at);
    case 'longer':
      return away === null ? state : longerBreak(state, conversation, away, seat, at);
    case 'find-time':
      return findTime(state, conversation, seat, command, at);
    case 'go-on':
    case 'lighter-topic':
      return chooseAfter(state, conversation, seat, command.kind, at);
    case 'leave-for-today':
      return leaveForToday(state, conversation, seat, at);
    case 'show-rules':
      return showRules(state, conversation);
    case 'put-rules-away':
      return putRulesAway(state, conversation, seat);
    case 'close-kindly':
      return finish(state, conversation, kindEnding(conversation), at);
    case 'part':
      return finish(state, conversation, 'parted', at);
    default:
      return assertNever(command);
  }
}

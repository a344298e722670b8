import type { Seat } from '../base/index.ts';
import { awayOf, breakOf } from './break.ts';
import type { Away, Break } from './break-state.ts';
import type { CommandKind } from './commands.ts';
import type { Conversation } from './conversation-state.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { lighterStep } from './transitions.ts';

function offeredIf(isOffered: boolean): Refusal | null {
  return isOffered ? null : refuse({ reason: 'not-offered' });
}

/** What may be asked while a break covers the talk; everything that belongs to a step is refused as paused. */
export function breakGuard(
  conversation: Conversation,
  standing: Break,
  seat: Seat,
  kind: CommandKind,
): Refusal | null {
  const away = awayOf(conversation);
  switch (kind) {
    case 'take-break':
      return away === null ? null : refuse({ reason: 'paused' });
    case 'leave-for-today':
      return away === null ? null : offeredIf(away.stage !== 'resting' && !hasLeft(away, seat));
    case 'longer':
      return offeredIf(away?.stage === 'due');
    case 'find-time':
      return offeredIf(away?.stage === 'resting' || (away?.stage === 'away' && away.cause === 'time-found'));
    case 'pause':
      return away?.back[seat] === true ? null : refuse({ reason: 'paused' });
    case 'resume':
      return away === null ? refuse({ reason: 'not-now' }) : backGuard(away, seat);
    case 'go-on':
      return offeredIf(standing.stage === 'together' && standing.chosen[seat] !== 'go-on');
    case 'lighter-topic':
      return offeredIf(
        standing.stage === 'together' &&
          standing.chosen[seat] !== 'lighter-topic' &&
          lighterStep(conversation) !== null,
      );
    default:
      return refuse({ reason: 'paused' });
  }
}

function backGuard(away: Away, seat: Seat): Refusal | null {
  if (away.opensAt !== null) return refuse({ reason: 'on-break', opensAt: away.opensAt });
  return away.back[seat] ? refuse({ reason: 'not-now' }) : null;
}

/** Whether this partner has left for today; both may have. */
function hasLeft(away: Away, seat: Seat): boolean {
  return away.cause === 'left' && (away.of === seat || away.of === null);
}

/** Whether a command asks for what a break has brought about already. */
export function holdsByBreak(conversation: Conversation, seat: Seat, kind: CommandKind): boolean {
  const standing = breakOf(conversation);
  const away = awayOf(conversation);
  switch (kind) {
    case 'pause':
      return standing !== null && away?.back[seat] !== true;
    case 'take-break':
      return away !== null && away.stage !== 'resting';
    case 'leave-for-today':
      return away !== null && hasLeft(away, seat);
    default:
      return false;
  }
}

import type { Millis, PerSeat, Seat } from '../base/index.ts';
import { otherSeat } from '../base/index.ts';
import { guides } from '../guides/plans.ts';
import type { Command, CommandKind } from './commands.ts';
import type { SittingsView } from './partner-view.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState, SittingProgress } from './room-state.ts';
import { DAY_MS, REST_LEAST_MS, REST_MOST_MS, hoursToMs } from './settings.ts';

const NOBODY: PerSeat<boolean> = { a: false, b: false };

/** When the last sitting ended; a record from before this was kept had the guide's own rest. */
function restSince(sittings: SittingProgress): Millis {
  return sittings.restSince ?? sittings.opensAt - hoursToMs(guides[sittings.guide].restHours ?? 0);
}

/** Whether a partner may change the rest between two sittings at `now`. At home only, while it lasts. */
export function restGuard(state: RoomState, seat: Seat, kind: CommandKind, now: Millis): Refusal | null {
  const { sittings } = state;
  if (sittings === null || now >= sittings.opensAt) return refuse({ reason: 'not-now' });
  const { opensAt, shorter = NOBODY } = sittings;
  const since = restSince(sittings);
  const may: Partial<Record<CommandKind, boolean>> = {
    'lengthen-rest': opensAt + DAY_MS <= since + REST_MOST_MS,
    'shorten-rest': opensAt > since + REST_LEAST_MS && !shorter[seat],
    'keep-rest': shorter[seat],
  };
  return may[kind] === true ? null : refuse({ reason: 'not-offered' });
}

type RestCommand = Extract<Command, { kind: 'lengthen-rest' | 'shorten-rest' | 'keep-rest' }>;

/** Longer by one alone; shorter once both have asked for it. Passed `restGuard`. */
export function changeRest(state: RoomState, seat: Seat, { kind }: RestCommand): RoomState {
  const { sittings } = state;
  if (sittings === null) return state;
  const { opensAt, shorter = NOBODY } = sittings;
  const since = restSince(sittings);
  const changed = (next: Partial<SittingProgress>): RoomState => ({
    ...state,
    sittings: { ...sittings, restSince: since, ...next },
  });
  if (kind === 'lengthen-rest') return changed({ opensAt: opensAt + DAY_MS, shorter: NOBODY });
  if (kind === 'keep-rest') return changed({ shorter: { ...shorter, [seat]: false } });
  if (!shorter[otherSeat(seat)]) return changed({ shorter: { ...shorter, [seat]: true } });
  return changed({ opensAt: Math.max(since + REST_LEAST_MS, opensAt - DAY_MS), shorter: NOBODY });
}

/** Of the paced guide, what this partner may know: their own wish for a shorter rest, never the other's. */
export function sittingsView({ sittings }: RoomState, seat: Seat): SittingsView | null {
  if (sittings === null) return null;
  const { guide, next, opensAt, hurt, shorter = NOBODY } = sittings;
  return { guide, next, of: guides[guide].sittings.length, opensAt, hurt, asksShorter: shorter[seat] };
}

import type { Millis, Seat } from '../../base/index.ts';
import { assertNever } from '../../base/index.ts';
import { GUIDE_IDS } from '../../guides/plans.ts';
import type { Option } from '../../guides/types.ts';
import type { BreakLength } from '../break-state.ts';
import type { Choice, Command, CommandKind, Pace } from '../commands.ts';
import { pieceCount } from '../pieces.ts';
import type { RoomState } from '../room-state.ts';

const OPTIONS: Readonly<Record<Option, true>> = {
  heard: true,
  'not-quite': true,
  'close-enough': true,
  park: true,
  enough: true,
  'one-piece': true,
  yes: true,
  part: true,
  'not-yet': true,
  answered: true,
  'one-more': true,
  'enough-for-today': true,
  'nothing-today': true,
};
const PACES: readonly Pace[] = ['short', 'standard', 'long', 'no-clock'];
const CHOICES: readonly Choice[] = GUIDE_IDS.flatMap((guide) =>
  PACES.flatMap((pace) =>
    (['writing', 'aloud'] as const).map((way): Choice => ({ guide, pace, way, first: 'coin' })),
  ),
);
const SEATS_TO_NAME: readonly Seat[] = ['a', 'b'];

/** Commands of one kind that between them hold every case that could be accepted in this state. */
export function candidates(state: RoomState, kind: CommandKind, now: Millis): readonly Command[] {
  switch (kind) {
    case 'propose':
      return CHOICES.map((choice) => ({ kind, choice }));
    case 'accept':
      return [proposalNumber(state), 0].map((proposal) => ({ kind, proposal }));
    case 'keep-rule':
      return Array.from({ length: 7 }, (_, rule) =>
        [true, false].map((kept) => ({ kind, rule, kept })),
      ).flat();
    case 'name-hurt':
      return SEATS_TO_NAME.map((hurt) => ({ kind, hurt }));
    case 'choose':
      return (Object.keys(OPTIONS) as Option[]).map((option) => ({ kind, option }));
    case 'take-break':
      return breakLengths(now).map((length) => ({ kind, length }));
    case 'find-time':
      return [1, 21, 3000, 90_000].map((minutes) => ({ kind, until: now + minutes * 60_000 }));
    case 'choose-kept':
      return keepingChoices(state).map((pieces) => ({ kind, pieces }));
    case 'arrive':
    case 'depart':
    case 'withdraw':
    case 'ready':
    case 'not-ready':
    case 'not-now':
    case 'hand-over':
    case 'hear-again':
    case 'extend':
    case 'smaller-piece':
    case 'send-piece':
    case 'pause':
    case 'resume':
    case 'longer':
    case 'go-on':
    case 'lighter-topic':
    case 'leave-for-today':
    case 'show-rules':
    case 'put-rules-away':
    case 'part':
    case 'close-kindly':
    case 'kept-saved':
    case 'lengthen-rest':
    case 'shorten-rest':
    case 'keep-rest':
      return [{ kind }];
    default:
      return assertNever(kind);
  }
}

function breakLengths(now: Millis): readonly BreakLength[] {
  const atTimes = [-5, 19, 45, 1430, 1500].map((minutes) => ({ until: now + minutes * 60_000 }));
  return ['twenty-minutes', 'one-hour', 'three-hours', ...atTimes];
}

function proposalNumber({ phase }: RoomState): number {
  return phase.kind === 'gathering' ? (phase.proposal?.number ?? 1) : 1;
}

function keepingChoices({ phase }: RoomState): readonly (readonly number[])[] {
  const count = phase.kind === 'keeping' ? pieceCount(phase.pieces) : 3;
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return [all, all.slice(0, 1), [], [count + 1]];
}

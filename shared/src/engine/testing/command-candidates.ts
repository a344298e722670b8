import type { Millis, Seat } from '../../base/index.ts';
import { SEATS } from '../../base/index.ts';
import { GUIDE_IDS } from '../../guides/plans.ts';
import type { Option } from '../../guides/types.ts';
import type { BreakLength } from '../break-state.ts';
import type { Choice, Command, CommandKind, Pace, Way } from '../commands.ts';
import { pieceCount, standingPieces } from '../pieces.ts';
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
const ALL_WAYS: readonly Way[] = ['writing', 'aloud', 'voice'];
type Ways = Pick<Choice, 'way' | 'writes'>;
const USUAL: readonly Ways[] = [{ way: 'writing' }, { way: 'aloud' }];
/** One of them with each guide and pace: all of them with each would be most of a run's work. */
const RARER: readonly Ways[] = [
  { way: 'voice' },
  { way: 'voice', writes: 'a' },
  { way: 'aloud', writes: 'b' },
  { way: 'voice', writes: 'b' },
  { way: 'voice' },
];
const CHOICES: readonly Choice[] = GUIDE_IDS.flatMap((guide) =>
  PACES.map((pace) => ({ guide, pace })),
).flatMap((plain, index) =>
  [...USUAL, ...RARER.slice(index % RARER.length).slice(0, 1)].map((ways): Choice => ({
    ...plain,
    ...ways,
    first: 'coin',
  })),
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
    case 'change-way':
      return ALL_WAYS.map((way) => ({ kind, way }));
    case 'take-break':
      return breakLengths(now).map((length) => ({ kind, length }));
    case 'find-time':
      return [1, 21, 3000, 90_000].map((minutes) => ({ kind, until: now + minutes * 60_000 }));
    case 'choose-kept':
      return keepingChoices(state).map((pieces) => ({ kind, pieces }));
    case 'answer-heavy':
      return [true, false].map((yes) => ({ kind, yes }));
    case 'take-back':
      return piecesToTakeBack(state).map((piece) => ({ kind, piece }));
    default:
      // The rest carry nothing but their name; they are more than the compiler tells apart one by one.
      return [{ kind } as Command];
  }
}

/** The last of each that stands, the first there is, and one that is not there. */
function piecesToTakeBack({ phase }: RoomState): readonly number[] {
  if (phase.kind !== 'talking') return [1];
  const { pieces } = phase.conversation;
  const standing = standingPieces(pieces);
  const last = SEATS.flatMap((seat) => standing.findLast((mark) => mark.seat === seat)?.number ?? []);
  return [...last, 1, pieceCount(pieces) + 1];
}

function breakLengths(now: Millis): readonly BreakLength[] {
  const atTimes = [-5, 19, 45, 1430, 1500].map((minutes) => ({ until: now + minutes * 60_000 }));
  return ['twenty-minutes', 'one-hour', 'three-hours', ...atTimes];
}

function proposalNumber({ phase }: RoomState): number {
  return phase.kind === 'gathering' ? (phase.proposal?.number ?? 1) : 1;
}

function keepingChoices({ phase }: RoomState): readonly (readonly number[])[] {
  const all = phase.kind === 'keeping' ? standingPieces(phase.pieces).map((mark) => mark.number) : [1, 2, 3];
  const unknown = phase.kind === 'keeping' ? pieceCount(phase.pieces) + 1 : 4;
  return [all, all.slice(0, 1), [], [unknown]];
}

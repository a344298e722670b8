import { otherSeat, type Seat } from '@heard/shared/base';
import { say, sayWith } from '../../words/say.ts';
import type { Sentence } from './sentence.ts';

/** Who sits where, seen from this device. A name nobody has given yet is null. */
export interface People {
  readonly seat: Seat;
  readonly names: Readonly<Record<Seat, string | null>>;
}

/** A seat's name as it stands on its own or begins a sentence. */
export function nameOf(people: People, seat: Seat): string {
  return people.names[seat] ?? say(seat === people.seat ? 'name.you' : 'name.partner');
}

/** Puts a sentence into words for this device: `{name}` and `{within}` are always the other partner. */
export function tell(people: People, told: Sentence): string {
  const other = people.names[otherSeat(people.seat)];
  return sayWith(told.word, {
    name: other ?? say('name.partner'),
    within: other ?? say('name.partner-within'),
    ...told.values,
  });
}

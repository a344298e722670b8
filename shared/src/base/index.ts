/** A point in time on the store's clock, or a length of time; both in whole milliseconds. */
export type Millis = number;

/** One of the room's two places. `a` opened the room, `b` took the invite. */
export type Seat = 'a' | 'b';

export const SEATS: readonly [Seat, Seat] = ['a', 'b'];

/** One value for each seat. */
export type PerSeat<T> = Readonly<Record<Seat, T>>;

export function otherSeat(seat: Seat): Seat {
  return seat === 'a' ? 'b' : 'a';
}

/** The end of an exhaustive switch: a new member that nobody handles does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${String(value)}`);
}

import type { Millis, PerSeat, Seat } from '@heard/shared/base';
import { SEATS } from '@heard/shared/base';
import { advance, applyNotice, type RoomState } from '@heard/shared/engine';
import type { Connection, RoomRecord } from './room-record.ts';

/** What this process knows when it looks at a record. */
export interface Surroundings {
  readonly now: Millis;
  readonly process: string;
  /** The sockets this process holds open for the room, by seat. */
  readonly local: PerSeat<readonly string[]>;
  /** False while this process's own heartbeat is late: others may rightly hold it for dead. */
  readonly mayAdd: boolean;
  /** Since when another process is silent; null while it lives. */
  readonly silentSince: ReadonlyMap<string, Millis>;
}

/**
 * Brings a record up to the present: sockets of dead processes go as of their last heartbeat, own sockets are what
 * this process really holds, every deadline that has passed is applied. Pure; the same reference when nothing changed.
 */
export function settle(record: RoomRecord, around: Surroundings): RoomRecord {
  const kept = { a: surviving(record.presence.a, 'a', around), b: surviving(record.presence.b, 'b', around) };
  let engine = record.engine;
  for (const { seat, since } of losses(record, kept, around)) {
    engine = applyNotice(advance(engine, since), { kind: 'gone', seat, since }, since);
  }
  engine = advance(engine, around.now);
  const presence = { a: withLocal(kept.a, 'a', around), b: withLocal(kept.b, 'b', around) };
  engine = tellPresence(engine, presence, around.now);
  const isSamePresence = SEATS.every((seat) => areSame(presence[seat], record.presence[seat]));
  if (isSamePresence && engine === record.engine) return record;
  return { ...record, presence: isSamePresence ? record.presence : presence, engine };
}

/**
 * Tells the engine of every seat whether it has a connection, where that differs from what it holds. Done after each
 * change too: a phase that needs to know may just have begun.
 */
export function tellPresence(
  engine: RoomState,
  presence: PerSeat<readonly Connection[]>,
  now: Millis,
): RoomState {
  let told = engine;
  for (const seat of SEATS) {
    const isHere = presence[seat].length > 0;
    const isGone = told.goneSince[seat] !== null;
    if (isHere && isGone) told = applyNotice(told, { kind: 'back', seat }, now);
    if (!isHere && !isGone) told = applyNotice(told, { kind: 'gone', seat, since: now }, now);
  }
  return told;
}

/** Seats that had a connection and have none left, in the order in which they were lost. */
function losses(
  record: RoomRecord,
  kept: PerSeat<readonly Connection[]>,
  around: Surroundings,
): readonly { readonly seat: Seat; readonly since: Millis }[] {
  return SEATS.filter((seat) => record.presence[seat].length > 0 && kept[seat].length === 0)
    .map((seat) => ({ seat, since: lostAt(record, seat, around) }))
    .toSorted((one, other) => one.since - other.since);
}

/** The last moment at which one of the seat's processes was known to live. */
function lostAt(record: RoomRecord, seat: Seat, around: Surroundings): Millis {
  const times = record.presence[seat].map(({ process }) =>
    process === around.process ? around.now : (around.silentSince.get(process) ?? around.now),
  );
  return Math.min(around.now, Math.max(...times));
}

function surviving(
  connections: readonly Connection[],
  seat: Seat,
  around: Surroundings,
): readonly Connection[] {
  return connections.filter(({ process, connection }) =>
    process === around.process ? around.local[seat].includes(connection) : !around.silentSince.has(process),
  );
}

function withLocal(
  connections: readonly Connection[],
  seat: Seat,
  around: Surroundings,
): readonly Connection[] {
  if (!around.mayAdd) return connections;
  const isListed = (connection: string) =>
    connections.some((entry) => entry.process === around.process && entry.connection === connection);
  const missing = around.local[seat].filter((connection) => !isListed(connection));
  return [...connections, ...missing.map((connection) => ({ process: around.process, connection }))];
}

function areSame(one: readonly Connection[], other: readonly Connection[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (entry, at) => entry.process === other[at]?.process && entry.connection === other[at].connection,
    )
  );
}

import { SEATS } from '@heard/shared/base';
import { partnerView, pieceMarks, wordsConversation, type PieceRun } from '@heard/shared/engine';
import { expect } from 'vitest';
import type { RoomRecord } from '../../server/src/rooms/room-record.ts';
import type { World } from './world.ts';

/** How much of the history was looked at already. */
export interface Progress {
  saved: number;
  heard: number[];
}

/** What has to hold after every step. */
export function checkStep(world: World, progress: Progress): void {
  checkRevisions(world.saved, progress.saved);
  world.devices.forEach((device, at) => {
    for (const push of device.heard.slice(progress.heard[at] ?? 0)) {
      const stored = world.savedAt(push.revision);
      expect(stored.length, 'what was shown was on disk').toBeGreaterThan(0);
      const views = stored.map(({ engine }) => JSON.stringify(partnerView(engine, device.seat, push.now)));
      expect(views, 'what was shown is what was on disk').toContain(JSON.stringify(push.view));
      expect(push.view.seat).toBe(device.seat);
    }
    progress.heard[at] = device.heard.length;
  });
  progress.saved = world.saved.length;
}

/** I6: revisions rise by one at most and never fall; presence alone does not move them. */
function checkRevisions(saved: readonly RoomRecord[], from: number): void {
  for (let at = Math.max(1, from); at < saved.length; at += 1) {
    const before = saved[at - 1];
    const after = saved[at];
    if (!before || !after) continue;
    expect([0, 1]).toContain(after.revision - before.revision);
    expect(after.engine.turn).toBeGreaterThanOrEqual(before.engine.turn);
    expect(after.savedAt).toBeGreaterThanOrEqual(before.savedAt);
  }
}

/** What has to hold over the whole run, and once everything has healed. */
export async function checkEnd(world: World): Promise<void> {
  const standing = await world.standing();
  checkAnswers(world);
  for (const device of world.devices) {
    expect(device.closed, 'nobody was put out').toBeNull();
    expect(device.isConnected, 'everybody gets back in').toBe(true);
    expect(device.shown?.revision, 'both see what stands').toBe(standing.revision);
  }
  for (const seat of SEATS) {
    expect(standing.presence[seat], 'one connection each').toHaveLength(1);
    if (standing.engine.phase.kind === 'talking') expect(standing.engine.goneSince[seat]).toBeNull();
  }
  await checkWords(world, standing);
}

/** I3, I4, I5: an id is applied once at most, what was accepted is in the log, what was refused is not. */
function checkAnswers(world: World): void {
  const applied = new Map<string, number>();
  let known = new Set<string>();
  for (const { answered } of world.saved) {
    const names = new Set(answered.map(({ seat, id }) => `${seat}${id}`));
    for (const name of names) if (!known.has(name)) applied.set(name, (applied.get(name) ?? 0) + 1);
    known = names;
  }
  expect(Math.max(0, ...applied.values()), 'no command is applied twice').toBeLessThanOrEqual(1);
  for (const device of world.devices) {
    for (const { envelope, answers } of device.told.values()) {
      const isApplied = applied.has(`${device.seat}${envelope.id}`);
      const accepted = answers.filter(({ ok }) => ok);
      const refused = answers.filter((answer) => !answer.ok && 'refusal' in answer);
      if (isApplied) expect(refused, 'what was applied is never refused').toEqual([]);
      if (refused.length > 0) expect(accepted, 'a refusal stays a refusal').toEqual([]);
      if (accepted.length > 0 && ['send-piece', 'hand-over', 'extend'].includes(envelope.command.kind)) {
        expect(isApplied || isRepeatOfTheSame(envelope.command.kind), 'what was accepted is on disk').toBe(
          true,
        );
      }
    }
  }
}

/** A second press of what already holds is accepted and changes nothing. */
function isRepeatOfTheSame(kind: string): boolean {
  return kind === 'hand-over';
}

/** Every piece the engine counted has its sealed words, unless it was taken back, and nothing else has. */
async function checkWords(world: World, standing: RoomRecord): Promise<void> {
  const loaded = await world.store.load(world.room);
  if (loaded.kind === 'absent') throw new Error('the room is gone');
  const words = await world.store.readWords(world.room, loaded.incarnation, 0);
  const numbers = 'kind' in words ? [] : words.map(({ number }) => number);
  const sent = pieceMarks(runsOf(standing)).filter(({ isTakenBack }) => !isTakenBack);
  expect(numbers).toEqual(sent.map(({ number }) => number));
}

function runsOf({ engine }: RoomRecord): readonly PieceRun[] {
  const { phase } = engine;
  if (wordsConversation(engine) === null) return [];
  if (phase.kind === 'talking') return phase.conversation.pieces;
  return phase.kind === 'keeping' ? phase.pieces : [];
}

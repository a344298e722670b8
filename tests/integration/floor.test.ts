import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherSeat } from '@heard/shared/base';
import type { Command } from '@heard/shared/engine';
import { eventually } from '../contract/eventually.ts';
import { openRoomOfTwo, token, type Partner } from './partner.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { beginTalk, catchUp, mustAccept, talkOf, walkUntil } from './walk.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

async function atShare(): Promise<{ speaker: Partner; listener: Partner; room: string }> {
  const { a, b, room } = await openRoomOfTwo(server.url);
  await beginTalk(a, b);
  await walkUntil(a, b, ({ step }) => step.id === 'honest-share');
  const isA = talkOf(a).step.floor === 'a';
  return { speaker: isA ? a : b, listener: isA ? b : a, room: room.room };
}

async function storedRecord(room: string): Promise<string> {
  const loaded = await server.store.load(room);
  if (loaded.kind !== 'loaded') throw new Error('no room');
  return Buffer.from(loaded.record).toString();
}

describe('the floor is the server’s', () => {
  it('walks the whole honest guide in writing over real sockets', async () => {
    const { a, b } = await openRoomOfTwo(server.url);
    await beginTalk(a, b);
    await walkUntil(a, b, ({ step }) => step.id === 'honest-close');
    expect(talkOf(a).pieces).toEqual(talkOf(b).pieces);
    expect(talkOf(a).pieces.length).toBeGreaterThan(3);
    await mustAccept(a, { kind: 'ready' });
    await catchUp(a, b);
    await mustAccept(b, { kind: 'ready' });
    await catchUp(a, b);
    expect(a.state.view.phase.kind).toBe('keeping');
    await mustAccept(a, { kind: 'choose-kept', pieces: [] });
    await catchUp(a, b);
    await mustAccept(b, { kind: 'choose-kept', pieces: [] });
    await catchUp(a, b);
    const words = await a.raw('words', { after: 0 });
    expect(words).toEqual({ ok: true, pieces: [] });
    a.leave();
    b.leave();
  }, 40_000);

  it('refuses the listener’s attempts to speak, to end the turn and to move on, with a reason, and changes nothing', async () => {
    const { speaker, listener, room } = await atShare();
    const before = await storedRecord(room);
    const attempts: readonly Command[] = [
      { kind: 'send-piece' },
      { kind: 'hand-over' },
      { kind: 'extend' },
      { kind: 'choose', option: 'heard' },
      { kind: 'ready' },
      { kind: 'keep-rule', rule: 0, kept: true },
      { kind: 'accept', proposal: 1 },
      { kind: 'choose-kept', pieces: [1] },
    ];
    for (const command of attempts) {
      const answer = await listener.send(command);
      expect(answer).toMatchObject({ ok: false, refusal: { refused: true } });
      if (answer.ok || !('refusal' in answer)) throw new Error('not refused');
      expect(answer.refusal.reason).not.toBe('stale');
      expect(answer.state.view.turn).toBe(speaker.state.view.turn);
    }
    const spoken = await listener.send({ kind: 'send-piece' });
    expect(spoken).toMatchObject({ refusal: { reason: 'not-your-turn', floor: otherSeat(listener.seat) } });
    expect(await storedRecord(room)).toBe(before);
    expect(talkOf(speaker).step.floor).toBe(speaker.seat);
  });

  it('answers a command made against another turn with the state that stands', async () => {
    const { speaker, room } = await atShare();
    const before = await storedRecord(room);
    for (const turn of [0, speaker.state.view.turn - 1, speaker.state.view.turn + 1, 2 ** 53 - 1]) {
      const answer = await speaker.send({ kind: 'extend' }, { turn });
      expect(answer).toMatchObject({
        ok: false,
        refusal: { reason: 'stale' },
        state: { view: { turn: speaker.state.view.turn } },
      });
    }
    expect(await storedRecord(room)).toBe(before);
  });

  it('gives a repeated id the first answer, whether it was accepted or refused', async () => {
    const { speaker, listener } = await atShare();
    const id = token(16);
    const { turn } = speaker.state.view;
    const first = await speaker.send({ kind: 'extend' }, { id, turn });
    const again = await speaker.send({ kind: 'extend' }, { id, turn });
    expect(first.ok).toBe(true);
    expect(again).toMatchObject({ ok: true });
    expect(talkOf(speaker).step.minutes.given).toBe(1);

    const refusedId = token(16);
    const refused = await listener.send({ kind: 'hand-over' }, { id: refusedId });
    await mustAccept(speaker, { kind: 'hand-over' });
    await catchUp(speaker, listener);
    const refusedAgain = await listener.send({ kind: 'hand-over' }, { id: refusedId });
    if (refused.ok || !('refusal' in refused)) throw new Error('not refused');
    expect(refusedAgain).toMatchObject({ ok: false, refusal: refused.refusal });
  });

  it('takes the same id from the other seat as another command', async () => {
    const { speaker, listener } = await atShare();
    const id = token(16);
    expect((await speaker.send({ kind: 'pause' }, { id })).ok).toBe(true);
    await catchUp(speaker, listener);
    const other = await listener.send({ kind: 'hand-over' }, { id });
    expect(other).toMatchObject({ ok: false, refusal: { refused: true } });
  });

  it('takes both pressing the same at once as one success each, once', async () => {
    const { a, b } = await openRoomOfTwo(server.url);
    const answers = await Promise.all([a.send({ kind: 'arrive' }), b.send({ kind: 'arrive' })]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    await catchUp(a, b);
    expect(a.state.view.phase).toMatchObject({ kind: 'gathering', arrived: { a: true, b: true } });
    const { speaker, listener } = await atShare();
    const pauses = await Promise.all([speaker.send({ kind: 'pause' }), listener.send({ kind: 'pause' })]);
    expect(pauses.map(({ ok }) => ok)).toEqual([true, true]);
  });

  it('ends a turn at its time when nobody presses anything', async () => {
    const { speaker, listener } = await atShare();
    await mustAccept(speaker, { kind: 'send-piece' });
    const { clock } = talkOf(speaker);
    if (clock.kind !== 'running') throw new Error('no clock runs');
    server.skip(clock.graceEndsAt - speaker.state.now);
    await listener.look();
    await eventually(
      () => talkOf(speaker).step.id === 'honest-reflect',
      3000,
      'the speaker sees the hand-back',
    );
    expect(talkOf(speaker).step.floor).toBe(listener.seat);
  });

  it('bursts are answered with how long to wait, and the state stays whole', async () => {
    const { speaker, listener } = await atShare();
    const answers = await Promise.all(Array.from({ length: 40 }, () => listener.send({ kind: 'hand-over' })));
    const waits = answers.filter(
      (answer) => !answer.ok && 'problem' in answer && answer.problem.code === 'TOO_MANY',
    );
    expect(waits.length).toBeGreaterThanOrEqual(10);
    expect(answers).toHaveLength(40);
    expect(talkOf(speaker).step.floor).toBe(speaker.seat);
  });
});

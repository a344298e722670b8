import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CheckInWorker, type StartTrialWorker } from './check-in-worker.ts';
import type { DocumentClock } from './document-clock.ts';
import { UpdateTrial } from './update-trial.ts';
import type { TrialRequest } from './update-worker-messages.ts';

/** Time that only passes when told; `elapse` runs what is due and lets promises settle. */
class SteppedClock implements DocumentClock {
  #now = 0;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  monotonic = (): number => this.#now;

  after = (delay: number, run: () => void): (() => void) => {
    const entry = { at: this.#now + delay, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };

  async elapse(ms: number): Promise<void> {
    await settled();
    this.#now += ms;
    const due = this.#waiting.filter(({ at }) => at <= this.#now);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#now);
    for (const { run } of due) run();
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A worker in this process that never answers for updates of one length. */
class Workers {
  started = 0;
  ended = 0;
  trusted: (readonly Uint8Array[])[] = [];
  hangsAt = -1;

  start: StartTrialWorker = (heard) => {
    this.started += 1;
    let trial = new UpdateTrial([]);
    const post = (request: TrialRequest): void => {
      if (request.kind === 'follow') trial.follow(request.update);
      if (request.kind === 'begin') {
        this.trusted.push(request.trusted);
        trial = new UpdateTrial(request.trusted);
        void Promise.resolve().then(() => heard({ kind: 'began' }));
      }
      if (request.kind === 'take' && request.update.length !== this.hangsAt) {
        const outcome = (request.alone ? new UpdateTrial([]) : trial).take(request.update);
        void Promise.resolve().then(() => heard({ kind: 'outcome', outcome }));
      }
    };
    return { post, terminate: () => void (this.ended += 1) };
  };
}

function updatesOf(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < count; at += 1) doc.getText('t').insert(0, 'abc');
  return updates;
}

const nothing = (): Uint8Array => Y.encodeStateAsUpdate(new Y.Doc());

describe('updates tried out in a worker', () => {
  it('that can be read, and one that cannot: the rest goes on in the same worker', async () => {
    const workers = new Workers();
    const checker = new CheckInWorker(workers.start, new SteppedClock());
    const [one, two, three] = updatesOf(3) as [Uint8Array, Uint8Array, Uint8Array];
    const bad = Uint8Array.of(1, 255, 255);
    expect(await checker.check([one, bad, two], nothing)).toEqual(['readable', 'unreadable', 'readable']);
    expect(await checker.check([three], nothing)).toEqual(['readable']);
    expect([workers.started, workers.ended, workers.trusted.length]).toEqual([1, 0, 1]);
  });

  it('that takes longer than two seconds: its worker is ended, the next one knows what came before', async () => {
    const workers = new Workers();
    const clock = new SteppedClock();
    const checker = new CheckInWorker(workers.start, clock);
    const [one, two] = updatesOf(2) as [Uint8Array, Uint8Array];
    const slow = new Uint8Array(777);
    workers.hangsAt = slow.length;
    const asked = checker.check([one, slow, two], nothing);
    await clock.elapse(1999);
    expect(workers.ended).toBe(0);
    await clock.elapse(1);
    expect(await asked).toEqual(['readable', 'too-slow', 'readable']);
    expect([workers.started, workers.ended]).toEqual([2, 1]);
    expect(workers.trusted[1]).toContainEqual(one);
  });

  it('a snapshot is tried alone, and what follows begins from what the log says', async () => {
    const workers = new Workers();
    const checker = new CheckInWorker(workers.start, new SteppedClock());
    const [one, two] = updatesOf(2) as [Uint8Array, Uint8Array];
    expect(await checker.checkAlone(one)).toBe('readable');
    expect(await checker.checkAlone(Uint8Array.of(9))).toBe('unreadable');
    expect(await checker.check([two], () => one)).toEqual(['readable']);
    expect(workers.trusted.at(-1)).toEqual([one]);
  });

  it('where no worker starts, or none ever answers, the trial is held here', async () => {
    const [one] = updatesOf(1) as [Uint8Array];
    const refused = new CheckInWorker(() => {
      throw new TypeError('no workers');
    }, new SteppedClock());
    expect(await refused.check([one, Uint8Array.of(9)], nothing)).toEqual(['readable', 'unreadable']);
    const clock = new SteppedClock();
    const silent = new CheckInWorker(() => ({ post: () => undefined, terminate: () => undefined }), clock);
    const asked = silent.check([one], nothing);
    await clock.elapse(15_000);
    expect(await asked).toEqual(['readable']);
  });
});

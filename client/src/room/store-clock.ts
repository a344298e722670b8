import type { Millis } from '@heard/shared/base';
import type { Clock } from '../device/clock.ts';
import { clockOffset, offsetAfterPush, ROUND_TRIPS, type RoundTrip } from './clock-offset.ts';
import { decodeTime } from './decode-state.ts';
import type { Questions } from './questions.ts';

/** Quartz drifts some 50 ms in a quarter of an hour: asked again well before that shows. */
const ASK_AGAIN_MS: Millis = 60_000;

/** The store's time on this device, kept right by asking; this device's own idea of the date plays no part. */
export class StoreClock {
  readonly #clock: Clock;
  #offset: Millis | null = null;
  /** Rises with each estimate begun; an older one that is still running gives up. */
  #round = 0;
  #cancelNext: () => void = () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): Millis {
    return this.#clock.monotonic() + (this.#offset ?? 0);
  }

  /** Every state carries the store's time at which it was made. */
  pushed(at: Millis): void {
    this.#offset = offsetAfterPush(this.#offset, at, this.#clock.monotonic());
  }

  /** Estimates anew over this line, and again every minute for as long as it holds. */
  async estimate(line: Questions): Promise<void> {
    this.stop();
    const round = this.#round;
    const trips: RoundTrip[] = [];
    for (let asked = 0; asked < ROUND_TRIPS; asked += 1) {
      const sentAt = this.#clock.monotonic();
      // One after the other on purpose: at once they would wait for each other.
      // oxlint-disable-next-line no-await-in-loop
      const reply = await line.ask('time');
      if (round !== this.#round || reply.kind === 'unanswered') return;
      const server = decodeTime(reply.raw);
      if (server !== null) trips.push({ sentAt, server, receivedAt: this.#clock.monotonic() });
    }
    this.#offset = clockOffset(trips) ?? this.#offset;
    this.#cancelNext = this.#clock.after(ASK_AGAIN_MS, () => void this.estimate(line));
  }

  stop(): void {
    this.#round += 1;
    this.#cancelNext();
  }
}

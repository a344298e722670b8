import type { Millis } from '@heard/shared/base';
import type { CallServers } from '@heard/shared/protocol';
import type { Clock } from '../device/clock.ts';
import type { RoomPort } from '../room/room-port.ts';

const NONE: CallServers = { servers: [], relayOnly: false, goodForMs: null };
/** Asked for again when this much of their time is over, so that a way lost at any moment can be found anew. */
const RENEWED_AT = 0.8;
const LEAST_MS: Millis = 2000;

/** The ways through for calls, fresh enough to be used. Not to be had just now: the last ones, or none. */
export class CallWays {
  readonly #room: Pick<RoomPort, 'callServers'>;
  readonly #clock: Clock;
  readonly #onRenewed: (servers: CallServers) => void;
  #held: CallServers | null = null;
  #asking: Promise<CallServers> | null = null;
  #cancel: () => void = () => undefined;

  constructor(room: Pick<RoomPort, 'callServers'>, clock: Clock, onRenewed: (servers: CallServers) => void) {
    this.#room = room;
    this.#clock = clock;
    this.#onRenewed = onRenewed;
  }

  async get(): Promise<CallServers> {
    return this.#held ?? this.#ask();
  }

  close(): void {
    this.#cancel();
  }

  #ask(): Promise<CallServers> {
    this.#asking ??= this.#room.callServers().then((given) => {
      this.#asking = null;
      if (given === null) return NONE;
      this.#held = given;
      if (given.goodForMs !== null) this.#renewAfter(Math.max(LEAST_MS, given.goodForMs * RENEWED_AT));
      return given;
    });
    return this.#asking;
  }

  #renewAfter(delayMs: Millis): void {
    this.#cancel();
    this.#cancel = this.#clock.after(delayMs, () => void this.#renew());
  }

  async #renew(): Promise<void> {
    const before = this.#held;
    this.#held = null;
    const given = await this.#ask();
    if (this.#held === null) this.#renewAfter(LEAST_MS);
    else if (given !== before) this.#onRenewed(given);
  }
}

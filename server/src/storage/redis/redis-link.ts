import { createClient, RESP_TYPES, type RedisArgument } from '@redis/client';
import type { Millis } from '@heard/shared/base';
import type { Clock, RandomBytes } from '../../ports/clock.ts';
import type { Unsubscribe } from '../../ports/room-store.ts';
import { StoreError } from '../../ports/store-error.ts';
import { notSent, redisFailure } from './redis-failure.ts';

export interface RedisLinkOptions {
  readonly url: string;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly onMessage: (channel: string, message: Buffer) => void;
  readonly onState: (state: 'up' | 'down') => void;
}

const COMMAND_MS = 2000;
const CONNECT_MS = 5000;
const PING_EVERY_MS = 1000;
const PING_ANSWER_MS = 2500;
const RETRY_FIRST_MS = 50;
const RETRY_LAST_MS = 1000;
const RETRY_JITTER_MS = 150;
const CHANNELS_AT_ONCE = 500;

type Client = ReturnType<typeof makeClient>;

/**
 * One connection for commands and notes. node-redis alone lets a command to a hung server wait for ever, so here
 * every command has a deadline, a PING keeps watch, and a connection that does not answer is thrown away and made
 * anew with its subscriptions. While Redis does not answer, commands fail at once.
 */
export class RedisLink {
  readonly #options: RedisLinkOptions;
  readonly #channels = new Set<string>();
  readonly #upListeners = new Set<() => void>();
  #client: Client | null = null;
  #state: 'connecting' | 'up' | 'silent' | 'closed' = 'connecting';
  #wasUp = false;
  #retries = 0;
  #cancelTimer: () => void = () => undefined;
  #lastFailure: unknown;

  constructor(options: RedisLinkOptions) {
    this.#options = options;
  }

  /** @throws StoreError when Redis cannot be reached in `limit` */
  async open(limit: Millis): Promise<void> {
    const up = new Promise<void>((resolve) => {
      const stop = this.onUp(() => {
        stop();
        resolve();
      });
    });
    void this.#connect();
    try {
      await this.#within(limit, up);
    } catch (cause) {
      this.close();
      const reason = this.#lastFailure instanceof Error ? ` (${this.#lastFailure.message})` : '';
      throw new StoreError('unavailable', 'no', `Redis could not be reached${reason}`, { cause });
    }
  }

  /** @throws StoreError `unavailable`, `full` or `corrupt`, never later than in 2 s */
  async command(args: readonly RedisArgument[]): Promise<unknown> {
    const client = this.#client;
    if (client === null || this.#state !== 'up') throw notSent();
    try {
      return await this.#within(COMMAND_MS, client.sendCommand(args));
    } catch (error) {
      if (error instanceof DeadlinePassed && this.#client === client && this.#state === 'up')
        this.#state = 'silent';
      throw redisFailure(error);
    }
  }

  async subscribe(channel: string): Promise<void> {
    const client = this.#client;
    if (client === null || this.#state !== 'up') throw notSent();
    this.#channels.add(channel);
    try {
      await this.#within(COMMAND_MS, this.#listen(client, [channel]));
    } catch (error) {
      throw redisFailure(error);
    }
  }

  unsubscribe(channel: string): void {
    this.#channels.delete(channel);
    const client = this.#client;
    // Naming the listener matters: only then does node-redis let a new subscription follow at once.
    // Without a connection there is no subscription either; the next connection starts from the set.
    if (client !== null && this.#state !== 'connecting')
      client.sUnsubscribe(channel, this.#deliver, true).catch(() => undefined);
  }

  /** After each (re)connection, when the subscriptions stand. */
  onUp(listener: () => void): Unsubscribe {
    this.#upListeners.add(listener);
    return () => this.#upListeners.delete(listener);
  }

  close(): void {
    this.#state = 'closed';
    this.#cancelTimer();
    this.#client?.destroy();
    this.#client = null;
  }

  async #connect(): Promise<void> {
    const client = makeClient(this.#options.url);
    this.#client = client;
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, undefined));
    try {
      await this.#within(CONNECT_MS, client.connect());
      await this.#within(CONNECT_MS, this.#listen(client, [...this.#channels]));
    } catch (error) {
      this.#lose(client, error);
      return;
    }
    if (this.#client !== client) return;
    this.#state = 'up';
    this.#retries = 0;
    void this.#watch(client);
    if (this.#wasUp) this.#options.onState('up');
    this.#wasUp = true;
    for (const listener of this.#upListeners) listener();
  }

  /** Asks again a second after each answer; an answer that does not come is a connection that is gone. */
  async #watch(client: Client): Promise<void> {
    try {
      await this.#within(PING_ANSWER_MS, client.sendCommand(['PING']));
    } catch (error) {
      this.#lose(client, error);
      return;
    }
    if (this.#client !== client) return;
    if (this.#state === 'silent') this.#state = 'up';
    this.#cancelTimer = this.#options.clock.after(PING_EVERY_MS, () => void this.#watch(client));
  }

  #lose(client: Client, cause: unknown): void {
    if (this.#client !== client || this.#state === 'closed') return;
    if (this.#state !== 'connecting') this.#options.onState('down');
    this.#lastFailure = cause ?? this.#lastFailure;
    this.#state = 'connecting';
    this.#client = null;
    client.destroy();
    this.#cancelTimer();
    const delay = Math.min(RETRY_FIRST_MS * 2 ** Math.min(this.#retries, 6), RETRY_LAST_MS) + this.#jitter();
    this.#retries += 1;
    this.#cancelTimer = this.#options.clock.after(delay, () => void this.#connect());
  }

  async #listen(client: Client, channels: readonly string[]): Promise<void> {
    for (let first = 0; first < channels.length; first += CHANNELS_AT_ONCE) {
      const some = channels.slice(first, first + CHANNELS_AT_ONCE);
      await client.sSubscribe(some, this.#deliver, true);
    }
  }

  /** One function for all, so that node-redis keeps one listener a channel however often it is subscribed. */
  readonly #deliver = (message: Buffer, channel: Buffer): void => {
    this.#options.onMessage(channel.toString(), message);
  };

  /** So that many processes do not come back in the same instant. */
  #jitter(): Millis {
    return (((this.#options.randomBytes(1)[0] ?? 0) / 256) * RETRY_JITTER_MS) | 0;
  }

  #within<T>(limit: Millis, work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancel = this.#options.clock.after(limit, () => reject(new DeadlinePassed()));
      work.then(resolve, reject).finally(cancel);
    });
  }
}

class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';

  constructor() {
    super('no answer in time');
  }
}

/** Reconnecting is the link's: one way back for a dropped connection and for a silent one. */
function makeClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    disableClientInfo: true,
    maintNotifications: 'disabled',
    socket: { connectTimeout: COMMAND_MS, keepAliveInitialDelay: 5000, reconnectStrategy: false },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
}

import { assertNever } from '@heard/shared/base';
import type { CallServers } from '@heard/shared/protocol';
import { toBase64url } from '../crypto/base64url.ts';
import type { Clock, RandomBytes } from '../device/clock.ts';
import { decodeSignal, encodeSignal, type SignalBody } from './call-signal.ts';
import {
  callStep,
  firstCallStep,
  type CallEffect,
  type CallEvent,
  type CallState,
  type CallStep,
} from './call-state.ts';
import type { OpenLink, PeerLink } from './peer-link.ts';

export interface CallParts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly openLink: OpenLink;
  /** Seals and sends; what cannot be sent now is lost. */
  readonly say: (plain: Uint8Array) => void;
  /** Ways through with credentials that hold for now; asked for with every new link. */
  readonly servers: () => Promise<CallServers>;
  readonly onChange: () => void;
  /** What comes from the other end; null: nothing any more. */
  readonly onTrack: (track: MediaStreamTrack | null) => void;
}

/** The shell around the call machine: owns the link, the timer and the track that is sent. */
export class Call {
  #state: CallState;
  readonly #parts: CallParts;
  #link: PeerLink | null = null;
  #track: MediaStreamTrack | null = null;
  #cancelWait: () => void = () => undefined;

  constructor(parts: CallParts) {
    this.#parts = parts;
    const first = firstCallStep(this.#fresh());
    this.#state = first.state;
    this.#run(first);
  }

  get state(): CallState['name'] {
    return this.#state.name;
  }

  /** The own microphone, once it is there; a later one takes its place without a new call. */
  setTrack(track: MediaStreamTrack): void {
    this.#track = track;
    this.#link?.setTrack(track);
  }

  /** What the partner sealed, opened. */
  came(plain: Uint8Array): void {
    const signal = decodeSignal(plain);
    if (signal !== null) this.happen({ kind: 'came', signal });
  }

  /** Newer credentials for the next time the way has to be found. */
  setServers(servers: CallServers): void {
    this.#link?.setServers(servers);
  }

  happen(event: CallEvent): void {
    this.#run(callStep(this.#state, event, this.#fresh()));
  }

  #run(step: CallStep): void {
    const isNew = step.state.name !== this.#state.name;
    this.#state = step.state;
    for (const effect of step.effects) this.#do(effect);
    if (isNew) this.#parts.onChange();
  }

  #do(effect: CallEffect): void {
    switch (effect.kind) {
      case 'say':
        this.#parts.say(encodeSignal(effect.signal));
        return;
      case 'open-link':
        this.#openLink(effect.isOpener);
        return;
      case 'close-link':
        this.#closeLink();
        return;
      case 'offer-again':
        this.#link?.offer(true);
        return;
      case 'take':
        this.#link?.take(effect.body);
        return;
      case 'wait':
        this.#cancelWait();
        this.#cancelWait = this.#parts.clock.after(effect.delayMs, () => this.happen({ kind: 'waited' }));
        return;
      case 'stop-waiting':
        this.#cancelWait();
        return;
      default:
        assertNever(effect);
    }
  }

  #openLink(isOpener: boolean): void {
    this.#closeLink();
    const unlessClosed = (run: () => void): void => {
      if (this.#link === link) run();
    };
    const link: PeerLink = this.#parts.openLink(this.#parts.servers(), {
      made: (body: SignalBody) => unlessClosed(() => this.happen({ kind: 'made', body })),
      is: (is) => unlessClosed(() => this.happen({ kind: 'link', is })),
      track: (track) => unlessClosed(() => this.#parts.onTrack(track)),
    });
    this.#link = link;
    if (this.#track !== null) link.setTrack(this.#track);
    if (isOpener) link.offer(false);
  }

  #closeLink(): void {
    if (this.#link === null) return;
    const link = this.#link;
    this.#link = null;
    link.close();
    this.#parts.onTrack(null);
  }

  #fresh(): string {
    return toBase64url(this.#parts.random(16));
  }
}

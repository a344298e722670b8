import { otherSeat, type Seat } from '@heard/shared/base';
import type { TalkingView } from '@heard/shared/engine';
import { fromBase64url, toBase64url } from '../crypto/base64url.ts';
import type { RoomKeys } from '../crypto/room-keys.ts';
import { open, seal } from '../crypto/seal.ts';
import type { Clock, RandomBytes } from '../device/clock.ts';
import type { RoomPort } from '../room/room-port.ts';
import { Call } from './call.ts';
import { CallWays } from './call-ways.ts';
import type { Hearing } from './hearing.ts';
import type { Microphone } from './microphone.ts';
import type { OpenLink } from './peer-link.ts';
import type { VoicePort, VoiceSnapshot } from './voice-port.ts';
import { UNSURE_AFTER_MS, whoIsHeard } from './who-is-heard.ts';

export interface VoiceParts {
  readonly room: RoomPort;
  readonly seat: Seat;
  readonly keys: RoomKeys;
  readonly conversation: number;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** The microphone may be opened without a press: it has been allowed before. */
  readonly mayOpen: () => Promise<boolean>;
  readonly onWake: (listener: () => void) => () => void;
  readonly openMicrophone: (onChange: () => void) => Microphone;
  readonly openHearing: (onChange: () => void) => Hearing;
  readonly openLink: OpenLink;
}

export function openVoice(parts: VoiceParts): VoicePort {
  const voice = new Voice(parts);
  return {
    snapshot: () => voice.snapshot,
    subscribe: (listener) => voice.subscribe(listener),
    openMicrophone: () => voice.openMicrophone(),
    letSoundIn: () => voice.letSoundIn(),
    takeOver: () => voice.takeOver(),
    level: () => voice.level(),
    close: () => voice.close(),
  };
}

/** The voice of one talk on this device: microphone, call and hearing, each following the room's state. */
class Voice {
  snapshot: VoiceSnapshot;
  readonly #parts: VoiceParts;
  readonly #microphone: Microphone;
  readonly #hearing: Hearing;
  readonly #ways: CallWays;
  readonly #call: Call;
  readonly #listeners = new Set<() => void>();
  readonly #stops: (() => void)[];
  #isClosed = false;
  #wasConnected = true;
  #cancelUnsure: () => void = () => undefined;

  constructor(parts: VoiceParts) {
    const { room, clock, random, openLink } = parts;
    this.#parts = parts;
    this.#microphone = parts.openMicrophone(() => this.#microphoneChanged());
    this.#hearing = parts.openHearing(() => this.#changed());
    this.#ways = new CallWays(room, clock, (servers) => this.#call.setServers(servers));
    this.snapshot = { microphone: 'off', call: 'seeking', isBlocked: false, audible: { a: false, b: false } };
    this.#call = new Call({
      clock,
      random,
      openLink,
      say: (plain) => this.#say(plain),
      servers: () => this.#ways.get(),
      onChange: () => this.#changed(),
      onTrack: (track) => this.#hearing.hear(track),
    });
    this.#stops = [
      room.subscribe(() => this.#follow()),
      room.onSignal((sealed) => this.#came(sealed)),
      parts.onWake(() => this.#hearing.wake()),
    ];
    this.#follow();
    void this.#openIfAllowed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  openMicrophone(): void {
    this.letSoundIn();
    void this.#microphone.open();
  }

  letSoundIn(): void {
    this.#hearing.wake();
  }

  takeOver(): void {
    this.letSoundIn();
    this.#call.happen({ kind: 'take-over' });
    void this.#openIfAllowed();
  }

  level(): number {
    return this.#hearing.level();
  }

  close(): void {
    this.#isClosed = true;
    this.#microphone.close();
    for (const stop of this.#stops) stop();
    this.#cancelUnsure();
    this.#ways.close();
    this.#call.happen({ kind: 'end' });
    this.#hearing.close();
    this.#listeners.clear();
  }

  async #openIfAllowed(): Promise<void> {
    if (this.#speaks() && (await this.#parts.mayOpen()) && !this.#isClosed && this.#speaks())
      await this.#microphone.open();
  }

  /** The floor has moved, a way has changed, or the room's connection has. */
  #follow(): void {
    if (this.#isClosed) return;
    const { connection } = this.#parts.room.snapshot();
    const isConnected = connection === 'connected';
    if (isConnected && !this.#wasConnected) this.#call.happen({ kind: 'line-up' });
    this.#wasConnected = isConnected;
    this.#cancelUnsure();
    if (!isConnected) this.#cancelUnsure = this.#parts.clock.after(UNSURE_AFTER_MS, () => this.#changed());
    if (!this.#speaks()) this.#microphone.close();
    this.#changed();
  }

  #microphoneChanged(): void {
    const track = this.#microphone.track();
    this.#hearing.listenTo(track);
    if (track !== null) this.#call.setTrack(track);
    this.#changed();
  }

  /** Both ends of the gate, each time anything may have moved them. */
  #changed(): void {
    if (this.#isClosed) return;
    const { room, clock, seat } = this.#parts;
    const audible = whoIsHeard(room.snapshot(), clock.monotonic());
    const track = this.#microphone.track();
    if (track !== null) track.enabled = audible[seat];
    this.#hearing.setGate(audible[otherSeat(seat)]);
    if (this.#call.state === 'elsewhere') this.#microphone.close();
    this.snapshot = {
      microphone: this.#microphone.state(),
      call: this.#call.state,
      isBlocked: this.#hearing.isBlocked(),
      audible,
    };
    for (const listener of this.#listeners) listener();
  }

  #say(plain: Uint8Array): void {
    const { keys, conversation, seat, random, room } = this.#parts;
    room.signal(toBase64url(seal(keys, { kind: 'signal', conversation, seat }, plain, random)));
  }

  #came(sealed: string): void {
    const { keys, conversation, seat } = this.#parts;
    const bytes = fromBase64url(sealed);
    const purpose = { kind: 'signal', conversation, seat: otherSeat(seat) } as const;
    const plain = bytes === null ? null : open(keys, purpose, bytes);
    if (plain !== null) this.#call.came(plain);
  }

  #speaks(): boolean {
    return speaksByVoice(talkOf(this.#parts.room), this.#parts.seat);
  }
}

function talkOf(room: RoomPort): TalkingView | null {
  const phase = room.snapshot().state?.view.phase;
  return phase?.kind === 'talking' ? phase : null;
}

function speaksByVoice(talk: TalkingView | null, seat: Seat): boolean {
  return talk?.ways[seat] === 'voice';
}

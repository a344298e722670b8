import type { PerSeat } from '@heard/shared/base';
import type { MicrophoneState } from './microphone.ts';

/** What a screen may know of the voice in the room. */
export interface VoiceSnapshot {
  readonly microphone: MicrophoneState;
  /** `seeking`: the other device has not answered yet. `elsewhere`: another device of this seat has the call. */
  readonly call: 'seeking' | 'linking' | 'linked' | 'mending' | 'elsewhere' | 'ended';
  /** The browser holds sound back until a press. */
  readonly isBlocked: boolean;
  /** Whose voice may pass now, by the floor alone. */
  readonly audible: PerSeat<boolean>;
}

export interface VoicePort {
  readonly snapshot: () => VoiceSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Each of these is a press. */
  readonly openMicrophone: () => void;
  readonly letSoundIn: () => void;
  readonly takeOver: () => void;
  /** How loud the own microphone is, from 0 to 1. */
  readonly level: () => number;
  /** Synchronous: tracks stopped, link closed, nothing heard any more. */
  readonly close: () => void;
}

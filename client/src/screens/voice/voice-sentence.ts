import { otherSeat, type Seat } from '@heard/shared/base';
import type { TalkingView } from '@heard/shared/engine';
import type { MicrophoneState } from '../../voice/microphone.ts';
import type { VoiceSnapshot } from '../../voice/voice-port.ts';
import type { Sentence } from '../conversation/sentence.ts';

/** What the voice strip says, in this order, and what can be pressed about it. */
export interface VoiceScene {
  /** Who can be heard, or why nobody can. */
  readonly who: Sentence;
  readonly trouble: Sentence | null;
  readonly press: {
    readonly label: Sentence;
    readonly does: 'openMicrophone' | 'letSoundIn' | 'takeOver';
  } | null;
  /** The own microphone is on and open: its level is worth showing. */
  readonly showsLevel: boolean;
  /** Something is in the way, so other ways to go on are offered. */
  readonly offersOtherWays: boolean;
}

export function voiceScene(voice: VoiceSnapshot, seat: Seat, talk: TalkingView): VoiceScene {
  const speaks = talk.ways[seat] === 'voice';
  const trouble = speaks ? microphoneTrouble(voice.microphone) : null;
  const isLinked = voice.call === 'linked';
  const isOpen = voice.audible[seat] && voice.microphone === 'on';
  return {
    who: whoSentence(voice, seat, speaks),
    trouble: voice.call === 'elsewhere' ? null : trouble,
    press: pressFor(voice, trouble !== null),
    showsLevel: isOpen,
    offersOtherWays: !isLinked || (trouble !== null && voice.microphone !== 'asking'),
  };
}

function whoSentence(voice: VoiceSnapshot, seat: Seat, speaks: boolean): Sentence {
  if (voice.call === 'elsewhere') return { word: 'voice.elsewhere' };
  if (voice.call === 'seeking' || voice.call === 'ended') return { word: 'voice.seeking' };
  if (voice.call !== 'linked') return { word: `voice.${voice.call}` };
  const own = voice.audible[seat];
  const other = voice.audible[otherSeat(seat)];
  if (own && other) return { word: 'voice.both' };
  if (own) return { word: voice.microphone === 'on' ? 'voice.own' : 'voice.own-off' };
  if (other) return { word: speaks ? 'voice.other' : 'voice.other-only' };
  return { word: 'voice.nobody' };
}

function microphoneTrouble(microphone: MicrophoneState): Sentence | null {
  return microphone === 'on' ? null : { word: `microphone.${microphone}` };
}

function pressFor(voice: VoiceSnapshot, hasTrouble: boolean): VoiceScene['press'] {
  if (voice.call === 'elsewhere') return { label: { word: 'voice.take-over' }, does: 'takeOver' };
  if (voice.isBlocked) return { label: { word: 'voice.let-in' }, does: 'letSoundIn' };
  if (!hasTrouble || NOT_PRESSED.has(voice.microphone)) return null;
  const label = voice.microphone === 'off' ? 'microphone.turn-on' : 'microphone.again';
  return { label: { word: label }, does: 'openMicrophone' };
}

/** Nothing that could be pressed here would change these. */
const NOT_PRESSED: ReadonlySet<MicrophoneState> = new Set(['on', 'asking', 'interrupted', 'insecure']);

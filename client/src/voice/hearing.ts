/** The sound that comes out of this device, and the gate in front of it. */
export interface Hearing {
  /** What comes from the other end; null: nothing any more. */
  readonly hear: (track: MediaStreamTrack | null) => void;
  /** Whether it may be heard. Closed, nothing passes, whatever the other end sends. */
  readonly setGate: (isOpen: boolean) => void;
  /** How loud the own microphone is, from 0 to 1. */
  readonly level: () => number;
  readonly listenTo: (own: MediaStreamTrack | null) => void;
  /** The browser holds sound back until a press. */
  readonly isBlocked: () => boolean;
  /** Helps only in the course of a press, or where the page may play anyway. */
  readonly wake: () => void;
  /** A short soft sound, through the same way out. */
  readonly chime: () => void;
  readonly close: () => void;
}

/** Long enough not to click, short enough not to be noticed. */
const RAMP_S = 0.02;
const CHIME_HZ = 440;

export function openHearing(onChange: () => void): Hearing {
  const context = new AudioContext({ latencyHint: 'interactive' });
  context.addEventListener('statechange', onChange);
  const far = farEnd(context);
  const near = nearEnd(context);
  const wake = (): void => {
    if (context.state !== 'running') context.resume().catch(() => undefined);
    far.play();
  };
  return {
    hear: (track) => {
      far.hear(track);
      if (track !== null) wake();
    },
    setGate: far.setGate,
    level: near.level,
    listenTo: near.listenTo,
    isBlocked: () => context.state !== 'running' && context.state !== 'closed',
    wake,
    chime: () => {
      wake();
      playChime(context, CHIME_HZ);
    },
    close: () => {
      context.removeEventListener('statechange', onChange);
      far.hear(null);
      context.close().catch(() => undefined);
    },
  };
}

/** What comes from the partner, through the gate to the loudspeaker. */
function farEnd(context: AudioContext): Pick<Hearing, 'hear' | 'setGate'> & { readonly play: () => void } {
  const gate = context.createGain();
  gate.gain.value = 0;
  gate.connect(context.destination);
  // Chromium gives a remote track's sound to Web Audio only while an element plays it as well (crbug.com/121673).
  const element = new Audio();
  element.muted = true;
  let source: MediaStreamAudioSourceNode | null = null;
  return {
    hear: (track) => {
      source?.disconnect();
      source = null;
      element.srcObject = null;
      if (track === null) return;
      const stream = new MediaStream([track]);
      element.srcObject = stream;
      source = context.createMediaStreamSource(stream);
      source.connect(gate);
    },
    setGate: (isOpen) => ramp(gate.gain, isOpen ? 1 : 0, context.currentTime),
    play: () => {
      if (element.srcObject !== null && element.paused) element.play().catch(() => undefined);
    },
  };
}

function ramp(gain: AudioParam, to: number, at: number): void {
  gain.cancelScheduledValues(at);
  gain.setValueAtTime(gain.value, at);
  gain.linearRampToValueAtTime(to, at + RAMP_S);
}

/** The own microphone on its way into nothing but a measure. */
function nearEnd(context: AudioContext): Pick<Hearing, 'level' | 'listenTo'> {
  const meter = context.createAnalyser();
  meter.fftSize = 1024;
  const samples = new Float32Array(meter.fftSize);
  let source: MediaStreamAudioSourceNode | null = null;
  let heard: MediaStreamTrack | null = null;
  return {
    level: () => {
      if (source === null) return 0;
      meter.getFloatTimeDomainData(samples);
      return loudness(samples);
    },
    listenTo: (own) => {
      if (own === heard) return;
      heard = own;
      source?.disconnect();
      source = own === null ? null : context.createMediaStreamSource(new MediaStream([own]));
      source?.connect(meter);
    },
  };
}

const CHIME_S = 0.9;

/** One soft tone, swelling and fading. */
function playChime(context: AudioContext, hertz: number): void {
  const at = context.currentTime;
  const tone = context.createOscillator();
  const swell = context.createGain();
  tone.frequency.value = hertz;
  swell.gain.setValueAtTime(0, at);
  swell.gain.linearRampToValueAtTime(0.12, at + 0.06);
  swell.gain.exponentialRampToValueAtTime(0.001, at + CHIME_S);
  tone.connect(swell).connect(context.destination);
  tone.start(at);
  tone.stop(at + CHIME_S);
}

/** Below it a room is quiet; a voice near the microphone comes close to the other. */
const QUIET_DB = -60;
const LOUD_DB = -12;

/** From the mean power of some samples to 0 … 1, even in decibels. */
function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, one) => sum + one * one, 0) / samples.length;
  const decibels = 10 * Math.log10(Math.max(power, 1e-12));
  return Math.min(1, Math.max(0, (decibels - QUIET_DB) / (LOUD_DB - QUIET_DB)));
}

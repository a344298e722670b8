/** Why there is no microphone. `insecure`: the browser gives none to a page over plain http. */
type MicrophoneProblem = 'refused' | 'missing' | 'busy' | 'insecure' | 'unplugged';

export type MicrophoneState = 'off' | 'asking' | 'on' | 'interrupted' | MicrophoneProblem;

/** The browser's devices as far as they are needed; null where it has none for this page. */
export type MediaDevicesOf = Pick<MediaDevices, 'getUserMedia'> | null;

/** One press opens it, one press or the end of the talk closes it. Its sound leaves only through `track`. */
export interface Microphone {
  readonly state: () => MicrophoneState;
  readonly track: () => MediaStreamTrack | null;
  readonly open: () => Promise<void>;
  /** Synchronous: the tracks are stopped and the browser's recording sign goes. */
  readonly close: () => void;
}

const WANTED: MediaStreamConstraints = {
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

export function createMicrophone(devices: MediaDevicesOf, onChange: () => void): Microphone {
  const microphone = new BrowserMicrophone(devices, onChange);
  return {
    state: () => microphone.state,
    track: () => microphone.track,
    open: () => microphone.open(),
    close: () => microphone.close(),
  };
}

class BrowserMicrophone {
  state: MicrophoneState = 'off';
  track: MediaStreamTrack | null = null;
  readonly #devices: MediaDevicesOf;
  readonly #onChange: () => void;
  /** Rises with each opening and closing: what an older opening brings is let go of at once. */
  #round = 0;

  constructor(devices: MediaDevicesOf, onChange: () => void) {
    this.#devices = devices;
    this.#onChange = onChange;
  }

  async open(): Promise<void> {
    if (this.state === 'asking' || this.track?.readyState === 'live') return;
    if (this.#devices === null) return this.#become('insecure');
    this.#letGo();
    const own = this.#round;
    this.#become('asking');
    try {
      this.#take(await this.#devices.getUserMedia(WANTED), own);
    } catch (error) {
      if (own === this.#round) this.#become(problemOf(error));
    }
  }

  close(): void {
    this.#letGo();
    if (this.state !== 'off') this.#become('off');
  }

  #take(stream: MediaStream, own: number): void {
    const [got] = stream.getAudioTracks();
    if (own !== this.#round || got === undefined) {
      for (const track of stream.getTracks()) track.stop();
      return;
    }
    this.track = got;
    const ifOwn = (run: () => void) => () => {
      if (own === this.#round) run();
    };
    // A phone call coming in, or a switch on the headset: the system takes the sound and gives it back.
    got.addEventListener(
      'mute',
      ifOwn(() => this.#become('interrupted')),
    );
    got.addEventListener(
      'unmute',
      ifOwn(() => this.#become('on')),
    );
    got.addEventListener(
      'ended',
      ifOwn(() => void this.#openAnother()),
    );
    this.#become(got.muted ? 'interrupted' : 'on');
  }

  /** The headset is gone, or the permission. The browser may have another microphone; it is asked once. */
  async #openAnother(): Promise<void> {
    this.close();
    await this.open();
    const isOpen = this.state === 'on' || this.state === 'interrupted';
    if (!isOpen && this.state !== 'off') this.#become('unplugged');
  }

  #letGo(): void {
    this.#round += 1;
    this.track?.stop();
    this.track = null;
  }

  #become(next: MicrophoneState): void {
    this.state = next;
    this.#onChange();
  }
}

/** Names from the W3C Media Capture specification, 9.2 (getUserMedia). */
function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return name === 'TypeError' ? 'insecure' : 'refused';
}

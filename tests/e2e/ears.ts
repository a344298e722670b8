import type { Page } from '@playwright/test';

declare global {
  interface Window {
    ears: {
      readonly out: AnalyserNode[];
      readonly lines: AnalyserNode[];
      readonly tracks: MediaStreamTrack[];
    };
  }
}

/**
 * Put into a page before its own scripts: listens in on whatever the page sends to the loudspeaker (`out`) and on
 * whatever comes in as a stream, before any gate (`lines`). The product has no part in it. The browser's own
 * filtering of the microphone is left out, because it takes an even tone for noise.
 */
export async function giveEars(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ears = { out: [] as AnalyserNode[], lines: [] as AnalyserNode[], tracks: [] as MediaStreamTrack[] };
    window.ears = ears;
    // Called with the node they were called on, below.
    // oxlint-disable-next-line typescript/unbound-method
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    const tap = (node: AudioNode): AnalyserNode => {
      const analyser = node.context.createAnalyser();
      analyser.fftSize = 4096;
      analyser.smoothingTimeConstant = 0;
      connect.call(node, analyser);
      return analyser;
    };
    AudioNode.prototype.connect = function connectAndListen(this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode) ears.out.push(tap(this));
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;
    // oxlint-disable-next-line typescript/unbound-method
    const source = AudioContext.prototype.createMediaStreamSource;
    AudioContext.prototype.createMediaStreamSource = function tapped(
      this: AudioContext,
      stream: MediaStream,
    ) {
      const node = source.call(this, stream);
      ears.lines.push(tap(node));
      return node;
    };
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async () => {
      const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
      const stream = await ask({ audio: plain });
      ears.tracks.push(...stream.getTracks());
      return stream;
    };
  });
}

/** How loud a tone is in decibels: on the way to the loudspeaker, or on the lines before any gate. */
export async function loudnessOf(page: Page, hertz: number, at: 'out' | 'lines' = 'out'): Promise<number> {
  return page.evaluate(
    ([frequency, where]) => {
      const levels = window.ears[where].map((analyser) => {
        const bins = new Float32Array(analyser.frequencyBinCount);
        analyser.getFloatFrequencyData(bins);
        const bin = Math.round((frequency / analyser.context.sampleRate) * analyser.fftSize);
        return Math.max(...bins.subarray(bin - 2, bin + 3));
      });
      return Math.max(-200, ...levels);
    },
    [hertz, at] as const,
  );
}

/** Own microphones that are still live. */
export async function liveTracks(page: Page): Promise<number> {
  return page.evaluate(() => window.ears.tracks.filter(({ readyState }) => readyState === 'live').length);
}

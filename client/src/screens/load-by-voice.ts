export type ByVoice = typeof import('./voice/by-voice.ts');

/** The one place from which the chunk is asked for, so that it is one. */
export function loadByVoice(): Promise<ByVoice> {
  return import('./voice/by-voice.ts');
}

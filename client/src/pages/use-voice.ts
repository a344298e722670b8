import { useEffect, useState } from 'react';
import { useRoom } from '../hooks/use-room.ts';
import { loadByVoice } from '../screens/load-by-voice.ts';
import type { OpenRoom } from '../room/open-room.ts';
import type { VoicePort } from '../voice/voice-port.ts';

/**
 * The voice of the talk that runs, while one of the two speaks by voice here; null before it is loaded and otherwise.
 * It ends with the talk, with this page, and at once with the room.
 */
export function useVoice(opened: OpenRoom): VoicePort | null {
  const { state } = useRoom(opened.room);
  const [voice, setVoice] = useState<VoicePort | null>(null);
  const phase = state?.view.phase;
  // A break may last a day: no microphone is kept open for it.
  const isByVoice =
    phase?.kind === 'talking' &&
    phase.break === null &&
    (phase.ways.a === 'voice' || phase.ways.b === 'voice');
  const talk = isByVoice ? phase.number : null;
  useEffect(() => {
    if (talk === null) return undefined;
    let isOver = false;
    let port: VoicePort | null = null;
    const begin = async (): Promise<void> => {
      const { talkByVoice } = await loadByVoice();
      if (isOver) return;
      port = talkByVoice(opened, talk);
      setVoice(port);
    };
    begin().catch(() => undefined);
    const stop = (): void => {
      isOver = true;
      port?.close();
      setVoice(null);
    };
    const takeBack = opened.alsoClose(stop);
    return () => {
      takeBack();
      stop();
    };
  }, [opened, talk]);
  return voice;
}

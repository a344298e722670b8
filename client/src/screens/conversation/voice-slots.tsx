import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Choice, PartnerView, TalkingView } from '@heard/shared/engine';
import type { RoomPort } from '../../room/room-port.ts';
import type { MicrophoneTest } from '../../voice/microphone-test.ts';
import type { VoicePort } from '../../voice/voice-port.ts';
import { say } from '../../words/say.ts';
import { loadByVoice, type ByVoice } from '../load-by-voice.ts';
import { LevelBar } from './level-bar.tsx';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import type { Sentence } from './sentence.ts';
import { WayButtons } from './way-change.tsx';

type TalkView = PartnerView & { readonly phase: TalkingView };

/** What is to be said of the voice in the room; nothing where nobody speaks by voice here. */
export function VoiceInTalk({ view }: { readonly view: TalkView }) {
  const { voice } = useSurroundings();
  const by = useByVoice(voice?.port != null);
  return by === null || voice?.port == null ? null : <Strip by={by} port={voice.port} view={view} />;
}

function Strip(props: { readonly by: ByVoice; readonly port: VoicePort; readonly view: TalkView }) {
  const { by, port, view } = props;
  const { people } = useSurroundings();
  const snapshot = useSyncExternalStore(port.subscribe, port.snapshot);
  return (
    <by.VoiceStrip
      snapshot={snapshot}
      presses={port}
      view={view}
      tell={(told) => tell(people, told)}
      levelBar={<LevelBar level={port.level} label={say('voice.level')} />}
      otherWays={<WayButtons view={view.phase} />}
    />
  );
}

/** Microphone and sound can be tried as soon as one's own way would be by voice. */
export function VoiceBeforeTalk({ choice }: { readonly choice: Choice | null }) {
  const { people, voice } = useSurroundings();
  const isOwnWay = voice !== null && choice?.way === 'voice' && choice.writes !== people.seat;
  const by = useByVoice(isOwnWay);
  if (by === null || !isOwnWay) return null;
  return <Before by={by} callServers={voice.callServers} tell={(told) => tell(people, told)} />;
}

interface BeforeProps {
  readonly by: ByVoice;
  readonly callServers: RoomPort['callServers'];
  readonly tell: (told: Sentence) => string;
}

function Before({ by, callServers, tell: told }: BeforeProps) {
  const [test, setTest] = useState<MicrophoneTest | null>(null);
  const servers = useAnswer(callServers);
  useEffect(() => () => test?.close(), [test]);
  const snapshot = useSyncExternalStore(test?.subscribe ?? never, test?.snapshot ?? nothing);
  const begin = (): void => {
    const running = test ?? by.testMicrophone();
    running.open();
    setTest(running);
  };
  return (
    <by.VoiceTest
      isRelayed={servers?.relayOnly ?? null}
      tell={told}
      microphone={snapshot?.microphone ?? null}
      levelBar={test === null ? null : <LevelBar level={test.level} label={say('voice.level')} />}
      onBegin={begin}
      onSound={() => test?.playSound()}
      onEnd={() => setTest(null)}
    />
  );
}

const never = () => () => undefined;
const nothing = () => null;

function useByVoice(isWanted: boolean): ByVoice | null {
  const [by, setBy] = useState<ByVoice | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isOver = false;
    const load = async (): Promise<void> => {
      const loaded = await loadByVoice();
      if (!isOver) setBy(loaded);
    };
    // Offline and never loaded before: the talk goes on, and other ways to speak stay where they are.
    load().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [isWanted]);
  return by;
}

function useAnswer<T>(ask: () => Promise<T | null>): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let isOver = false;
    const find = async (): Promise<void> => {
      const found = await ask();
      if (!isOver) setAnswer(found);
    };
    void find();
    return () => {
      isOver = true;
    };
  }, [ask]);
  return answer;
}

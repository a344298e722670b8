import type { ReactNode } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import type { MicrophoneState } from '../../voice/microphone.ts';
import { say } from '../../words/say.ts';
import type { Sentence } from '../conversation/sentence.ts';
import './voice.css';

interface VoiceTestProps {
  /** Whether calls go through a relay here; null until it is known. */
  readonly isRelayed: boolean | null;
  readonly tell: (told: Sentence) => string;
  /** Null: not begun. */
  readonly microphone: MicrophoneState | null;
  readonly levelBar: ReactNode;
  readonly onBegin: () => void;
  readonly onSound: () => void;
  readonly onEnd: () => void;
}

/** Microphone and sound, tried before a talk by voice. Asked for by a press; nothing of it leaves the device. */
export function VoiceTest(props: VoiceTestProps) {
  const { isRelayed, tell, microphone } = props;
  return (
    <section className="stack" data-gap="tight" aria-labelledby="voice-test-title">
      <h2 className="title" id="voice-test-title">
        {say('voice-test.title')}
      </h2>
      <p className="small">{tell({ word: 'voice-test.line' })}</p>
      {isRelayed === null ? null : (
        <p className="small">{tell({ word: isRelayed ? 'voice-test.relayed' : 'voice-test.direct' })}</p>
      )}
      {microphone === null ? (
        <QuietButton look="edged" onPress={props.onBegin}>
          {say('voice-test.begin')}
        </QuietButton>
      ) : (
        <Running {...props} microphone={microphone} />
      )}
    </section>
  );
}

function Running(props: VoiceTestProps & { readonly microphone: MicrophoneState }) {
  const { microphone, tell } = props;
  const isOn = microphone === 'on';
  return (
    <>
      <p className="text" role="status">
        {isOn ? say('voice-test.speak') : tell({ word: `microphone.${microphone}` })}
      </p>
      {isOn ? props.levelBar : null}
      {AGAIN.has(microphone) ? (
        <QuietButton look="edged" onPress={props.onBegin}>
          {say('microphone.again')}
        </QuietButton>
      ) : null}
      <QuietButton look="edged" onPress={props.onSound}>
        {say('voice-test.sound')}
      </QuietButton>
      <p className="small">{say('voice-test.no-sound')}</p>
      <QuietButton onPress={props.onEnd}>{say('voice-test.end')}</QuietButton>
    </>
  );
}

const AGAIN: ReadonlySet<MicrophoneState> = new Set(['refused', 'missing', 'busy', 'unplugged']);

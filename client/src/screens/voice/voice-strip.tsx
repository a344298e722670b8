import type { ReactNode } from 'react';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import type { VoicePort, VoiceSnapshot } from '../../voice/voice-port.ts';
import { say } from '../../words/say.ts';
import type { Sentence } from '../conversation/sentence.ts';
import { voiceScene } from './voice-sentence.ts';
import './voice.css';

interface VoiceStripProps {
  readonly snapshot: VoiceSnapshot;
  readonly presses: Pick<VoicePort, 'openMicrophone' | 'letSoundIn' | 'takeOver'>;
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly tell: (told: Sentence) => string;
  readonly levelBar: ReactNode;
  /** Presses for one's own other ways to speak. */
  readonly otherWays: ReactNode;
}

/** Who can be heard, in words, on every screen of a talk by voice; and what is in the way of it. */
export function VoiceStrip({ snapshot, presses, view, tell, levelBar, otherWays }: VoiceStripProps) {
  const scene = voiceScene(snapshot, view.seat, view.phase);
  const { press } = scene;
  return (
    <section className="voice-strip stack" data-gap="tight" aria-label={say('voice.title')}>
      <p className="text" role="status">
        {tell(scene.who)}
      </p>
      {scene.showsLevel ? levelBar : null}
      {scene.trouble === null ? null : <p className="small">{tell(scene.trouble)}</p>}
      {snapshot.isBlocked ? <p className="small">{say('voice.blocked')}</p> : null}
      {press === null ? null : (
        <QuietButton look="edged" onPress={presses[press.does]}>
          {tell(press.label)}
        </QuietButton>
      )}
      {scene.offersOtherWays && view.can['change-way'] ? (
        <div className="voice-other-ways">
          <p className="small">{say('voice.other-ways')}</p>
          {otherWays}
        </div>
      ) : null}
    </section>
  );
}

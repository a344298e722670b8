import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { Notice } from '../../design/notice.tsx';
import { say } from '../../words/say.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence, type Sentence } from './sentence.ts';
import type { TalkScene } from './talk-scene.ts';

interface TurnMomentProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly scene: TalkScene;
}

/** What is asked in this moment, and what the other has just asked for. */
export function TurnMoment({ view, scene }: TurnMomentProps) {
  const { people } = useSurroundings();
  const notices = momentNotices(view.phase, people.seat);
  const lines = confirmingLines(view);
  return (
    <div className="stack" data-gap="close">
      {notices.map((line) => (
        <Notice key={line.word}>
          <p>{tell(people, line)}</p>
        </Notice>
      ))}
      <p className="prompt">{isLastHeard(view) ? say('heard.prompt-last') : scene.prompt}</p>
      {lines.map((line) => (
        <p className="small" key={line.word}>
          {tell(people, line)}
        </p>
      ))}
    </div>
  );
}

function momentNotices({ step, closeNow }: TalkingView, seat: 'a' | 'b'): readonly Sentence[] {
  const found: Sentence[] = [];
  const own = step.floor === seat;
  if (closeNow) found.push(sentence('talk.close-now'));
  if (step.again === 'not-quite') found.push(sentence(own ? 'again.not-quite' : 'again.not-quite-own'));
  if (step.again === 'hear-again') found.push(sentence(own ? 'again.smaller' : 'again.smaller-own'));
  if (step.smallerPieceAsked) found.push(sentence(own ? 'smaller.asked' : 'smaller.asked-own'));
  return found;
}

/** Whose choice it is whether they were heard; nothing to say in any other step. */
function confirms({ phase, seat }: TurnMomentProps['view']): boolean {
  return phase.step.kind === 'heard' && phase.step.floor === seat;
}

function isLastHeard(view: TurnMomentProps['view']): boolean {
  return confirms(view) && view.phase.step.notQuiteLeft === 0;
}

function confirmingLines(view: TurnMomentProps['view']): readonly Sentence[] {
  if (!confirms(view)) return [];
  const { step } = view.phase;
  if (step.notQuiteLeft === 0) return [sentence('option.not-quite-none')];
  if (!step.options.includes('not-quite')) return [];
  const left = sentence('option.not-quite-left', { left: step.notQuiteLeft });
  // The one added sentence is still there to be sent: gently asked for, never waited for.
  return view.can['send-piece'] ? [left, sentence('option.not-quite-sentence')] : [left];
}

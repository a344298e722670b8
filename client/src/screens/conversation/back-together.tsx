import { otherSeat, type Seat } from '@heard/shared/base';
import type { BreakView, PartnerView, TalkingView } from '@heard/shared/engine';
import { Fold } from '../../design/fold.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import type { OpenedPiece } from '../../room/room-port.ts';
import { say } from '../../words/say.ts';
import { BreakChoice } from './break-choice.tsx';
import type { Control } from './controls.ts';
import { stepTexts } from '../../words/guide-wording.ts';
import { tell } from './people.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence, type Sentence } from './sentence.ts';
import { StepHeading } from './step-heading.tsx';
import { PartnerGone } from './step-parts.tsx';
import { Stopping } from './stopping.tsx';
import { TalkFrame } from './talk-frame.tsx';

type Together = Extract<BreakView, { readonly stage: 'together' }>;

interface BackProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly words: readonly OpenedPiece[];
}

/** Both are back, and breathe: it goes on by itself, on both screens in the same moment. */
export function BreathTogether({ view }: Pick<BackProps, 'view'>) {
  return (
    <TalkFrame onPause={undefined}>
      <div className="stack pause" data-gap="wide">
        <TwoCircles relation="overlapping" isBreathing />
        <StepHeading
          place={`${view.phase.number}/break/breath`}
          look="display"
          told={{ text: say('back.breath-line'), urgency: 'polite' }}
        >
          {say('back.breath-title')}
        </StepHeading>
        <p className="prompt">{say('back.breath-line')}</p>
      </div>
    </TalkFrame>
  );
}

/** What was last heard, then what both choose. */
export function BackTogether({ view, words, together }: BackProps & { readonly together: Together }) {
  const { people } = useSurroundings();
  const { phase, can, seat } = view;
  return (
    <TalkFrame onPause={undefined} action={<BackActions view={view} together={together} />}>
      <div className="stack pause" data-gap="wide">
        <TwoCircles relation="overlapping" size="small" />
        <div className="stack" data-gap="close">
          <StepHeading
            place={`${phase.number}/break/together`}
            look="display"
            told={{ text: say('back.title'), urgency: 'polite' }}
          >
            {say('back.title')}
          </StepHeading>
          <PartnerGone view={phase} />
          <LastHeard view={phase} words={words} />
          <p className="text">{tell(people, whereWasIt(phase, seat))}</p>
          {together.offersEnd ? <p className="prompt">{say('break.enough')}</p> : null}
          <p className="text" role="status">
            {tell(people, howTheyStand(together, seat))}
          </p>
          <PressNote />
        </div>
        <Fold summary={say('break.take-title')}>
          <BreakChoice />
        </Fold>
        <Stopping can={can} hasClose={false} />
      </div>
    </TalkFrame>
  );
}

function LastHeard({ view, words }: { readonly view: TalkingView; readonly words: readonly OpenedPiece[] }) {
  const { lastHeard } = view;
  const heard = words.filter(
    ({ number, text }) =>
      lastHeard !== null &&
      text !== null &&
      number >= lastHeard.from &&
      number < lastHeard.from + lastHeard.count,
  );
  const isSpoken = view.ways.a !== 'writing' || view.ways.b !== 'writing';
  if (heard.length === 0)
    return <p className="text">{say(isSpoken ? 'back.heard-aloud' : 'back.heard-none')}</p>;
  return (
    <section className="stack" data-gap="tight" aria-label={say('back.heard')}>
      <h2 className="title">{say('back.heard')}</h2>
      {heard.map(({ number, text }) => (
        <p className="piece-text prompt" key={number}>
          {text}
        </p>
      ))}
    </section>
  );
}

function whereWasIt({ step }: TalkingView, seat: Seat): Sentence {
  const { title } = stepTexts(step.id);
  if (step.floor === null) return sentence('back.place', { title });
  return sentence(step.floor === seat ? 'back.floor-own' : 'back.floor', { title });
}

function howTheyStand({ chosen }: Together, seat: Seat): Sentence {
  const own = chosen[seat];
  const other = chosen[otherSeat(seat)];
  if (own !== null && other !== null && own !== other) return sentence('back.differ');
  if (own !== null) return sentence(`back.own-${own}`);
  return other === null ? sentence('back.both') : sentence(`back.other-${other}`);
}

const GO_ON: Control = { id: 'go-on', label: sentence('back.go-on'), command: { kind: 'go-on' } };
const LIGHTER: Control = {
  id: 'lighter-topic',
  label: sentence('back.lighter-topic'),
  command: { kind: 'lighter-topic' },
};
const CLOSE: Control = {
  id: 'close-kindly',
  label: sentence('break.close'),
  command: { kind: 'close-kindly' },
};

/** After the second break closing is the first thing offered; nothing is taken away for it. */
function BackActions({ view: { can }, together }: Pick<BackProps, 'view'> & { readonly together: Together }) {
  const { offersEnd } = together;
  return (
    <>
      {can['close-kindly'] && offersEnd ? <PressButton control={CLOSE} look="filled" /> : null}
      {can['go-on'] ? <PressButton control={GO_ON} look={offersEnd ? 'plain' : 'filled'} /> : null}
      {can['lighter-topic'] ? <PressButton control={LIGHTER} look="plain" /> : null}
      {can['close-kindly'] && !offersEnd ? <PressButton control={CLOSE} look="plain" /> : null}
    </>
  );
}

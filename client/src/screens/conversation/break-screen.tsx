import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import { TwoCircles } from '../../design/two-circles.tsx';
import { say } from '../../words/say.ts';
import { SideLinks } from '../side-links.tsx';
import { breakScene, type AwayView } from './break-scene.ts';
import type { Control } from './controls.ts';
import { FindTime } from './find-time.tsx';
import { inOneBreath } from './in-one-breath.ts';
import { tell } from './people.ts';
import { PressButton, PressNote } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence, type Sentence } from './sentence.ts';
import { StepHeading } from './step-heading.tsx';
import { Stopping } from './stopping.tsx';
import { TalkFrame } from './talk-frame.tsx';

interface BreakScreenProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  readonly away: AwayView;
}

const HOUR_MS = 3_600_000;
const NOT_YET: Control = { id: 'pause', label: sentence('break.not-yet'), command: { kind: 'pause' } };

/** The talk is covered until both are back. A calm page; what it asks for is one press, and never a reason. */
export function BreakScreen({ view, away }: BreakScreenProps) {
  const { people } = useSurroundings();
  const { seat, can, phase } = view;
  const scene = breakScene(away, seat);
  const lines = [scene.who, scene.when, scene.standing].filter((line) => line !== null);
  const isCalm = away.stage === 'away' && away.cause !== 'left';
  return (
    <TalkFrame onPause={undefined} action={<BreakActions view={view} away={away} />}>
      <div className="stack pause" data-gap="wide">
        <TwoCircles relation={away.stage === 'resting' ? 'apart' : 'near'} isBreathing={isCalm} />
        <div className="stack" data-gap="close">
          <StepHeading
            place={`${phase.number}/break/${away.stage}/${away.until}/${String(away.back[seat])}`}
            look="display"
            told={{
              text: inOneBreath([scene.title, ...lines].map((line) => tell(people, line))),
              urgency: 'assertive',
            }}
          >
            {tell(people, scene.title)}
          </StepHeading>
          {scene.who === null ? null : <p className="prompt">{tell(people, scene.who)}</p>}
          {scene.when === null ? null : <p className="text">{tell(people, scene.when)}</p>}
          {isCalm ? <CalmLines /> : null}
          <p className="text">{say('break.kept')}</p>
          {away.stage === 'resting' ? <p className="text">{say('break.acts-sleep')}</p> : null}
          <p className="text" role="status">
            {scene.standing === null ? '' : tell(people, scene.standing)}
          </p>
          <PressNote />
        </div>
        {away.offersEnd && away.stage !== 'away' ? <p className="text">{say('break.enough')}</p> : null}
        {can['find-time'] ? <FindTime isOpenAtFirst={away.stage === 'resting'} key={away.stage} /> : null}
        <Stopping can={can} hasClose />
        {away.stage === 'resting' ? <SideLinks /> : null}
      </div>
    </TalkFrame>
  );
}

function CalmLines() {
  return (
    <ul className="plain-list stack text" data-gap="tight">
      <li>{say('break.breathe')}</li>
      <li>{say('break.move')}</li>
      <li>{say('break.drink')}</li>
      <li>{say('break.practise')}</li>
    </ul>
  );
}

/** Before the promised time nothing is the main thing to do; at it, being ready is. */
function BreakActions({ view: { can, seat }, away }: BreakScreenProps) {
  const { onOpenList } = useSurroundings();
  const isDue = away.stage === 'due';
  const hasPromise = away.cause === 'called' || away.cause === 'time-found';
  const label = isDue ? 'break.ready' : away.stage === 'resting' ? 'break.come-back' : 'press.resume';
  const back: Control = {
    id: 'resume',
    label: sentence(away.stage === 'away' && hasPromise ? 'break.early' : label),
    command: { kind: 'resume' },
  };
  const longer: Control = { id: 'longer', label: longerLabel(away.longerMs), command: { kind: 'longer' } };
  const isMain = away.stage !== 'away' || !hasPromise;
  return (
    <>
      {can.resume ? <PressButton control={back} look={isMain ? 'filled' : 'edged'} /> : null}
      {can.longer ? <PressButton control={longer} look="plain" /> : null}
      {away.back[seat] && can.pause ? <PressButton control={NOT_YET} look="plain" /> : null}
      {can.resume || onOpenList === null ? null : (
        <QuietButton icon="list" onPress={() => onOpenList()}>
          {say('room.list')}
        </QuietButton>
      )}
    </>
  );
}

function longerLabel(longerMs: number): Sentence {
  const hours = Math.round(longerMs / HOUR_MS);
  if (hours >= 24) return sentence('break.longer-day');
  return hours >= 12 ? sentence('break.longer-half-day') : sentence('break.longer-hours', { hours });
}

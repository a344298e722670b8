import { useEffect, useState, type ReactNode } from 'react';
import { assertNever } from '@heard/shared/base';
import type { PartnerView } from '@heard/shared/engine';
import type { GuideId } from '@heard/shared/guides';
import { TwoCircles } from '../../design/two-circles.tsx';
import type { AgreementView } from '../../list/list-port.ts';
import type { OpenedPiece } from '../../room/room-port.ts';
import { WithLater } from '../../hooks/later.tsx';
import { say } from '../../words/say.ts';
import { RoomHome } from './between-talks.tsx';
import { LastScreen, RolesDiffer } from './last-screen.tsx';
import { listPlace, talkPlaces } from './later-parts.ts';
import { TalkFrame } from './talk-frame.tsx';
import type * as TalkPlaces from './talk-places.ts';
import type { Writing } from './use-writing.ts';

interface PhaseScreenProps {
  readonly view: PartnerView | null;
  readonly words: readonly OpenedPiece[];
  readonly writing: Writing;
  readonly inviting: ReactNode;
  readonly before: ReactNode;
  /** The list itself, for when there is no room to show around it. */
  readonly list: ReactNode;
  readonly agreements: readonly AgreementView[];
  readonly isListSaved: boolean;
  readonly isStopped: boolean;
}

export function PhaseScreen(props: PhaseScreenProps) {
  const { view } = props;
  const [ended, leaveEnd] = useTalkEnd(view);
  useEffect(() => {
    void talkPlaces.bring();
    void listPlace.bring();
  }, []);
  if (props.isStopped || view === null) return <WithoutRoom isStopped={props.isStopped} list={props.list} />;
  const { phase } = view;
  switch (phase.kind) {
    case 'inviting':
      return props.inviting;
    case 'home':
      if (ended !== null && phase.lastEnding === 'roles-differ') return <RolesDiffer onBack={leaveEnd} />;
      if (ended !== null && phase.lastEnding === 'closed')
        return <LastScreen guide={ended} sittings={phase.sittings} onBack={leaveEnd} />;
      return props.before ?? <RoomHome view={{ ...view, phase }} agreements={props.agreements} />;
    case 'gathering':
      // Whoever has not come to talk yet still has to do first what comes before talking.
      if (!phase.arrived[view.seat] && props.before !== null) return props.before;
      return inTalk(({ GatheringScreen }) => <GatheringScreen view={{ ...view, phase }} />);
    case 'talking':
      return inTalk(({ TalkingScreen }) => (
        <TalkingScreen view={{ ...view, phase }} words={props.words} writing={props.writing} />
      ));
    case 'keeping':
      return inTalk(({ KeepingScreen }) => (
        <KeepingScreen
          view={{ ...view, phase }}
          words={props.words}
          isSaved={props.isListSaved}
          key={phase.number}
        />
      ));
    default:
      return assertNever(phase);
  }
}

/** A place of the talk; the usual words of a room being found, in the moment before it is loaded. */
function inTalk(draw: (places: typeof TalkPlaces) => ReactNode): ReactNode {
  return (
    <WithLater from={talkPlaces} until={<WithoutRoom isStopped={false} list={null} />}>
      {draw}
    </WithLater>
  );
}

/** The guide of the talk this page was part of; until the way back from its last screen is pressed. */
function useTalkEnd(view: PartnerView | null): readonly [GuideId | null, () => void] {
  const [guide, setGuide] = useState<GuideId | null>(null);
  const phase = view?.phase ?? null;
  if (phase?.kind === 'talking' && guide !== phase.guide) setGuide(phase.guide);
  return [guide, () => setGuide(null)];
}

/** Before the server has said anything, or after it has said stop: the list on this device is still there. */
function WithoutRoom({ isStopped, list }: { readonly isStopped: boolean; readonly list: ReactNode }) {
  return (
    <TalkFrame onPause={null}>
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <TwoCircles relation="apart" isBreathing={!isStopped} />
          <h1 className="display">{say('room-home.title')}</h1>
          <p className="text">{say(isStopped ? 'connection.stopped' : 'connection.connecting')}</p>
        </div>
        {list}
      </div>
    </TalkFrame>
  );
}

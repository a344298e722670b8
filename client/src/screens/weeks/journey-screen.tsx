import type { ReactNode } from 'react';
import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import type { JourneyEvent } from '../../weeks/journey-events.ts';
import { RoomFrame, type BarActions } from '../room-frame.tsx';
import { JourneyList } from './journey-list.tsx';
import { JourneyDrawing, JourneySigns } from './journey-drawing.tsx';
import '../takeaway/takeaway.css';
import './journey.css';

interface JourneyProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /** Oldest first. */
  readonly events: readonly JourneyEvent[];
  /** Choosing a word for the last talk; null where there was none. */
  readonly word: ReactNode;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

/** What happened over the weeks, drawn, and as a list. It weighs nothing and compares nothing. */
export function JourneyScreen(props: JourneyProps) {
  const isEmpty = props.events.length === 0;
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={props.onBack}>{say('journey.back')}</PrimaryButton>
          {isEmpty ? null : (
            <QuietButton icon="print" onPress={props.onPrint}>
              {say('journey.print')}
            </QuietButton>
          )}
        </>
      }
    >
      <article className="letter journey">
        <header className="stack" data-gap="close">
          <h1 className="display">{say('journey.title')}</h1>
          <p className="text">{say(isEmpty ? 'journey.empty' : 'journey.line')}</p>
        </header>
        {isEmpty ? null : (
          <>
            <JourneyDrawing events={props.events} />
            <JourneySigns />
            {props.word}
            <JourneyList events={props.events} />
          </>
        )}
      </article>
    </RoomFrame>
  );
}

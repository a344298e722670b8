import type { Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import type { Takeaway } from '../../takeaway/takeaway.ts';
import { say } from '../../words/say.ts';
import { calendarDay } from '../conversation/day-and-time.ts';
import { DoorFrame } from '../door-frame.tsx';
import type { BarActions } from '../room-frame.tsx';
import { TakenList } from './taken-list.tsx';

interface LetterProps extends BarActions {
  readonly takeaway: Takeaway;
  readonly seat: Seat;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly onPrint: () => void;
  readonly onBack: () => void;
}

/** The list as a letter: on the screen as it will be on paper, and on paper without anything around it. */
export function LetterScreen(props: LetterProps) {
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton icon="print" onPress={props.onPrint}>
            {say('take.print')}
          </PrimaryButton>
          <QuietButton icon="back" onPress={props.onBack}>
            {say('take.close-letter')}
          </QuietButton>
          <p className="small">{say('take.print-line')}</p>
        </>
      }
    >
      <article className="letter">
        <header className="stack" data-gap="tight">
          <h1 className="display">{say('list.title')}</h1>
          <p className="small">{say('take.written-on', { day: calendarDay(props.today) })}</p>
        </header>
        <TakenList takeaway={props.takeaway} seat={props.seat} />
        <p className="small letter-foot">{say('take.footer')}</p>
      </article>
    </DoorFrame>
  );
}

import { useState } from 'react';
import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Sheet } from '../design/sheet.tsx';
import type { Takeaway } from '../takeaway/takeaway.ts';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import { TakenList } from './takeaway/taken-list.tsx';

interface ClosedProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly copy: Takeaway;
  readonly onTake: () => void;
  readonly onDelete: () => void;
  readonly onAskAgain: () => void;
}

/** A room that is no more: this device's own copy of the list, to read and to take along. Only its owner deletes it. */
export function ClosedScreen(props: ClosedProps) {
  const [isSheetOpen, setSheetOpen] = useState(false);
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton icon="print" onPress={props.onTake}>
            {say('take.open')}
          </PrimaryButton>
          <QuietButton onPress={() => setSheetOpen(true)}>{say('closed.delete')}</QuietButton>
        </>
      }
    >
      <div className="stack" data-gap="wide">
        <h1 className="display">{say('closed.title')}</h1>
        <p className="prompt">{say('closed.copy')}</p>
        <TakenList takeaway={props.copy} seat={props.seat} />
        <div className="stack" data-gap="tight">
          <p className="small">{say('closed.ask-again-line')}</p>
          <QuietButton place="start" onPress={props.onAskAgain}>
            {say('closed.ask-again')}
          </QuietButton>
        </div>
      </div>
      {isSheetOpen ? (
        <Sheet
          title={say('closed.delete')}
          closeLabel={say('action.back')}
          onClose={() => setSheetOpen(false)}
        >
          <div className="stack">
            <p className="text">{say('closed.sure-line')}</p>
            <PrimaryButton tone="erase" onPress={props.onDelete}>
              {say('closed.sure')}
            </PrimaryButton>
          </div>
        </Sheet>
      ) : null}
    </RoomFrame>
  );
}

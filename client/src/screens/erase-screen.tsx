import { useState } from 'react';
import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Sheet } from '../design/sheet.tsx';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';

interface EraseProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  /** Null: the host has not said, or cannot be asked now. */
  readonly backupDays: number | null;
  readonly onErase: () => void;
  readonly onDeleteHere: () => void;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

/** Before the last tap: what goes, what stays where, and that none of this has to be done at all. */
export function EraseScreen(props: EraseProps) {
  const name = props.names[otherSeat(props.seat)] ?? say('name.partner');
  const { backupDays } = props;
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <p className="small" id="erase-stop">
            {say('erase.stop-coming')}
          </p>
          <PrimaryButton tone="erase" describedBy="erase-stop" onPress={props.onErase}>
            {say('erase.do')}
          </PrimaryButton>
          <QuietButton icon="back" onPress={props.onBack}>
            {say('erase.back')}
          </QuietButton>
        </>
      }
    >
      <div className="stack" data-gap="wide">
        <h1 className="display">{say('erase.title')}</h1>
        <p className="prompt">{say('erase.all')}</p>
        <ul className="stack text">
          <li>{say('erase.can-tell', { name })}</li>
          <li>{say('erase.their-copy', { name })}</li>
          <li>
            {backupDays === null ? say('erase.backups-none') : say('erase.backups', { days: backupDays })}
          </li>
        </ul>
        <QuietButton place="start" icon="print" onPress={props.onTake}>
          {say('take.open')}
        </QuietButton>
        <OnlyThisDevice name={name} onDelete={props.onDeleteHere} />
      </div>
    </RoomFrame>
  );
}

function OnlyThisDevice({ name, onDelete }: { readonly name: string; readonly onDelete: () => void }) {
  const [isSheetOpen, setSheetOpen] = useState(false);
  return (
    <section className="stack" data-gap="close">
      <h2 className="title">{say('erase.device-title')}</h2>
      <p className="text">{say('erase.device-line', { name })}</p>
      <QuietButton look="edged" onPress={() => setSheetOpen(true)}>
        {say('erase.device-do')}
      </QuietButton>
      {isSheetOpen ? (
        <Sheet
          title={say('erase.device-do')}
          closeLabel={say('erase.back')}
          onClose={() => setSheetOpen(false)}
        >
          <div className="stack">
            <p className="text">{say('closed.sure-line')}</p>
            <PrimaryButton tone="erase" onPress={onDelete}>
              {say('erase.device-sure')}
            </PrimaryButton>
          </div>
        </Sheet>
      ) : null}
    </section>
  );
}

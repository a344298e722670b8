import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { QrCode } from '../design/qr-code.tsx';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './settings.css';

interface RecoverySheetProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly link: string;
  readonly onPrint: () => void;
  readonly onDone: () => void;
}

/** The sheet as it will be on paper, made on this device. On paper: no names, and not what it is for. */
export function RecoverySheetScreen(props: RecoverySheetProps) {
  return (
    <div className="settings-sheet">
      <RoomFrame
        seat={props.seat}
        names={props.names}
        onPause={null}
        onLeave={props.onLeave}
        onHelp={props.onHelp}
        action={
          <>
            <PrimaryButton onPress={props.onPrint}>{say('sheet.print')}</PrimaryButton>
            <QuietButton onPress={props.onDone}>{say('sheet.done')}</QuietButton>
          </>
        }
      >
        <div className="stack">
          <h1 className="display screen-only">{say('sheet.title')}</h1>
          <p className="text screen-only">{say('sheet.once-shown')}</p>
          <section className="sheet-paper" aria-label={say('sheet.paper-title')}>
            <h2 className="title">{say('sheet.paper-title')}</h2>
            <p>{say('sheet.paper-how')}</p>
            <QrCode text={props.link} label={say('sheet.qr-label')} />
            <p className="sheet-link">{props.link}</p>
            <p>{say('sheet.paper-once')}</p>
            <p>{say('sheet.paper-keep')}</p>
          </section>
        </div>
      </RoomFrame>
    </div>
  );
}

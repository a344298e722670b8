import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { QrCode } from '../design/qr-code.tsx';
import { TextField } from '../design/text-field.tsx';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './settings.css';

interface DeviceLinkProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly link: string;
  readonly copying: 'not-yet' | 'copied' | 'denied';
  readonly onCopy: () => void;
  readonly onDone: () => void;
}

/** The one-time way in for another device of one's own. */
export function DeviceLinkScreen(props: DeviceLinkProps) {
  return (
    <RoomFrame
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={props.onDone}>{say('device-link.done')}</PrimaryButton>
          <QuietButton onPress={props.onCopy} icon={props.copying === 'copied' ? 'check' : 'copy'}>
            {props.copying === 'copied' ? say('device-link.copied') : say('device-link.copy')}
          </QuietButton>
        </>
      }
    >
      <div className="stack">
        <h1 className="display">{say('device-link.title')}</h1>
        <p className="text">{say('device-link.what')}</p>
        <div className="settings-code">
          <QrCode text={props.link} label={say('device-link.qr-label')} />
        </div>
        {props.copying === 'denied' ? (
          <TextField
            label={say('device-link.link')}
            hint={say('invite.copy-denied')}
            value={props.link}
            onChange={undefined}
            isLong
          />
        ) : null}
      </div>
    </RoomFrame>
  );
}

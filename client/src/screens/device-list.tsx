import { OTHER_DEVICES, type SeatDevice } from '@heard/shared/protocol';
import { QuietButton } from '../design/buttons.tsx';
import { say } from '../words/say.ts';

interface DeviceListProps {
  readonly devices: readonly SeatDevice[];
  /** What waits for its second press: a device's id, or `OTHER_DEVICES`. */
  readonly signingOut: string | null;
  readonly dayOf: (day: number) => string;
  /** The first press asks, the second does it. Absent: not now. */
  readonly onSignOut: ((which: string) => void) | undefined;
}

/** By day and nothing else: neither names of devices nor where or when they were used. The last one stays in. */
export function DeviceList(props: DeviceListProps) {
  const { devices, onSignOut } = props;
  const isAlone = devices.length === 1;
  return (
    <>
      <ul className="plain-list">
        {devices.map((device) => (
          <li className="settings-device" key={device.id}>
            <p className="text">{device.isThis ? say('devices.this') : say('devices.other')}</p>
            {device.day === null ? null : (
              <p className="small">{say('devices.since', { date: props.dayOf(device.day) })}</p>
            )}
            {isAlone ? null : (
              <QuietButton place="start" onPress={onSignOut && (() => onSignOut(device.id))}>
                {signOutWords(props.signingOut === device.id, device.isThis)}
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
      {isAlone ? null : (
        <QuietButton place="start" onPress={onSignOut && (() => onSignOut(OTHER_DEVICES))}>
          {props.signingOut === OTHER_DEVICES ? say('devices.sign-out-sure') : say('devices.sign-out-others')}
        </QuietButton>
      )}
    </>
  );
}

function signOutWords(isAsked: boolean, isThis: boolean): string {
  if (isAsked) return say('devices.sign-out-sure');
  return isThis ? say('devices.sign-out-this') : say('devices.sign-out');
}

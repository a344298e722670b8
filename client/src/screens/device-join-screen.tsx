import { PrimaryButton } from '../design/buttons.tsx';
import { Chips } from '../design/chips.tsx';
import { Notice } from '../design/notice.tsx';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { say, sayWith } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import type { BarActions } from './room-frame.tsx';

interface DeviceJoinProps extends BarActions {
  readonly keeps: 'copy' | 'nothing';
  readonly state: 'ready' | 'adding' | { readonly trouble: WaysInTrouble };
  readonly onKeeps: (keeps: 'copy' | 'nothing') => void;
  readonly onAdd: () => void;
}

/** A link from one's own other device or sheet: reading it uses nothing up, the press does. */
export function DeviceJoinScreen(props: DeviceJoinProps) {
  const isBusy = props.state === 'adding';
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <PrimaryButton onPress={isBusy ? undefined : props.onAdd}>
          {isBusy ? say('device-join.adding') : say('device-join.press')}
        </PrimaryButton>
      }
    >
      <div className="stack">
        <h1 className="display">{say('device-join.title')}</h1>
        <p className="text">{say('device-join.what')}</p>
        <p className="text">{say('device-join.not-yours')}</p>
        {typeof props.state === 'string' ? null : (
          <Notice>
            <p role="alert">{sayWith(`trouble.${props.state.trouble}`, {})}</p>
          </Notice>
        )}
        <Chips
          label={say('device-join.copy')}
          options={[
            { value: 'copy', label: say('device-join.keep') },
            { value: 'nothing', label: say('device-join.keep-none') },
          ]}
          value={props.keeps}
          onChoose={isBusy ? undefined : props.onKeeps}
        />
        {props.keeps === 'nothing' ? <p className="small">{say('copy.not-kept')}</p> : null}
      </div>
    </DoorFrame>
  );
}

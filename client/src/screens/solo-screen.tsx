import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Fold } from '../design/fold.tsx';
import { TextField } from '../design/text-field.tsx';
import { say } from '../words/say.ts';
import { RoomFrame, type BarActions } from './room-frame.tsx';
import './ways-in.css';

interface SoloProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onBack: () => void;
}

const PREPARE = [
  'solo.prepare-one',
  'solo.prepare-two',
  'solo.prepare-three',
  'solo.prepare-four',
  'solo.prepare-five',
] as const;

const CARE = [
  'solo.care-body',
  'solo.care-breath',
  'solo.care-person',
  'solo.care-rest',
  'solo.care-help',
] as const;

/** For whoever is here alone: to prepare, to write what they wanted to say, to look after themselves. */
export function SoloScreen(props: SoloProps) {
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={<PrimaryButton onPress={props.onBack}>{say('solo.back')}</PrimaryButton>}
    >
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <h1 className="display">{say('solo.title')}</h1>
          <p className="text">{say('solo.line')}</p>
        </div>
        <div>
          <Fold summary={say('solo.prepare')} isOpenAtFirst>
            <ul className="door-list">
              {PREPARE.map((key) => (
                <li key={key}>{say(key)}</li>
              ))}
            </ul>
          </Fold>
          <Fold summary={say('solo.write')}>
            <div className="stack" data-gap="tight">
              <TextField
                label={say('solo.write-label')}
                value={props.text}
                onChange={props.onText}
                isLong
                hint={say('solo.write-hint')}
              />
              <QuietButton place="start" onPress={props.text === '' ? undefined : () => props.onText('')}>
                {say('solo.write-clear')}
              </QuietButton>
            </div>
          </Fold>
          <Fold summary={say('solo.care')}>
            <ul className="door-list">
              {CARE.map((key) => (
                <li key={key}>{say(key)}</li>
              ))}
            </ul>
          </Fold>
        </div>
      </div>
    </RoomFrame>
  );
}

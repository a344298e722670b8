import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import { say } from '../words/say.ts';
import { DoorFrame } from './door-frame.tsx';
import type { BarActions } from './room-frame.tsx';

interface ErasingProps extends BarActions {
  readonly state: 'doing' | 'waiting' | 'copy-left';
  readonly onTry: () => void;
  readonly onKeep: () => void;
}

/** Between the last tap and the end of it. It says what is gone and what is not, at any moment. */
export function ErasingScreen({ state, onTry, onKeep, ...bar }: ErasingProps) {
  const isWaiting = state !== 'doing';
  return (
    <DoorFrame
      {...bar}
      action={
        <>
          {isWaiting ? <PrimaryButton onPress={onTry}>{say('action.try-again')}</PrimaryButton> : null}
          {state === 'waiting' ? <QuietButton onPress={onKeep}>{say('erasing.keep')}</QuietButton> : null}
        </>
      }
    >
      <div className="stack" role="status">
        <TwoCircles relation="apart" size="small" />
        <h1 className="display">{say(`erasing.${state}`)}</h1>
        <p className="prompt">{say(`erasing.${state}-line`)}</p>
      </div>
    </DoorFrame>
  );
}

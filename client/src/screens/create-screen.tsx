import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Notice } from '../design/notice.tsx';
import { TextField } from '../design/text-field.tsx';
import { sayWith, say } from '../words/say.ts';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { DoorFrame } from './door-frame.tsx';
import { NAME_MAX_LENGTH } from './name-length.ts';
import type { BarActions } from './room-frame.tsx';

interface CreateProps extends BarActions {
  readonly name: string;
  readonly state: 'ready' | 'making' | { readonly trouble: WaysInTrouble };
  readonly onName: (name: string) => void;
  readonly onMake: () => void;
  readonly onBack: () => void;
}

/** One field that may stay empty, one press. */
export function CreateScreen(props: CreateProps) {
  const isMaking = props.state === 'making';
  return (
    <DoorFrame
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={
        <>
          <PrimaryButton onPress={isMaking ? undefined : props.onMake}>
            {isMaking ? say('create.making') : say('create.press')}
          </PrimaryButton>
          <QuietButton onPress={props.onBack} icon="back">
            {say('action.back')}
          </QuietButton>
        </>
      }
    >
      <div className="stack">
        <h1 className="display">{say('create.title')}</h1>
        <TextField
          label={say('create.name')}
          hint={say('create.name-hint')}
          value={props.name}
          onChange={isMaking ? undefined : props.onName}
          maxLength={NAME_MAX_LENGTH}
          autoComplete="off"
        />
        {typeof props.state === 'string' ? null : (
          <Notice>
            <p role="alert">{sayWith(`trouble.${props.state.trouble}`, {})}</p>
          </Notice>
        )}
        <p className="small">{say('create.key')}</p>
      </div>
    </DoorFrame>
  );
}

import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Notice } from '../design/notice.tsx';
import { sayWith, say } from '../words/say.ts';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { DoorFrame } from './door-frame.tsx';
import { NameField } from './name-field.tsx';
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
        <NameField
          label={say('create.name')}
          hint={say('create.name-hint')}
          name={props.name}
          onName={isMaking ? undefined : props.onName}
          onEnter={props.onMake}
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

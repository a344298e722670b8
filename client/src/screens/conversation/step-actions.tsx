import { PrimaryButton } from '../../design/buttons.tsx';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { say } from '../../words/say.ts';
import { stepControls, type Control } from './controls.ts';
import { fits, isBlank } from './draft-text.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { EvenChoice, GiveAnswer, useChosen } from './step-parts.tsx';
import type { Writing } from './use-writing.ts';

interface StepActionsProps {
  readonly view: PartnerView & { readonly phase: TalkingView };
  /** Null: nothing can be written in this moment. */
  readonly writing: Writing | null;
}

/** The presses of the step: one filled button, the rest quiet. */
export function StepActions({ view, writing }: StepActionsProps) {
  const [chosen, choose] = useChosen();
  const isComposing = writing !== null && composes(view, writing.draft);
  const controls = stepControls(view.can, view.phase, view.seat, isComposing);
  const { filled, quiet, evenly } = controls;
  return (
    <>
      {evenly.length === 0 ? null : <EvenChoice controls={evenly} chosen={chosen} onChoose={choose} />}
      {writing !== null && isComposing ? <SendButton writing={writing} /> : null}
      {!isComposing && filled !== null ? <PressButton control={filled} look="filled" /> : null}
      {!isComposing && evenly.length > 0 ? (
        <GiveAnswer control={evenly.find((control) => control.id === chosen && !isGiven(control, view))} />
      ) : null}
      {quiet.length === 0 ? null : (
        <div className="quiet-actions">
          {quiet.map((control) => (
            <PressButton
              control={control}
              look={control.id.startsWith('choose-') ? 'edged' : 'plain'}
              key={control.id}
            />
          ))}
        </div>
      )}
    </>
  );
}

/** The composer has the filled button while there is a draft, and at the start of a turn to speak. */
function composes(view: StepActionsProps['view'], draft: string): boolean {
  if (!isBlank(draft)) return true;
  const { step, pieces } = view.phase;
  if (step.options.length > 0 || step.floor !== view.seat) return false;
  const run = pieces.at(-1);
  return run === undefined || run.step !== step.id || !run.seats.includes(view.seat);
}

/** The answer that stands already: giving it again would change nothing. */
function isGiven({ command }: Control, { phase }: StepActionsProps['view']): boolean {
  return command.kind === 'name-hurt' && command.hurt === phase.step.named;
}

function SendButton({ writing }: { readonly writing: Writing }) {
  const { isConnected } = useSurroundings();
  const isFree = isConnected && !writing.isSending && !isBlank(writing.draft) && fits(writing.draft);
  return (
    <PrimaryButton onPress={isFree ? writing.send : undefined}>
      {say(writing.isSending ? 'press.sending' : 'press.send')}
    </PrimaryButton>
  );
}

import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';

interface PressButtonProps {
  readonly control: Control;
  readonly look: 'filled' | 'edged' | 'plain';
}

/** One command as a button: pressed, it waits for its answer; while any press waits, no second one goes out. */
export function PressButton({ control, look }: PressButtonProps) {
  const { people, presses, isConnected } = useSurroundings();
  const free = isConnected && presses.waiting === null;
  const onPress = free ? () => presses.press(control.id, control.command) : undefined;
  const label = presses.waiting === control.id ? say('room.waiting-press') : tell(people, control.label);
  if (look === 'filled') return <PrimaryButton onPress={onPress}>{label}</PrimaryButton>;
  if (look === 'edged') {
    return (
      <QuietButton look="edged" onPress={onPress}>
        {label}
      </QuietButton>
    );
  }
  return <QuietButton onPress={onPress}>{label}</QuietButton>;
}

/** Why the last press changed nothing, as a sentence that is also read out. */
export function PressNote() {
  const { people, presses } = useSurroundings();
  return (
    <p className="press-note" role="status">
      {presses.said === null ? '' : tell(people, presses.said)}
    </p>
  );
}

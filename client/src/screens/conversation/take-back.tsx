import { useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { tell } from './people.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

/** Under an own piece: opened, read, and then pressed, because it cannot be brought back. */
export function TakeBack({ piece }: { readonly piece: number }) {
  const { people } = useSurroundings();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <QuietButton place="start" onPress={() => setOpen(true)}>
        {say('take-back.open')}
      </QuietButton>
    );
  }
  const control: Control = {
    id: `take-back-${piece}`,
    label: sentence('take-back.press'),
    command: { kind: 'take-back', piece },
  };
  return (
    <div className="stack" data-gap="tight">
      <p className="small" role="status">
        {tell(people, sentence('take-back.line'))}
      </p>
      <div className="row">
        <PressButton control={control} look="edged" />
        <QuietButton onPress={() => setOpen(false)}>{say('take-back.leave')}</QuietButton>
      </div>
    </div>
  );
}

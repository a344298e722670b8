import { useState, type ReactNode } from 'react';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Chips } from '../design/chips.tsx';
import { Fold } from '../design/fold.tsx';
import { Frame } from '../design/frame.tsx';
import { Sheet } from '../design/sheet.tsx';
import { TextField } from '../design/text-field.tsx';
import { TurnRing } from '../design/turn-ring.tsx';
import { TwoCircles, type Relation } from '../design/two-circles.tsx';

const nothing = () => undefined;

const frame = {
  top: [
    { seat: 'a', name: 'Alex (you)' },
    { seat: 'b', name: 'Sam' },
  ],
  bar: {
    label: 'Always here',
    leave: { label: 'Leave quickly', onPress: nothing },
    pause: { label: 'Pause', onPress: nothing },
    help: { label: 'Help', onPress: nothing },
  },
} as const;

/** A turn on the real parts: press the button and the band slides to the other side. */
function Turn({ first }: { readonly first: 'a' | 'b' }) {
  const [seat, setSeat] = useState<'a' | 'b'>(first);
  const [isHidden, setHidden] = useState(false);
  return (
    <Frame
      {...frame}
      band={seat}
      action={
        <>
          <PrimaryButton onPress={() => setSeat(seat === 'a' ? 'b' : 'a')}>Hand over</PrimaryButton>
          <QuietButton onPress={nothing}>A minute more</QuietButton>
        </>
      }
    >
      <div className="stack">
        <TurnRing
          seat={seat}
          time={{ remainingMs: 98_000, totalMs: 150_000, isStopped: false }}
          isHidden={isHidden}
          onHide={setHidden}
          words={{
            left: 'about 2 minutes left',
            show: 'Show the time that is left',
            hide: 'Hide the clock',
            bringBack: 'Show the clock',
          }}
        >
          <h1 className="display">{seat === 'a' ? 'Speak' : 'Listen'}</h1>
        </TurnRing>
        <p className="prompt">
          Tell it from the inside: what happened, what it was like for you, what you were missing.
        </p>
        <Fold summary="Ways to begin">
          <p className="text">When … happened, I …</p>
        </Fold>
      </div>
    </Frame>
  );
}

function Parts() {
  const [pace, setPace] = useState<'short' | 'standard'>('standard');
  const [text, setText] = useState('');
  const relations: readonly Relation[] = ['apart', 'near', 'overlapping', 'side-by-side'];
  return (
    <Frame {...frame} action={<PrimaryButton onPress={undefined}>Not possible now</PrimaryButton>}>
      <div className="stack">
        <h1 className="display">Parts</h1>
        {relations.map((relation) => (
          <TwoCircles relation={relation} key={relation} />
        ))}
        <Chips
          label="Pace"
          options={[
            { value: 'short', label: 'Short' },
            { value: 'standard', label: 'Standard' },
          ]}
          value={pace}
          onChoose={setPace}
        />
        <TextField label="In your words" value={text} onChange={setText} hint="Only you see this." isLong />
        <TextField label="A name" value="" onChange={nothing} problem="That name is too long." />
        <QuietButton look="edged" onPress={nothing} icon="pen">
          Change the words
        </QuietButton>
      </div>
    </Frame>
  );
}

export const designPictures: Readonly<Record<string, () => ReactNode>> = {
  'turn-a': () => <Turn first="a" />,
  'turn-b': () => <Turn first="b" />,
  parts: () => <Parts />,
  sheet: () => (
    <Sheet title="Our ground rules" closeLabel="Close" onClose={nothing}>
      <p className="text">One voice at a time.</p>
    </Sheet>
  ),
};

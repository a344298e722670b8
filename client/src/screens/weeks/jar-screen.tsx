import { useState } from 'react';
import type { PerSeat, Seat } from '@heard/shared/base';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { JarView } from '../../list/list-port.ts';
import { LIST_LIMITS } from '../../list/list-schema.ts';
import { drawnFrom } from '../../weeks/drawn-from.ts';
import { say } from '../../words/say.ts';
import { RoomFrame, type BarActions } from '../room-frame.tsx';

interface JarProps extends BarActions {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly jar: readonly JarView[];
  /** ISO date */
  readonly today: string;
  /** Gives the id by which it is taken out again. */
  readonly onPut: (text: string) => string;
  readonly onTakeOut: (id: string) => void;
  readonly onBack: () => void;
}

/** One thing that was appreciated goes in; one from another day comes out. No answer is owed to either. */
export function JarScreen(props: JarProps) {
  return (
    <RoomFrame
      isWayIn
      seat={props.seat}
      names={props.names}
      onPause={null}
      onLeave={props.onLeave}
      onHelp={props.onHelp}
      action={<PrimaryButton onPress={props.onBack}>{say('journey.back')}</PrimaryButton>}
    >
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <h1 className="display">{say('jar.title')}</h1>
          <p className="text">{say('jar.line')}</p>
        </div>
        <PutIn onPut={props.onPut} onTakeOut={props.onTakeOut} />
        <Draw {...props} />
      </div>
    </RoomFrame>
  );
}

function PutIn({ onPut, onTakeOut }: Pick<JarProps, 'onPut' | 'onTakeOut'>) {
  const [text, setText] = useState('');
  const [put, setPut] = useState<string | null>(null);
  const isEmpty = text.trim() === '';
  return (
    <section className="stack" data-gap="close">
      <TextField
        label={say('jar.label')}
        value={text}
        onChange={setText}
        isLong
        voice="letter"
        maxLength={LIST_LIMITS.fieldChars}
      />
      <QuietButton
        place="start"
        look="edged"
        onPress={
          isEmpty
            ? undefined
            : () => {
                setPut(onPut(text.trim()));
                setText('');
              }
        }
      >
        {say('jar.put')}
      </QuietButton>
      <p role="status">{put === null ? null : say('jar.is-in')}</p>
      {put === null ? null : (
        <QuietButton
          place="start"
          onPress={() => {
            onTakeOut(put);
            setPut(null);
          }}
        >
          {say('jar.take-out')}
        </QuietButton>
      )}
    </section>
  );
}

function Draw({ seat, names, jar, today }: JarProps) {
  const [turn, setTurn] = useState<number | null>(null);
  const drawn = turn === null ? null : drawnFrom(jar, today, turn);
  return (
    <section className="stack" data-gap="close">
      <div role="status">{turn === null ? null : <Drawn {...{ drawn, seat, names }} />}</div>
      <QuietButton place="start" look="edged" onPress={() => setTurn(turn === null ? 0 : turn + 1)}>
        {say(turn === null ? 'jar.draw' : 'jar.another')}
      </QuietButton>
    </section>
  );
}

function Drawn(props: { readonly drawn: JarView | null } & Pick<JarProps, 'seat' | 'names'>) {
  const { drawn, seat, names } = props;
  if (drawn === null) return <p className="text">{say('jar.empty')}</p>;
  const { whose, text } = drawn;
  const from =
    whose === seat ? say('jar.from-own') : say('jar.from', { name: names[whose] ?? say('name.partner') });
  return (
    <>
      <p className="prompt">{text}</p>
      <p className="small">{from}</p>
    </>
  );
}

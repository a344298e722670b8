import { useState } from 'react';
import { otherSeat, type PerSeat, type Seat } from '@heard/shared/base';
import { QuietButton } from '../../design/buttons.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { TalkView } from '../../list/list-port.ts';
import { cleanWord, sharedWord, WORD_CHARS } from '../../list/week-records.ts';
import { say } from '../../words/say.ts';

interface TalkWordProps {
  readonly seat: Seat;
  readonly names: PerSeat<string | null>;
  readonly talk: TalkView;
  /** Empty takes the own word back. */
  readonly onWord: (word: string) => void;
}

/** A word for a talk, if both like. Only one that both chose counts; nobody waits for one. */
export function TalkWord({ seat, names, talk, onWord }: TalkWordProps) {
  const [text, setText] = useState('');
  const own = talk.words[seat];
  const other = talk.words[otherSeat(seat)];
  const shared = sharedWord(talk);
  const word = cleanWord(text);
  return (
    <section className="stack journey-word" data-gap="close">
      <h2 className="title">{say('word.title')}</h2>
      <p className="text" role="status">
        {shared === null ? say('word.line') : say('word.shared', { word: shared })}
      </p>
      {shared !== null || other === '' ? null : (
        <div className="row">
          <p className="text">
            {say('word.other', { name: names[otherSeat(seat)] ?? say('name.partner'), word: other })}
          </p>
          <QuietButton place="start" look="edged" onPress={() => onWord(other)}>
            {say('word.take')}
          </QuietButton>
        </div>
      )}
      {own === '' ? (
        <>
          <TextField label={say('word.label')} value={text} onChange={setText} maxLength={WORD_CHARS} />
          <QuietButton place="start" look="edged" onPress={word === '' ? undefined : () => onWord(word)}>
            {say('word.choose')}
          </QuietButton>
        </>
      ) : (
        <div className="stack" data-gap="tight">
          {shared === null ? <p className="text">{say('word.own', { word: own })}</p> : null}
          <QuietButton place="start" onPress={() => onWord('')}>
            {say('word.take-back')}
          </QuietButton>
        </div>
      )}
    </section>
  );
}

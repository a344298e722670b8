import { useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Fold } from '../../design/fold.tsx';
import { say } from '../../words/say.ts';
import { listItems } from './wording-hints.ts';

interface HelpingWordsProps {
  readonly kind: 'feelings' | 'needs';
  /** Absent when the talk is aloud: then they are only read. */
  readonly onInsert: ((word: string) => void) | undefined;
}

/** Feelings or needs, folded away; a tap puts one where the caret is and never sends. */
export function HelpingWords({ kind, onInsert }: HelpingWordsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold summary={say(`helping.${kind}`)} onToggle={setOpen}>
      {isOpen ? (
        <>
          <p className="small">{say(onInsert === undefined ? 'stems.aloud' : 'helping.line')}</p>
          <ul className="plain-list helping-words">
            {listItems(say(`helping.${kind}-list`)).map((word) => (
              <li key={word}>
                {onInsert === undefined ? (
                  <span className="stem-text">{word}</span>
                ) : (
                  <QuietButton onPress={() => onInsert(word)}>
                    <span className="stem-text">{word}</span>
                  </QuietButton>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Fold>
  );
}

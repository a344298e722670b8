import { QuietButton } from '../../design/buttons.tsx';
import { Fold } from '../../design/fold.tsx';
import { say } from '../../words/say.ts';

interface StemsProps {
  readonly stems: readonly string[];
  /** Absent when the talk is aloud: then they are only read. */
  readonly onInsert: ((stem: string) => void) | undefined;
}

/** Beginnings of sentences, folded away; a tap puts one into the draft and never sends. */
export function Stems({ stems, onInsert }: StemsProps) {
  if (stems.length === 0) return null;
  return (
    <Fold summary={say('stems.open')}>
      <p className="small">{say(onInsert === undefined ? 'stems.aloud' : 'stems.line')}</p>
      <ul className="plain-list stems">
        {stems.map((stem) => (
          <li key={stem}>
            {onInsert === undefined ? (
              <span className="stem-text">{stem}</span>
            ) : (
              <QuietButton place="start" onPress={() => onInsert(stem)}>
                <span className="stem-text">{stem}</span>
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

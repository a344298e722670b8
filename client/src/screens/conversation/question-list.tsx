import { useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Chips } from '../../design/chips.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { OwnQuestion, WouldHeal } from '../../device/own-questions.ts';
import { say } from '../../words/say.ts';
import type { Questions } from '../../hooks/use-own-questions.ts';

const KINDS: readonly WouldHeal[] = ['heal', 'unsure', 'hurt'];

interface QuestionListProps {
  readonly questions: Questions;
  /** Where a question can be put into one's words; nothing is sent by it. */
  readonly onUse?: ((text: string) => void) | undefined;
  /** It is the moment to ask: what was asked can be ticked off. */
  readonly isAsking: boolean;
}

/** The questions one keeps for oneself, those whose answer would heal first. Nobody sees one until it is asked. */
export function QuestionList({ questions, onUse, isAsking }: QuestionListProps) {
  const sorted = KINDS.flatMap((kind) => questions.all.filter(({ would }) => would === kind));
  const without = (id: number) => (): void => questions.set(questions.all.filter((one) => one.id !== id));
  return (
    <section className="stack" data-gap="close" aria-labelledby="questions-title">
      <h2 className="title" id="questions-title">
        {say('questions.title')}
      </h2>
      <p className="small">{say('questions.line')}</p>
      {isAsking ? null : <AddQuestion questions={questions} />}
      {sorted.length === 0 ? <p className="text">{say('questions.none')}</p> : null}
      <ul className="plain-list list-items">
        {sorted.map((question) => (
          <li className="list-item" key={question.id}>
            <p className="own-text-words">{question.text}</p>
            <Would questions={questions} question={question} />
            <div className="row item-actions">
              {isAsking && onUse !== undefined ? (
                <QuietButton look="edged" onPress={() => onUse(question.text)}>
                  {say('questions.use')}
                </QuietButton>
              ) : null}
              <QuietButton onPress={without(question.id)}>
                {say(isAsking ? 'questions.asked' : 'questions.take-out')}
              </QuietButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Would({ questions, question }: { readonly questions: Questions; readonly question: OwnQuestion }) {
  const sort = (would: WouldHeal): void =>
    questions.set(questions.all.map((one) => (one.id === question.id ? { ...one, would } : one)));
  return (
    <Chips
      label={say('questions.would')}
      options={KINDS.map((value) => ({ value, label: say(`questions.${value}`) }))}
      value={question.would}
      onChoose={sort}
    />
  );
}

function AddQuestion({ questions }: { readonly questions: Questions }) {
  const [text, setText] = useState('');
  const add = (): void => {
    const id = Math.max(-1, ...questions.all.map((one) => one.id)) + 1;
    questions.set([...questions.all, { id, text: text.trim(), would: 'unsure' }]);
    setText('');
  };
  return (
    <div className="stack" data-gap="tight">
      <TextField label={say('questions.add')} value={text} onChange={setText} isLong voice="letter" />
      <div className="row">
        <QuietButton look="edged" onPress={text.trim() === '' ? undefined : add}>
          {say('questions.put')}
        </QuietButton>
      </div>
    </div>
  );
}

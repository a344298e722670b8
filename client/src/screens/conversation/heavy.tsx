import { useId, useState } from 'react';
import type { PartnerView, TalkingView } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import { Fold } from '../../design/fold.tsx';
import { Notice } from '../../design/notice.tsx';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { tell } from './people.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

type View = PartnerView & { readonly phase: TalkingView };

const ASK: Control = { id: 'ask-heavy', label: sentence('heavy.ask'), command: { kind: 'ask-heavy' } };
const WITHDRAW: Control = {
  id: 'withdraw-heavy',
  label: sentence('heavy.withdraw'),
  command: { kind: 'withdraw-heavy' },
};
const YES: Control = {
  id: 'heavy-yes',
  label: sentence('heavy.answer-yes'),
  command: { kind: 'answer-heavy', yes: true },
};
const NOT_NOW: Control = {
  id: 'heavy-not-now',
  label: sentence('heavy.answer-not-now'),
  command: { kind: 'answer-heavy', yes: false },
};

/** The question and its answer, on both screens; what it is about is on none. */
export function HeavyQuestion({ view }: { readonly view: View }) {
  const { people } = useSurroundings();
  const { heavy, floor } = view.phase.step;
  if (heavy === null) return <div className="moment-status" role="status" />;
  const line = sentence(floor === people.seat ? `heavy.${heavy}-own` : `heavy.${heavy}`);
  return (
    <div className="moment-status" role="status">
      <Notice>
        <div className="stack" data-gap="close">
          <p>{tell(people, line)}</p>
          {view.can['answer-heavy'] ? (
            <>
              <PressButton control={YES} look="edged" />
              <PressButton control={NOT_NOW} look="edged" />
            </>
          ) : null}
          {view.can['withdraw-heavy'] ? <PressButton control={WITHDRAW} look="plain" /> : null}
        </div>
      </Notice>
    </div>
  );
}

/** "I have something heavy": opened by whoever has something to say, seen by nobody else. */
export function HeavyFold({ view }: { readonly view: View }) {
  const { people, onHelp } = useSurroundings();
  return (
    <Fold summary={say('heavy.open')}>
      <div className="stack">
        <p className="small">{say('heavy.line')}</p>
        <section className="stack" data-gap="tight">
          <h2 className="label">{say('heavy.now')}</h2>
          <p className="text">
            {view.can['ask-heavy'] ? tell(people, sentence('heavy.now-line')) : say('heavy.not-now-closed')}
          </p>
          {view.can['ask-heavy'] ? <PressButton control={ASK} look="edged" /> : null}
        </section>
        <AnotherDay />
        <section className="stack" data-gap="tight">
          <h2 className="label">{say('heavy.trained')}</h2>
          <p className="text">{say('heavy.trained-line')}</p>
          <QuietButton look="edged" onPress={onHelp}>
            {say('heavy.help')}
          </QuietButton>
        </section>
      </div>
    </Fold>
  );
}

/** A place with a date in the shared list, and not a word in it. */
function AnotherDay() {
  const { onPark } = useSurroundings();
  const id = useId();
  const [day, setDay] = useState('');
  const [isParked, setParked] = useState(false);
  if (onPark === null) return null;
  const park = (): void => {
    onPark(day);
    setParked(true);
  };
  return (
    <section className="stack" data-gap="tight">
      <h2 className="label">{say('heavy.day')}</h2>
      <p className="text">{say('heavy.day-line')}</p>
      <div className="text-field">
        <label className="label" htmlFor={id}>
          {say('heavy.day-label')}
        </label>
        <input
          className="text-field-input"
          id={id}
          type="date"
          autoComplete="off"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <QuietButton look="edged" onPress={day === '' || isParked ? undefined : park}>
        {say('heavy.park')}
      </QuietButton>
      <p className="small" role="status">
        {isParked ? say('heavy.parked') : ''}
      </p>
    </section>
  );
}

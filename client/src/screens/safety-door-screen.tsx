import { useState } from 'react';
import { PrimaryButton, QuietButton } from '../design/buttons.tsx';
import { Chips } from '../design/chips.tsx';
import { TwoCircles } from '../design/two-circles.tsx';
import { say } from '../words/say.ts';
import { HelpLineList, type HelpLineListProps } from './help-line-list.tsx';
import { OwnFrame, type OwnFrameProps } from './own-frame.tsx';
import './ways-in.css';

/**
 * Two questions for oneself. What is chosen lives in this component and ends with it: nobody is given it, not even
 * the page that shows this one, and what comes next is the same for all.
 */
export function DoorQuestions(props: OwnFrameProps & { readonly onContinue: () => void }) {
  const [screen, setScreen] = useState<'only-me' | 'someone' | null>(null);
  const [fear, setFear] = useState<'no' | 'sometimes' | 'often' | null>(null);
  return (
    <OwnFrame
      {...props}
      action={<PrimaryButton onPress={props.onContinue}>{say('door.continue')}</PrimaryButton>}
    >
      <div className="stack" data-gap="wide">
        <div className="stack" data-gap="close">
          <h1 className="display">{say('door.title')}</h1>
          <p className="text">{say('door.line')}</p>
        </div>
        <Chips
          label={say('door.screen')}
          options={[
            { value: 'only-me', label: say('door.screen-only-me') },
            { value: 'someone', label: say('door.screen-someone') },
          ]}
          value={screen}
          onChoose={setScreen}
        />
        <Chips
          label={say('door.fear')}
          options={[
            { value: 'no', label: say('door.fear-no') },
            { value: 'sometimes', label: say('door.fear-sometimes') },
            { value: 'often', label: say('door.fear-often') },
          ]}
          value={fear}
          onChoose={setFear}
        />
      </div>
    </OwnFrame>
  );
}

const NOT_RIGHT_IF = ['door.if-afraid', 'door.if-no', 'door.if-checked', 'door.if-hurt'] as const;

interface DoorReadingProps extends OwnFrameProps, HelpLineListProps {
  readonly onGoOn: () => void;
  readonly onNotToday: () => void;
}

/** The one page that follows, whatever was chosen. */
export function DoorReading(props: DoorReadingProps) {
  return (
    <OwnFrame
      {...props}
      action={
        <>
          <PrimaryButton onPress={props.onGoOn}>{say('door.go-on')}</PrimaryButton>
          <QuietButton onPress={props.onNotToday}>{say('door.not-today')}</QuietButton>
        </>
      }
    >
      <div className="stack">
        <div className="stack" data-gap="close">
          <h1 className="display">{say('door.next-title')}</h1>
          <p className="small">{say('door.next-line')}</p>
        </div>
        <div className="stack" data-gap="tight">
          <p className="text">{say('door.next-if')}</p>
          <ul className="door-list">
            {NOT_RIGHT_IF.map((key) => (
              <li key={key}>{say(key)}</li>
            ))}
          </ul>
        </div>
        <p className="text">{say('door.next-people')}</p>
        <HelpLineList {...props} />
      </div>
    </OwnFrame>
  );
}

/** What is left of the least time that the door takes, for everybody. */
export function DoorSettling(props: OwnFrameProps) {
  return (
    <OwnFrame {...props} action={null}>
      <div className="stack" data-gap="wide">
        <TwoCircles relation="near" isBreathing />
        <h1 className="display">{say('door.settling-title')}</h1>
        <p className="text">{say('door.settling-line')}</p>
      </div>
    </OwnFrame>
  );
}

const SIMPLE_THINGS = ['door.say-tired', 'door.say-another-day', 'door.say-not-ready'] as const;
export type SimpleThing = (typeof SIMPLE_THINGS)[number];

interface NotTodayProps extends OwnFrameProps {
  /** What came of the last press on a copy button; null: none was pressed. */
  readonly copied: { readonly what: SimpleThing; readonly ended: 'copied' | 'denied' } | null;
  readonly onCopy: (what: SimpleThing) => void;
  readonly onStepOut: () => void;
  readonly onBack: () => void;
}

/** A no that costs nothing: out without a trace, or with a sentence that is theirs to say. */
export function NotTodayScreen(props: NotTodayProps) {
  return (
    <OwnFrame
      {...props}
      action={
        <>
          <PrimaryButton onPress={props.onStepOut} describedBy="step-out-line">
            {say('door.step-out')}
          </PrimaryButton>
          <QuietButton onPress={props.onBack} icon="back">
            {say('action.back')}
          </QuietButton>
        </>
      }
    >
      <div className="stack">
        <h1 className="display">{say('door.not-today-title')}</h1>
        <p className="text">{say('door.not-today-line')}</p>
        <p className="text" id="step-out-line">
          {say('door.step-out-line')}
        </p>
        <section className="stack" data-gap="tight">
          <h2 className="title">{say('door.say')}</h2>
          <p className="small">{say('door.say-line')}</p>
          <ul className="plain-list help-lines">
            {SIMPLE_THINGS.map((key) => (
              <li className="help-line" key={key}>
                <p className="prompt">{say(key)}</p>
                <QuietButton place="start" icon="copy" onPress={() => props.onCopy(key)}>
                  {say(copyWord(props.copied, key))}
                </QuietButton>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </OwnFrame>
  );
}

function copyWord(copied: NotTodayProps['copied'], key: SimpleThing) {
  if (copied?.what !== key) return 'door.copy';
  return copied.ended === 'copied' ? 'door.copied' : 'door.copy-denied';
}

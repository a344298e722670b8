import { otherSeat, type Seat } from '@heard/shared/base';
import type { Choice, SittingsView } from '@heard/shared/engine';
import type { GuideId } from '@heard/shared/guides';
import { Chips } from '../../design/chips.tsx';
import { say } from '../../words/say.ts';
import { guideTexts } from '../../words/guide-wording.ts';
import { guideMinutes, GUIDES, PACES, WAYS } from './guide-cards.ts';
import { tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';
import { SittingLine } from './sitting-line.tsx';

interface ChoiceFormProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly suggestedFirst: Seat;
  /** Where the paced guide stands; null: no sitting has been held. */
  readonly sittings: SittingsView | null;
}

export function ChoiceForm({ choice, onChoose, suggestedFirst, sittings }: ChoiceFormProps) {
  return (
    <div className="stack" data-gap="wide">
      <GuideChoice value={choice.guide} onChoose={(guide) => onChoose({ ...choice, guide })} />
      {choice.guide === 'after' ? <SittingLine sittings={sittings} /> : null}
      <WayChoice choice={choice} onChoose={onChoose} />
      <div className="stack" data-gap="tight">
        <Chips
          label={say('choose.pace')}
          options={PACES.map((value) => ({ value, label: say(`choose.pace.${value}`) }))}
          value={choice.pace}
          onChoose={(pace) => onChoose({ ...choice, pace })}
        />
        <p className="small">{say(`choose.pace.line.${choice.pace}`)}</p>
      </div>
      {choice.guide === 'after' ? null : (
        <FirstChoice
          value={choice.first}
          onChoose={(first) => onChoose({ ...choice, first })}
          suggested={suggestedFirst}
        />
      )}
    </div>
  );
}

function GuideChoice(props: { readonly value: GuideId; readonly onChoose: (guide: GuideId) => void }) {
  return (
    <fieldset className="guide-choice">
      <legend className="chips-label">{say('choose.guide')}</legend>
      {GUIDES.map((guide) => (
        <label className="guide-option" key={guide}>
          <input
            type="radio"
            name="guide"
            value={guide}
            checked={props.value === guide}
            onChange={() => props.onChoose(guide)}
          />
          <span className="guide-option-text">
            <span className="guide-option-name">{guideTexts(guide).title}</span>
            <span className="label">{guideMinutes(guide)}</span>
            <span className="small">{guideTexts(guide).description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** How the two speak, and whether one of them writes instead. */
function WayChoice({ choice, onChoose }: Pick<ChoiceFormProps, 'choice' | 'onChoose'>) {
  const { people } = useSurroundings();
  const own = people.seat;
  const { writes = 'nobody', ...bothSame } = choice;
  const choose = (who: Seat | 'nobody'): void =>
    onChoose(who === 'nobody' ? bothSame : { ...bothSame, writes: who });
  return (
    <div className="stack" data-gap="tight">
      <Chips
        label={say('choose.way')}
        options={WAYS.map((value) => ({ value, label: say(`choose.way.${value}`) }))}
        value={choice.way}
        onChoose={(way) => onChoose({ ...(way === 'writing' ? bothSame : choice), way })}
      />
      <p className="small">{say(`choose.way.${choice.way}.line`)}</p>
      {choice.way === 'writing' ? null : (
        <Chips
          label={say('choose.writes')}
          options={[
            { value: 'nobody' as const, label: say('choose.writes.nobody') },
            { value: own, label: say('choose.writes.own') },
            { value: otherSeat(own), label: tell(people, sentence('choose.writes.other')) },
          ]}
          value={writes}
          onChoose={choose}
        />
      )}
    </div>
  );
}

function FirstChoice(props: {
  readonly value: Choice['first'];
  readonly onChoose: (first: Choice['first']) => void;
  readonly suggested: Seat;
}) {
  const { people } = useSurroundings();
  const own = people.seat;
  return (
    <div className="stack" data-gap="tight">
      <Chips
        label={say('choose.first')}
        options={[
          { value: own, label: say('choose.first.own') },
          { value: otherSeat(own), label: tell(people, sentence('choose.first.other')) },
          { value: 'coin' as const, label: say('choose.first.coin') },
        ]}
        value={props.value}
        onChoose={props.onChoose}
      />
      <p className="small">
        {tell(
          people,
          sentence(props.suggested === own ? 'choose.first.suggested' : 'choose.first.suggested-other'),
        )}
      </p>
    </div>
  );
}

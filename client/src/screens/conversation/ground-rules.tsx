import { otherSeat, type PerSeat } from '@heard/shared/base';
import { Fold } from '../../design/fold.tsx';
import { Icon } from '../../design/icon.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import { say } from '../../words/say.ts';
import { ruleTap, type Control } from './controls.ts';
import { nameOf, tell } from './people.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

interface GroundRulesProps {
  readonly rules: readonly string[];
  readonly kept: PerSeat<readonly boolean[]>;
  /** False: they are read, not tapped. */
  readonly canTap: boolean;
}

/** One rule a row: the own tap, and beside it in words and shape whether the other has tapped it. */
export function GroundRules({ rules, kept, canTap }: GroundRulesProps) {
  const { people, presses, isConnected } = useSurroundings();
  const other = otherSeat(people.seat);
  return (
    <ul className="plain-list rules">
      {rules.map((rule, index) => {
        const isOwn = kept[people.seat][index] === true;
        const isOther = kept[other][index] === true;
        return (
          <li className="rule" key={rule}>
            <button
              type="button"
              className="rule-tap"
              aria-pressed={isOwn}
              disabled={!canTap || !isConnected}
              onClick={() => {
                const tap = ruleTap(kept[people.seat], index);
                if (tap !== null) presses.press(`rule-${index}`, tap);
              }}
            >
              <span className="rule-box">{isOwn ? <Icon name="check" /> : null}</span>
              <span className="rule-text">{rule}</span>
            </button>
            {isOther ? (
              <p className="label rule-other">
                <SeatMark seat={other} name={tell(people, sentence('rules.kept'))} />
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/**
 * "I can't keep this today" ends the talk for now, so it is never a second tap on a rule: it is opened, read, and
 * then pressed.
 */
export function CannotKeep({ kept }: { readonly kept: PerSeat<readonly boolean[]> }) {
  const { people } = useSurroundings();
  const untapped = Math.max(0, kept[people.seat].indexOf(false));
  const control: Control = {
    id: 'cannot-keep',
    label: sentence('rules.cannot-press'),
    command: { kind: 'keep-rule', rule: untapped, kept: false },
  };
  return (
    <Fold summary={say('rules.cannot')}>
      <div className="stack" data-gap="close">
        <p className="text">{say('rules.cannot-line')}</p>
        <PressButton control={control} look="edged" />
      </div>
    </Fold>
  );
}

/** The rules once more, during the talk: nothing to tap, the floor stays where it is. */
export function RulesReminder({
  rules,
  areAgreed,
}: {
  readonly rules: readonly string[];
  /** Both have tapped them in this talk. */
  readonly areAgreed: boolean;
}) {
  const { people } = useSurroundings();
  return (
    <div className="stack" data-gap="close">
      <p className="small">{say(areAgreed ? 'room.rules-line' : 'room.rules-line-open')}</p>
      <ul className="plain-list stack" data-gap="close">
        {rules.map((rule) => (
          <li className="rule-reminder" key={rule}>
            {rule}
          </li>
        ))}
      </ul>
      <p className="unseen">{nameOf(people, people.seat)}</p>
    </div>
  );
}

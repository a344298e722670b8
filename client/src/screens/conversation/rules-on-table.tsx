import { useState } from 'react';
import type { TalkingView } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { stepTexts } from '../../words/guide-wording.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

const BREAK: Control = {
  id: 'rules-break',
  label: sentence('rules-again.break-press'),
  command: { kind: 'pause' },
};

/**
 * The ground rules on the table, for both at once and among the rest of the page: nobody's tap covers the other's
 * screen. Each puts them away for themselves. A page that was loaded anew shows those of this turn.
 */
export function RulesOnTable({ view, canPause }: { readonly view: TalkingView; readonly canPause: boolean }) {
  const { isConnected } = useSurroundings();
  const { times, inTurn, offersBreak } = view.rulesShown;
  const [putAway, setPutAway] = useState(times - inTurn);
  if (times <= putAway) return <div className="moment-status" role="status" />;
  return (
    <section
      className="stack well rules-again"
      data-gap="close"
      role="status"
      aria-label={say('room.ground-rules')}
    >
      <p className="small">{say('rules-again.line')}</p>
      <ul className="plain-list stack" data-gap="tight">
        {(stepTexts('honest-rules').rules ?? []).map((rule) => (
          <li className="rule-reminder" key={rule}>
            {rule}
          </li>
        ))}
      </ul>
      {offersBreak && canPause && isConnected ? (
        <>
          <p className="text">{say('rules-again.break')}</p>
          <PressButton control={BREAK} look="edged" />
        </>
      ) : null}
      <QuietButton onPress={() => setPutAway(times)}>{say('room.close-rules')}</QuietButton>
    </section>
  );
}

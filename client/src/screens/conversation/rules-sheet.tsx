import type { PartnerView } from '@heard/shared/engine';
import { QuietButton } from '../../design/buttons.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { say } from '../../words/say.ts';
import { RulesReminder } from './ground-rules.tsx';
import { stepTexts } from '../../words/guide-wording.ts';
import type { Presses } from './use-presses.ts';
import type { Rules } from './use-rules.ts';

interface RulesSheetProps {
  readonly view: PartnerView | null;
  readonly presses: Presses;
  readonly rules: Rules;
}

/** The ground rules over the talk. The turn stays where it is; from here a break is one tap away. */
export function RulesSheet({ view, presses, rules }: RulesSheetProps) {
  if (!rules.isOpen) return null;
  const talk = view?.phase.kind === 'talking' ? view.phase : null;
  return (
    <Sheet title={say('room.ground-rules')} closeLabel={say('room.close-rules')} onClose={rules.close}>
      <div className="stack">
        {talk?.rulesOpen === true ? <p className="small">{say('rules.shown')}</p> : null}
        <RulesReminder
          rules={stepTexts('honest-rules').rules ?? []}
          areAgreed={talk !== null && talk.rulesAgreed}
        />
        {view?.can.pause ? (
          <QuietButton look="edged" onPress={() => presses.press('pause', { kind: 'pause' })}>
            {say('rules.break')}
          </QuietButton>
        ) : null}
      </div>
    </Sheet>
  );
}

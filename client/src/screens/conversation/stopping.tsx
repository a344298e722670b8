import { useState } from 'react';
import type { PartnerView } from '@heard/shared/engine';
import { PrimaryButton, QuietButton } from '../../design/buttons.tsx';
import { Fold } from '../../design/fold.tsx';
import { Sheet } from '../../design/sheet.tsx';
import { say } from '../../words/say.ts';
import type { Control } from './controls.ts';
import { PressButton } from './press-button.tsx';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

const LEAVE: Control = {
  id: 'leave-for-today',
  label: sentence('break.leave-today'),
  command: { kind: 'leave-for-today' },
};
const CLOSE: Control = {
  id: 'close-kindly',
  label: sentence('break.close'),
  command: { kind: 'close-kindly' },
};

/** Every way to stop, each one press of one's own; parting is said once more before it is done. */
export function Stopping({
  can,
  hasClose,
}: {
  readonly can: PartnerView['can'];
  readonly hasClose: boolean;
}) {
  return (
    <Fold summary={say('break.other-ways')}>
      <div className="stack" data-gap="close">
        {can['leave-for-today'] ? <PressButton control={LEAVE} look="edged" /> : null}
        {can['close-kindly'] && hasClose ? <PressButton control={CLOSE} look="edged" /> : null}
        {can.part ? <Parting /> : null}
      </div>
    </Fold>
  );
}

function Parting() {
  const { presses, isConnected } = useSurroundings();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <QuietButton onPress={() => setOpen(true)}>{say('part.open')}</QuietButton>
      {isOpen ? (
        <Sheet title={say('part.title')} closeLabel={say('part.back')} onClose={() => setOpen(false)}>
          <div className="stack">
            <p className="text">{say('part.line')}</p>
            <PrimaryButton onPress={isConnected ? () => presses.press('part', { kind: 'part' }) : undefined}>
              {say('part.do')}
            </PrimaryButton>
          </div>
        </Sheet>
      ) : null}
    </>
  );
}

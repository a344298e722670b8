import type { Seat } from '@heard/shared/base';
import { otherSeat } from '@heard/shared/base';
import type { StepId } from '@heard/shared/guides';
import { QuietButton } from '../../design/buttons.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { AgreementView, ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { BoundText } from '../list/bound-text.tsx';
import { calendarDay } from './day-and-time.ts';
import { stepTexts } from '../../words/guide-wording.ts';
import { nameOf, tell } from './people.ts';
import { useSurroundings } from './room-surroundings.ts';
import { sentence } from './sentence.ts';

/** One line of both, written in a step and kept in the list under an id of its own: whoever begins it, there is one. */
export function StepAgreement({ step, label }: { readonly step: StepId; readonly label: 'frame' | 'help' }) {
  const { people, list, listed } = useSurroundings();
  const id = `${step}-agreement`;
  const agreement = listed.agreements.find((known) => known.id === id);
  if (agreement === undefined) {
    return (
      <div className="stack" data-gap="tight">
        <p className="small">{say(`step-list.${label}-line`)}</p>
        <QuietButton
          look="edged"
          icon="pen"
          place="start"
          onPress={() =>
            list.bringAgreement(blankAgreement(id, people.seat, stepTexts(step).stems.join('\n')))
          }
        >
          {say(`step-list.${label}-begin`)}
        </QuietButton>
      </div>
    );
  }
  return (
    <div className="stack" data-gap="tight">
      <BoundText
        list={list}
        target={{ item: 'agreement', id, field: 'act' }}
        label={say(`step-list.${label}`)}
      />
      <Signing list={list} agreement={agreement} />
    </div>
  );
}

function blankAgreement(id: string, by: Seat, act: string): AgreementView {
  return {
    id,
    state: 'draft',
    by,
    fields: { need: '', act, who: '', when: '', notice: '' },
    reviewOn: '',
    signed: { a: false, b: false },
    unverified: { a: false, b: false },
    isChecking: false,
    isDue: false,
  };
}

/** What waits for this partner's own signature: its words and its day, and the one press. */
export function ToSign({ agreements }: { readonly agreements: readonly AgreementView[] }) {
  const { list } = useSurroundings();
  if (agreements.length === 0) return null;
  return (
    <section className="stack" data-gap="close" aria-labelledby="to-sign">
      <h2 className="title" id="to-sign">
        {say('step-list.to-sign')}
      </h2>
      <ul className="plain-list list-items">
        {agreements.map((agreement) => (
          <li className="list-item" key={agreement.id}>
            <p className="own-text-words">{agreement.fields.act}</p>
            {agreement.reviewOn === '' ? null : (
              <p className="small">
                {say('room-home.look-again', { date: calendarDay(agreement.reviewOn) })}
              </p>
            )}
            <Signing list={list} agreement={agreement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who has agreed to exactly these words, and one's own agreement to give or take back. */
function Signing({ list, agreement }: { readonly list: ListPort; readonly agreement: AgreementView }) {
  const { people } = useSurroundings();
  const { id, signed } = agreement;
  const other = otherSeat(people.seat);
  const isWritten = agreement.fields.act.trim() !== '';
  return (
    <>
      <p className="label item-signatures" role="status">
        {agreement.isChecking ? say('list.checking') : null}
        {signed[people.seat] ? <SeatMark seat={people.seat} name={say('list.signed-own')} /> : null}
        {signed[other] ? (
          <SeatMark seat={other} name={say('list.signed', { name: nameOf(people, other) })} />
        ) : null}
        {signed.a && signed.b ? null : <span>{tell(people, sentence('step-list.needs-both'))}</span>}
      </p>
      {signed[people.seat] ? (
        <QuietButton place="start" onPress={() => list.withdraw(id)}>
          {say('list.withdraw')}
        </QuietButton>
      ) : (
        <QuietButton
          place="start"
          look="edged"
          icon="pen"
          onPress={isWritten ? () => list.sign(id, agreement) : undefined}
        >
          {say('list.sign')}
        </QuietButton>
      )}
    </>
  );
}

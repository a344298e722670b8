import { useState } from 'react';
import { otherSeat, SEATS } from '@heard/shared/base';
import { QuietButton } from '../../design/buttons.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { AgreementView, ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { calendarDay } from '../conversation/day-and-time.ts';
import { nameOf, tell, type People } from '../conversation/people.ts';
import { sentence } from '../conversation/sentence.ts';
import { AgreementChanges } from './agreement-changes.tsx';
import { AgreementEditor } from './agreement-editor.tsx';
import { AgreementReview } from './agreement-review.tsx';
import { filledFields, stateSentence } from './agreement-words.ts';

interface AgreementItemProps {
  readonly list: ListPort;
  readonly agreement: AgreementView;
  readonly people: People;
  readonly isEditing: boolean;
  readonly isNew: boolean;
  readonly onEdit: (isEditing: boolean) => void;
  readonly today: string;
  /** An act of it that was just written down as done. */
  readonly onActed: (id: string) => void;
}

/** One agreement: whose it was, its text, its state in words, and each one's own signature. */
export function AgreementItem(props: AgreementItemProps) {
  const { list, agreement, people } = props;
  const [hasChanges, setChanges] = useState(false);
  const word = agreement.isChecking ? sentence('list.checking') : stateSentence(agreement, people.seat);
  return (
    <li className="list-item" data-state={agreement.isChecking ? 'checking' : agreement.state}>
      <p className="label item-state">
        <SeatMark seat={agreement.by} name={nameOf(people, agreement.by)} />
        <span className="item-state-word">{tell(people, word)}</span>
      </p>
      {props.isEditing ? <AgreementEditor {...props} /> : <AgreementText agreement={agreement} />}
      <Signatures agreement={agreement} people={people} />
      {agreement.isDue && !props.isEditing ? (
        <AgreementReview {...props} onShrink={() => props.onEdit(true)} />
      ) : null}
      <AgreementActions {...props} hasChanges={hasChanges} onChanges={() => setChanges(!hasChanges)} />
      {hasChanges ? <AgreementChanges history={list.historyOf(agreement.id)} people={people} /> : null}
    </li>
  );
}

function AgreementText({ agreement }: { readonly agreement: AgreementView }) {
  const filled = filledFields(agreement);
  if (filled.length === 0) return <p className="small">{say('list.untitled')}</p>;
  return (
    <dl className="facts agreement-text">
      {filled.map((field) => (
        <div className="fact" data-field={field} key={field}>
          <dt>{say(`list.field.${field}`)}</dt>
          <dd>{agreement.fields[field]}</dd>
        </div>
      ))}
      {agreement.reviewOn === '' ? null : (
        <div className="fact">
          <dt>{say('list.review')}</dt>
          <dd>{calendarDay(agreement.reviewOn)}</dd>
        </div>
      )}
    </dl>
  );
}

function Signatures({ agreement, people }: { readonly agreement: AgreementView; readonly people: People }) {
  const other = otherSeat(people.seat);
  const doubtful = SEATS.filter((seat) => agreement.unverified[seat]);
  return (
    <>
      <p className="label item-signatures">
        {agreement.signed[people.seat] ? <SeatMark seat={people.seat} name={say('list.signed-own')} /> : null}
        {agreement.signed[other] ? (
          <SeatMark seat={other} name={tell(people, sentence('list.signed'))} />
        ) : null}
      </p>
      {doubtful.map((seat) => (
        <p className="small" key={seat}>
          {tell(people, sentence(seat === other ? 'list.unverified' : 'list.unverified-own'))}
        </p>
      ))}
    </>
  );
}

interface ActionsProps extends AgreementItemProps {
  readonly hasChanges: boolean;
  readonly onChanges: () => void;
}

function AgreementActions(props: ActionsProps) {
  const { list, agreement, people, isEditing, onEdit } = props;
  const { id, state } = agreement;
  const changes = (
    <QuietButton isPressed={props.hasChanges} onPress={props.onChanges}>
      {say('list.history')}
    </QuietButton>
  );
  if (state === 'set-aside' || state === 'let-go') {
    return (
      <div className="row item-actions">
        <QuietButton onPress={() => list.takeUp(id)}>{say('list.take-up')}</QuietButton>
        {state === 'set-aside' ? (
          <QuietButton onPress={() => list.letGo(id)}>{say('list.let-go')}</QuietButton>
        ) : null}
        {changes}
      </div>
    );
  }
  const edit = (isOpen: boolean): void => {
    onEdit(isOpen);
    if (!isOpen) list.settle(id);
  };
  return (
    <div className="row item-actions">
      <SignButton list={list} agreement={agreement} people={people} />
      {state === 'agreed' ? <DidButton {...props} /> : null}
      <QuietButton onPress={() => edit(!isEditing)}>{say(isEditing ? 'list.done' : 'list.edit')}</QuietButton>
      <QuietButton onPress={() => list.setAside(id)}>{say('list.set-aside')}</QuietButton>
      {agreement.isDue ? null : (
        <QuietButton onPress={() => list.letGo(id)}>{say('list.let-go')}</QuietButton>
      )}
      {changes}
    </div>
  );
}

function SignButton({ list, agreement, people }: Pick<ActionsProps, 'list' | 'agreement' | 'people'>) {
  const { id } = agreement;
  if (agreement.signed[people.seat]) {
    return <QuietButton onPress={() => list.withdraw(id)}>{say('list.withdraw')}</QuietButton>;
  }
  const hasAct = agreement.fields.act.trim() !== '';
  return (
    <QuietButton look="edged" icon="pen" onPress={hasAct ? () => list.sign(id, agreement) : undefined}>
      {say('list.sign')}
    </QuietButton>
  );
}

function DidButton({ list, agreement, onActed }: Pick<ActionsProps, 'list' | 'agreement' | 'onActed'>) {
  const did = (): void => {
    const act = list.didAgreement(agreement.id);
    if (act !== null) onActed(act);
  };
  return (
    <QuietButton icon="check" onPress={did}>
      {say('list.did-this')}
    </QuietButton>
  );
}

import { otherSeat } from '@heard/shared/base';
import { QuietButton } from '../../design/buttons.tsx';
import { SeatMark } from '../../design/seat-mark.tsx';
import type { AgreementView, ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { calendarDay } from '../conversation/day-and-time.ts';
import { nameOf, tell, type People } from '../conversation/people.ts';
import { sentence } from '../conversation/sentence.ts';
import { AgreementEditor } from './agreement-editor.tsx';
import { filledFields, stateSentence } from './agreement-words.ts';

interface AgreementItemProps {
  readonly list: ListPort;
  readonly agreement: AgreementView;
  readonly people: People;
  readonly isEditing: boolean;
  readonly isNew: boolean;
  readonly onEdit: (isEditing: boolean) => void;
}

/** One agreement: whose it was, its text, its state in words, and each one's own signature. */
export function AgreementItem(props: AgreementItemProps) {
  const { agreement, people } = props;
  return (
    <li className="list-item" data-state={agreement.state}>
      <p className="label item-state">
        <SeatMark seat={agreement.by} name={nameOf(people, agreement.by)} />
        <span className="item-state-word">{tell(people, stateSentence(agreement, people.seat))}</span>
      </p>
      {props.isEditing ? <AgreementEditor {...props} /> : <AgreementText agreement={agreement} />}
      <Signatures agreement={agreement} people={people} />
      <AgreementActions {...props} />
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
  return (
    <p className="label item-signatures">
      {agreement.signed[people.seat] ? <SeatMark seat={people.seat} name={say('list.signed-own')} /> : null}
      {agreement.signed[other] ? (
        <SeatMark seat={other} name={tell(people, sentence('list.signed'))} />
      ) : null}
    </p>
  );
}

function AgreementActions({ list, agreement, people, isEditing, onEdit }: AgreementItemProps) {
  const { id, state } = agreement;
  if (state === 'set-aside') {
    return (
      <QuietButton place="start" onPress={() => list.takeUp(id)}>
        {say('list.take-up')}
      </QuietButton>
    );
  }
  const hasAct = agreement.fields.act.trim() !== '';
  return (
    <div className="row item-actions">
      {agreement.signed[people.seat] ? (
        <QuietButton onPress={() => list.withdraw(id)}>{say('list.withdraw')}</QuietButton>
      ) : (
        <QuietButton look="edged" icon="pen" onPress={hasAct ? () => list.sign(id, agreement) : undefined}>
          {say('list.sign')}
        </QuietButton>
      )}
      <QuietButton onPress={() => onEdit(!isEditing)}>
        {say(isEditing ? 'list.done' : 'list.edit')}
      </QuietButton>
      <QuietButton onPress={() => list.setAside(id)}>{say('list.set-aside')}</QuietButton>
    </div>
  );
}

import { useId } from 'react';
import type { AgreementView, ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';
import { AGREEMENT_FIELDS } from './agreement-words.ts';
import { BoundText } from './bound-text.tsx';

interface AgreementEditorProps {
  readonly list: ListPort;
  readonly agreement: AgreementView;
  readonly isNew: boolean;
}

/** Need, act, who, when, how both notice, and the day of another look: live for both. */
export function AgreementEditor({ list, agreement, isNew }: AgreementEditorProps) {
  const dateId = useId();
  const { id } = agreement;
  const isSigned = agreement.signed.a || agreement.signed.b;
  return (
    <div className="stack" data-gap="close">
      {isSigned ? <p className="small">{say('list.reopens')}</p> : null}
      {AGREEMENT_FIELDS.map((field, index) => (
        <BoundText
          list={list}
          target={{ item: 'agreement', id, field }}
          label={say(`list.field.${field}`)}
          isNew={isNew && index === 0}
          key={field}
        />
      ))}
      <div className="text-field">
        <label className="label" htmlFor={dateId}>
          {say('list.review')}
        </label>
        <input
          className="text-field-input"
          id={dateId}
          type="date"
          value={agreement.reviewOn}
          onChange={(event) => list.setReviewOn(id, event.target.value)}
        />
      </div>
    </div>
  );
}

import { useId, useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Notice } from '../../design/notice.tsx';
import type { AgreementView, ListPort } from '../../list/list-port.ts';
import { daysAfter, NEXT_LOOK_DAYS } from '../../list/review-date.ts';
import { say } from '../../words/say.ts';

interface AgreementReviewProps {
  readonly list: ListPort;
  readonly agreement: AgreementView;
  readonly today: string;
  readonly onShrink: () => void;
}

/** The day of another look has come: keep, make smaller, let go. None of them is a failure. */
export function AgreementReview({ list, agreement, today, onShrink }: AgreementReviewProps) {
  const id = useId();
  const [day, setDay] = useState(() => daysAfter(today, NEXT_LOOK_DAYS));
  return (
    <Notice>
      <p>{say('list.due')}</p>
      <div className="row item-actions review-actions">
        <QuietButton
          look="edged"
          onPress={day > today ? () => list.keepOn(agreement.id, day, agreement) : undefined}
        >
          {say('list.keep')}
        </QuietButton>
        <QuietButton onPress={onShrink}>{say('list.shrink')}</QuietButton>
        <QuietButton onPress={() => list.letGo(agreement.id)}>{say('list.let-go')}</QuietButton>
      </div>
      <div className="text-field">
        <label className="label" htmlFor={id}>
          {say('list.keep-until')}
        </label>
        <input
          className="text-field-input"
          id={id}
          type="date"
          min={daysAfter(today, 1)}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
    </Notice>
  );
}

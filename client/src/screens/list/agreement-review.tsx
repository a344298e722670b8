import { useId, useState } from 'react';
import { QuietButton } from '../../design/buttons.tsx';
import { Notice } from '../../design/notice.tsx';
import type { AgreementView, ListPort } from '../../list/list-port.ts';
import { say } from '../../words/say.ts';

/** Two weeks: long enough to try it again, short enough to remember. */
const NEXT_LOOK_DAYS = 14;

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

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

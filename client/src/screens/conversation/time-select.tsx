import { useId } from 'react';
import type { Millis } from '@heard/shared/base';

interface TimeSelectProps {
  readonly label: string;
  readonly times: readonly Millis[];
  readonly value: Millis | null;
  readonly shown: (at: Millis) => string;
  readonly onChoose: (at: Millis) => void;
}

/** One point in time out of those that are possible: nothing that would be refused can be chosen. */
export function TimeSelect({ label, times, value, shown, onChoose }: TimeSelectProps) {
  const id = useId();
  return (
    <div className="text-field">
      <label className="text-field-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="text-field-input"
        id={id}
        value={value ?? ''}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {times.map((at) => (
          <option value={at} key={at}>
            {shown(at)}
          </option>
        ))}
      </select>
    </div>
  );
}

import { useId } from 'react';
import { Icon } from './icon.tsx';

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  /** Absent: nothing can be chosen now. */
  readonly onChoose: ((value: Value) => void) | undefined;
}

/** One of a few, all of them seen at once. The chosen one has a tick and a heavier edge, never only a colour. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const group = useId();
  return (
    <fieldset className="chips" disabled={props.onChoose === undefined}>
      <legend className="chips-label">{props.label}</legend>
      <div className="chips-row">
        {props.options.map((option) => (
          <label className="chip" key={option.value}>
            <input
              className="chip-input"
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChoose?.(option.value)}
            />
            <span className="chip-face">
              <span className="chip-tick">
                <Icon name="check" />
              </span>
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

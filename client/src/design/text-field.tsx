import { useId, type ReactNode, type Ref } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Absent: read only. */
  readonly onChange: ((value: string) => void) | undefined;
  readonly hint?: ReactNode;
  /** What is the matter, in words; also marks the field. */
  readonly problem?: string | null;
  readonly isLong?: boolean;
  /** `letter`: words meant for the other person, in the reading serif. */
  readonly voice?: 'letter';
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

export function TextField({ fieldRef, ...props }: TextFieldProps) {
  const id = useId();
  const notesId = `${id}-notes`;
  const hasNotes = props.hint !== undefined || (props.problem ?? null) !== null;
  const common = {
    id,
    className: 'text-field-input',
    value: props.value,
    readOnly: props.onChange === undefined,
    maxLength: props.maxLength,
    'aria-describedby': hasNotes ? notesId : undefined,
    'aria-invalid': (props.problem ?? null) === null ? undefined : true,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      props.onChange?.(event.target.value),
  };
  return (
    <div className="text-field" data-voice={props.voice}>
      <label className="text-field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.isLong === true ? (
        <textarea {...common} ref={fieldRef} rows={4} autoComplete="off" />
      ) : (
        <input {...common} type="text" autoComplete={props.autoComplete ?? 'off'} enterKeyHint="done" />
      )}
      {hasNotes ? (
        <div className="text-field-notes" id={notesId}>
          {(props.problem ?? null) === null ? null : <p className="text-field-problem">{props.problem}</p>}
          {props.hint === undefined ? null : <p className="small">{props.hint}</p>}
        </div>
      ) : null}
    </div>
  );
}

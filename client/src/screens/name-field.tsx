import type { FormEvent, ReactNode } from 'react';
import { TextField } from '../design/text-field.tsx';
import { cleanName, isNameCut } from '../list/person-name.ts';
import { say } from '../words/say.ts';

interface NameFieldProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly name: string;
  /** Absent: read only, and Enter does nothing. */
  readonly onName: ((name: string) => void) | undefined;
  /** Enter, as on the screen's primary button. */
  readonly onEnter: () => void;
}

/** Where a name is asked. What is too long is not stopped while typing: it is said what will be kept of it. */
export function NameField(props: NameFieldProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (props.onName !== undefined) props.onEnter();
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={props.label}
        hint={props.hint}
        value={props.name}
        onChange={props.onName}
        problem={isNameCut(props.name) ? say('name.cut', { name: cleanName(props.name) ?? '' }) : null}
        autoComplete="off"
      />
    </form>
  );
}

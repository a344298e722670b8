import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  /** Absent: the action is not possible now; the control stays where it is, disabled. */
  readonly onPress: (() => void) | undefined;
  readonly icon?: IconName;
  /** Id of the sentence that says why, or what comes of it. */
  readonly describedBy?: string;
}

/** The one filled button of a screen. `erase` is for deleting only. */
export function PrimaryButton(props: ButtonProps & { readonly tone?: 'erase' }) {
  return (
    <button
      type="button"
      className="primary-button"
      data-tone={props.tone}
      disabled={props.onPress === undefined}
      onClick={props.onPress}
      aria-describedby={props.describedBy}
    >
      {props.icon === undefined ? null : <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

/** Everything that is not the primary. `place="start"` lines its words up with the text above. */
export function QuietButton(
  props: ButtonProps & {
    readonly place?: 'start';
    readonly look?: 'edged';
    readonly isPressed?: boolean;
  },
) {
  return (
    <button
      type="button"
      className="quiet-button"
      data-place={props.place}
      data-look={props.look}
      disabled={props.onPress === undefined}
      onClick={props.onPress}
      aria-pressed={props.isPressed}
      aria-describedby={props.describedBy}
    >
      {props.icon === undefined ? null : <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

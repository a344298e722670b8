import { useState, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface FoldProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** For content that is only made when it is looked at. */
  readonly onToggle?: (isOpen: boolean) => void;
}

/** Something that may be of use and does not ask for attention: folded away, one tap opens it. */
export function Fold(props: FoldProps) {
  // From then on it is the person's: what happens elsewhere neither opens nor closes it.
  const [isOpenAtFirst] = useState(props.isOpenAtFirst === true);
  return (
    <details
      className="fold"
      open={isOpenAtFirst ? true : undefined}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary className="fold-summary">
        <span>{props.summary}</span>
        <span className="fold-sign">
          <Icon name="down" />
        </span>
      </summary>
      <div className="fold-content">{props.children}</div>
    </details>
  );
}

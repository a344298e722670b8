import type { ReactNode } from 'react';
import { useHeadingFocus, type Told } from './use-heading-focus.ts';

interface StepHeadingProps {
  /** Changes whenever the screen or step does. */
  readonly place: string;
  readonly told: Told;
  readonly look: 'title' | 'display';
  readonly children: ReactNode;
}

/** The heading of a screen or step. */
export function StepHeading({ place, told, look, children }: StepHeadingProps) {
  const heading = useHeadingFocus(place, told);
  return (
    <h1 className={look} tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

import { useEffect, useRef, type RefObject } from 'react';
import { useSurroundings } from './room-surroundings.ts';

/** What a reader hears when the place changed by the other or by the clock. */
export interface Told {
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
}

/**
 * Moves the focus to the heading when an own press brought the place. A change that the other or the clock made
 * leaves the focus where it is and is told by the live region instead. A new place is read from its beginning.
 */
export function useHeadingFocus(place: string, told: Told): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { presses, tellReader } = useSurroundings();
  const { arrive } = presses;
  const { text, urgency } = told;
  useEffect(() => {
    const arrival = arrive(place);
    if (arrival === 'own' || arrival === 'other') globalThis.scrollTo({ top: 0, behavior: 'instant' });
    if (arrival === 'own') heading.current?.focus({ preventScroll: true });
    if (arrival === 'other') tellReader(text, urgency);
  }, [place, text, urgency, arrive, tellReader]);
  return heading;
}

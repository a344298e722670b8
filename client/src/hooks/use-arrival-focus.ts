import { useEffect, useRef, type RefObject } from 'react';

/** The screen that came with the page; the browser begins to read that one by itself. */
let firstScreen: object | null = null;

/**
 * For a screen that takes another's place: the pressed button is gone, so the focus goes to the new heading and a
 * reader goes on there. Not for the first screen of the page.
 */
export function useArrivalFocus(isOn: boolean): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    firstScreen ??= main;
    if (!isOn || firstScreen === main) return;
    const heading = main.current?.querySelector('h1') ?? null;
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [isOn]);
  return main;
}

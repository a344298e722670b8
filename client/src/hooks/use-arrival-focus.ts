import { useEffect } from 'react';

/** The screen that comes with the page: the browser begins to read that one by itself. */
let isFirst = true;

/**
 * For a screen that takes another's place: the pressed button is gone, so the focus goes to the new heading and a
 * reader goes on there. Not for the first screen of the page, and not for a page that lies below help.
 */
export function useArrivalFocus(isOn: boolean): void {
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>(':not([hidden])>.frame h1');
    if (isOn && !isFirst && heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    isFirst = false;
  }, [isOn]);
}

import { createContext, use } from 'react';

/** Places of the room beside its phases: opening one hides the room and ends nothing in it. */
export interface SidePlaces {
  readonly open: (place: 'take' | 'erase' | 'solo') => void;
}

/** Null where a screen is shown on its own, as in the gallery: then no way to them is offered. */
export const SidePlacesContext = createContext<SidePlaces | null>(null);

export function useSidePlaces(): SidePlaces | null {
  return use(SidePlacesContext);
}

import { createContext, use } from 'react';

/** Places of the room beside its phases: opening one hides the room and ends nothing in it. */
export interface SidePlaces {
  readonly open: (place: SidePlace) => void;
}

export type SidePlace = 'take' | 'erase' | 'words' | 'solo' | 'journey' | 'jar' | 'next';

/** Null where a screen is shown on its own, as in the gallery: then no way to them is offered. */
export const SidePlacesContext = createContext<SidePlaces | null>(null);

export function useSidePlaces(): SidePlaces | null {
  return use(SidePlacesContext);
}

/** Undefined where there is no way to the place; `first` clears what would lie over it. */
export function wayTo(places: SidePlaces | null, first: () => void) {
  return (place: SidePlace): (() => void) | undefined =>
    places === null
      ? undefined
      : () => {
          first();
          places.open(place);
        };
}

import { useState } from 'react';
import { useApp } from '../app-parts.ts';
import { openWaysIn } from '../ways-in/open-ways-in.ts';
import { roomApi } from '../ways-in/room-api.ts';
import { forgetFragment, heldFragment } from '../ways-in/take-fragment.ts';
import type { WaysIn } from '../ways-in/ways-in-port.ts';

/** The ways in, for as long as the page stands: a press repeated after a lost answer stays the same press. */
export function useWaysIn(): WaysIn {
  const { ask, rooms, random, origin } = useApp();
  const [waysIn] = useState(() =>
    openWaysIn({ api: roomApi(ask), rooms, random, origin, fragment: heldFragment, forgetFragment }),
  );
  return waysIn;
}

import { useEffect, useState } from 'react';
import { bringAfterTexts } from './guide-texts.ts';

/**
 * Brings the wording of the guide in sittings once a room is open: it is long, and few talks are in it, so nobody
 * waits for it to enter. The service worker has it for when there is no connection.
 */
export function useAfterTexts(): void {
  const [, setBrought] = useState(false);
  useEffect(() => {
    void import('@heard/shared/guides/after-words').then(
      ({ afterWords }) => {
        bringAfterTexts(afterWords);
        setBrought(true);
      },
      // The step's controls are there without it, and the next visit tries again.
      () => undefined,
    );
  }, []);
}

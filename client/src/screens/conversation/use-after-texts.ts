import { useEffect, useState } from 'react';
import { bringAfterWords } from '../../words/guide-wording.ts';

/**
 * Brings the wording of the guide in sittings once a room is open: it is long, and few talks are in it, so nobody
 * waits for it to enter. The service worker has it for when there is no connection.
 */
export function useAfterTexts(): void {
  const [, setBrought] = useState(false);
  useEffect(() => {
    const bring = async (): Promise<void> => {
      const { afterWords } = await import('@heard/shared/guides/after-words');
      bringAfterWords(afterWords);
      setBrought(true);
    };
    // Without it a step's controls are still there, and the next visit tries again.
    bring().catch(() => undefined);
  }, []);
}

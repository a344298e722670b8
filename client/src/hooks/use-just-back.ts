import { useEffect, useRef, useState } from 'react';

const SHOWN_MS = 5000;

/** True for a few seconds after a lost connection has come back; never for the first connection. */
export function useJustBack(connection: 'connecting' | 'connected' | 'lost' | 'stopped'): boolean {
  const [isBack, setBack] = useState(false);
  const wasLost = useRef(false);
  useEffect(() => {
    if (connection === 'lost') wasLost.current = true;
    if (connection !== 'connected' || !wasLost.current) return undefined;
    wasLost.current = false;
    setBack(true);
    const timer = setTimeout(() => setBack(false), SHOWN_MS);
    return () => {
      clearTimeout(timer);
      setBack(false);
    };
  }, [connection]);
  return isBack;
}

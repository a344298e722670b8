import { useCallback, useEffect, useState } from 'react';
import type { SeatDevices } from '@heard/shared/protocol';
import type { DeviceWays } from '../ways-in/device-ways.ts';
import type { Outcome } from '../ways-in/ways-in-port.ts';
import type { WaysInTrouble } from '../ways-in/ways-in-trouble.ts';
import { useDeviceWays } from './use-device-ways.ts';

/** What the server says of the own seat's devices, and asking it for something. */
export interface Settings {
  readonly ways: DeviceWays;
  /** Null: not known yet. */
  readonly own: SeatDevices | null;
  /** What came of the last thing asked. */
  readonly trouble: WaysInTrouble | null;
  readonly isBusy: boolean;
  readonly ask: <T>(run: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** Leaves the trouble of what was asked before standing. */
  readonly refresh: () => Promise<void>;
}

export function useSettings(room: string): Settings {
  const ways = useDeviceWays();
  const [own, setOwn] = useState<SeatDevices | null>(null);
  const [trouble, setTrouble] = useState<WaysInTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const show = useCallback((listed: Outcome<SeatDevices>): void => {
    if (listed.ok) setOwn(listed.value);
    else setTrouble(listed.trouble);
  }, []);
  useEffect(() => {
    let isOver = false;
    void ways.list(room).then((listed) => (isOver ? undefined : show(listed)));
    return () => {
      isOver = true;
    };
  }, [ways, room, show]);
  const refresh = async (): Promise<void> => show(await ways.list(room));
  const ask = async <T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    setBusy(true);
    const outcome = await run();
    setTrouble(outcome.ok ? null : outcome.trouble);
    setBusy(false);
    return outcome;
  };
  return { ways, own, trouble, isBusy, ask, refresh };
}

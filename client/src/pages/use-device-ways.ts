import { useState } from 'react';
import { useApp } from '../app-parts.ts';
import { deviceApi } from '../ways-in/device-api.ts';
import { openDeviceWays, type DeviceWays } from '../ways-in/device-ways.ts';
import { forgetFragment, heldFragment } from '../ways-in/take-fragment.ts';

export function useDeviceWays(): DeviceWays {
  const { ask, rooms, random, origin } = useApp();
  const [ways] = useState(() =>
    openDeviceWays({ api: deviceApi(ask), rooms, random, origin, fragment: heldFragment, forgetFragment }),
  );
  return ways;
}

import { useSyncExternalStore } from 'react';
import type { ListPort, ListSnapshot } from '../list/list-port.ts';

export function useList(port: ListPort): ListSnapshot {
  return useSyncExternalStore(port.subscribe, port.snapshot);
}

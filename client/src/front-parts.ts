import { createContext, use } from 'react';
import type { FactsSource } from './ways-in/server-facts.ts';
import type { Clock, RandomBytes } from './device/clock.ts';
import type { OpenRoomHolder } from './room/open-room-holder.ts';
import type { AskServer } from './ways-in/ask-server.ts';

/** What the front page is built on, and every other page with it (app-parts.ts); main.tsx makes the one of this device. */
export interface FrontParts {
  readonly origin: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly onWake: (listener: () => void) => () => void;
  /** The server's routes; each page loads what it asks of them (ways-in/room-api.ts, …). */
  readonly ask: AskServer;
  /** Who runs this server and where leaving leads; null until known. */
  readonly facts: FactsSource;
  /** Off this page at once (device/leave-quickly.ts). */
  readonly leave: () => void;
  /** The open room, if any, so that leaving can close it without waiting for a screen. */
  readonly openRoom: OpenRoomHolder;
}

export const FrontContext = createContext<FrontParts | null>(null);

export function useFront(): FrontParts {
  const parts = use(FrontContext);
  if (parts === null) throw new Error('a page outside the app');
  return parts;
}

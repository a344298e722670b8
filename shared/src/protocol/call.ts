import type { Millis } from '../base/index.ts';

/** What the two devices say to each other to set up a call: sealed, so that the server relays and reads nothing. */
export interface SealedSignal {
  /** base64url. */
  readonly sealed: string;
}

/** Through which servers a call may find its way; empty where none are configured, and on one network none are needed. */
export interface CallServers {
  readonly servers: readonly CallServer[];
  /** Every call goes through a relay, so that neither device learns the other's address. */
  readonly relayOnly: boolean;
  /** How long the credentials hold from when this was asked for; null where there are none. */
  readonly goodForMs: Millis | null;
}

/** As `RTCIceServer` (W3C WebRTC 1.0, 4.2.4). */
export interface CallServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

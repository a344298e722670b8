import { LIMITS } from '@heard/shared/protocol';

/** The limits of the document socket that concern the server alone, each with its reason. */
export const DOCUMENT_LIMITS = {
  /** Before a socket has said who it is, nothing longer than a hello. */
  helloBytes: 4 * 1024,
  /** One client message; only a part of a snapshot is as large. */
  messageBytes: LIMITS.documentMessage,
  /** `ws` would hold many tiny fragments in memory for long. */
  fragments: 64,
  bufferedChunks: 256,
  /** People type slowly and clients collect; a large update comes in parts. */
  framesBurst: 40,
  framesPerSecond: 10,
  presenceBurst: 20,
  presencePerSecond: 10,
  presenceBytes: 4 * 1024,
  /** Frames read from the store and sent at once while a client catches up. */
  pageFrames: 64,
  /** Waiting for a slow client: presence is dropped above the first, the socket closed above the second. */
  slowPresenceBytes: 256 * 1024,
  slowBytes: 1024 * 1024,
  heartbeatMs: 5000,
  /** Notes may be lost on the way: every room is read again this often. */
  sweepMs: 12_000,
  /** An append whose outcome is not known is tried again with the same sequence. */
  appendRetries: 3,
  appendRetryMs: 250,
} as const;

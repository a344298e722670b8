/**
 * The room's keys on this device. Everything is derived from the 32-byte secret by HKDF-SHA256 with a fixed
 * label each; `seal`/`open` are in seal.ts.
 */
export interface RoomKeys {
  /** 16 random bytes as base64url; safe in paths, useless without a seat credential. */
  readonly room: string;
  readonly epoch: number;
  readonly content: Uint8Array;
  readonly words: Uint8Array;
  readonly presence: Uint8Array;
  readonly signalling: Uint8Array;
  readonly checkPhrase: Uint8Array;
}

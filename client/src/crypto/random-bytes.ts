/** Cryptographic randomness, passed in like time; only the page's entry makes the real one. */
export type RandomBytes = (length: number) => Uint8Array;

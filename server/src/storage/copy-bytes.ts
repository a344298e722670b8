/** Bytes of their own. `slice` would not do: on a Buffer it shares the memory. */
export function copyBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

import { ByteWriter } from '@heard/shared/protocol';

/**
 * Updates (V1) that a hostile key holder may write, made by hand. Those of the first group claim what they do not
 * hold; the last one is well formed and takes a decoder minutes.
 */
export const BOMBS: Readonly<Record<string, Uint8Array>> = {
  empty: new Uint8Array(0),
  noise: Uint8Array.from({ length: 400 }, (_, at) => (at * 151 + 7) % 256),
  'thirty million structs in ten bytes': made((write) => write(1, 30_000_000, 9, 0)),
  'four billion clients': made((write) => write(4_000_000_000)),
  'four billion deletions': made((write) => write(0, 1, 9, 4_000_000_000)),
  'a billion values in one item': made((write) => write(1, 1, 9, 0, 8, 1, 1, 97, 1_000_000_000)),
  'a string longer than the update': made((write) => write(1, 1, 9, 0, 4, 1, 1, 97, 2_000_000_000)),
  'a number that never ends': new Uint8Array(5000).fill(255),
  'values nested a hundred thousand deep': nested(100_000),
};

/** More than any update may hold. */
export const oversized = (): Uint8Array => new Uint8Array(2 * 1024 * 1024 + 1);

/**
 * Well formed, 12 bytes an item: every item stands before another character of one text and after nothing, so each
 * one walks past all that came before it. Twenty thousand of them are some hundred million steps.
 */
export function slowUpdate(items: number): Uint8Array {
  return made((write, writer) => {
    write(items + 1);
    write(1, 2_000_000, 0, 4, 1, 1, 't'.charCodeAt(0));
    writer.sized(ascii('x'.repeat(items)));
    for (let at = 0; at < items; at += 1) {
      write(1, 1_900_000 - at, 0, 4 | 64, 2_000_000, at);
      writer.sized(ascii('a'));
    }
    write(0);
  });
}

function nested(depth: number): Uint8Array {
  return made((write, writer) => {
    write(1, 1, 9, 0, 8, 1, 1, 97, 1);
    // 117: an array of so many values.
    for (let at = 0; at < depth; at += 1) write(117, 1);
    writer.byte(127);
    write(0);
  });
}

function made(
  fill: (write: (...numbers: readonly number[]) => void, writer: ByteWriter) => void,
): Uint8Array {
  const writer = new ByteWriter();
  fill((...numbers) => {
    for (const number of numbers) writer.varint(number);
  }, writer);
  return writer.done();
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

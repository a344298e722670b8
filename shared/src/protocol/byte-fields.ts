/** Writes fields one after another; `varint` is LEB128 for whole numbers up to 2^53 − 1. */
export class ByteWriter {
  #bytes = new Uint8Array(128);
  #length = 0;

  byte(value: number): this {
    this.#room(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
    return this;
  }

  varint(value: number): this {
    let rest = value;
    while (rest > 127) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    return this.byte(rest);
  }

  fixed(bytes: Uint8Array): this {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  sized(bytes: Uint8Array): this {
    return this.varint(bytes.length).fixed(bytes);
  }

  /** Text of ASCII characters only: ids and tokens. */
  ascii(text: string): this {
    return this.sized(Uint8Array.from(text, (char) => char.charCodeAt(0) & 127));
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** What a `ByteReader` throws; caught where a message is decoded, where it becomes null. */
export class MalformedBytes extends Error {
  override readonly name = 'MalformedBytes';
}

/** Reads what a `ByteWriter` wrote; bytes handed out are views into the message. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new MalformedBytes('ended early');
    this.#at += 1;
    return value;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (!Number.isSafeInteger(value)) throw new MalformedBytes('number too large');
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  fixed(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new MalformedBytes('ended early');
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return bytes;
  }

  sized(): Uint8Array {
    return this.fixed(this.varint());
  }

  ascii(longest: number): string {
    const bytes = this.sized();
    if (bytes.length > longest || bytes.some((byte) => byte > 126 || byte < 33))
      throw new MalformedBytes('not an id');
    return String.fromCharCode(...bytes);
  }

  rest(): Uint8Array {
    return this.fixed(this.#bytes.length - this.#at);
  }

  /** @throws MalformedBytes when something follows. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new MalformedBytes('too long');
  }
}

/** What `read` makes of the bytes, or null when they are malformed. */
export function readBytes<T>(bytes: Uint8Array, read: (reader: ByteReader) => T): T | null {
  try {
    const reader = new ByteReader(bytes);
    const value = read(reader);
    reader.end();
    return value;
  } catch (error) {
    if (error instanceof MalformedBytes) return null;
    throw error;
  }
}

import { AUTHOR_BYTES, ByteWriter, MalformedBytes, readBytes, SESSION_BYTES } from '@heard/shared/protocol';

/** What the document sockets of a room tell each other over the store without keeping it. */
export type Whisper =
  | { readonly kind: 'presence'; readonly author: Uint8Array; readonly sealed: Uint8Array }
  /** A newer socket of the same session is there; older ones write nothing more. */
  | { readonly kind: 'fence'; readonly session: Uint8Array; readonly author: Uint8Array };

const PRESENCE = 0xd0;
const FENCE = 0xd1;

export function encodeWhisper(whisper: Whisper): Uint8Array {
  const writer = new ByteWriter();
  if (whisper.kind === 'presence')
    return writer.byte(PRESENCE).fixed(whisper.author).fixed(whisper.sealed).done();
  return writer.byte(FENCE).fixed(whisper.session).fixed(whisper.author).done();
}

/** Null for whispers of other parts of the server. */
export function decodeWhisper(bytes: Uint8Array): Whisper | null {
  return readBytes(bytes, (reader): Whisper => {
    const type = reader.byte();
    if (type === PRESENCE)
      return { kind: 'presence', author: reader.fixed(AUTHOR_BYTES), sealed: reader.rest() };
    if (type !== FENCE) throw new MalformedBytes('not a whisper of the document log');
    return { kind: 'fence', session: reader.fixed(SESSION_BYTES), author: reader.fixed(AUTHOR_BYTES) };
  });
}

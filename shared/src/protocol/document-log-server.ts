import { ByteWriter, MalformedBytes, readBytes, type ByteReader } from './byte-fields.ts';
import { DOCUMENT_REFUSALS, LOCK_OUTCOMES, REPLAY_MODES } from './document-log.ts';
import type { DocumentServerMessage } from './document-log.ts';

const TYPES = {
  welcome: 16,
  snapshot: 17,
  frames: 18,
  caughtUp: 19,
  appended: 20,
  durable: 21,
  ephemeral: 22,
  compacted: 23,
  refused: 24,
  heartbeat: 25,
  previous: 26,
  lock: 27,
} as const;
const LONGEST_INCARNATION = 64;
const REFUSED_THINGS = ['frame', 'snapshot'] as const;

export function encodeServerMessage(message: DocumentServerMessage): Uint8Array {
  const writer = new ByteWriter().byte(TYPES[message.kind]);
  switch (message.kind) {
    case 'welcome':
      writer.byte(REPLAY_MODES.indexOf(message.mode)).ascii(message.incarnation);
      writer.varint(message.base).varint(message.next);
      break;
    case 'snapshot':
    case 'previous':
      writer.varint(message.position).fixed(message.sealed);
      break;
    case 'frames':
      writer.varint(message.first).varint(message.durable).varint(message.frames.length);
      for (const frame of message.frames) writer.sized(frame);
      break;
    case 'caughtUp':
    case 'durable':
      writer.varint(message.position);
      break;
    case 'appended':
      writer.varint(message.sequence).varint(message.position).varint(message.durable);
      break;
    case 'ephemeral':
      writer.fixed(message.sealed);
      break;
    case 'compacted':
      writer.varint(message.base).fixed(message.sealed);
      break;
    case 'refused':
      writer.byte(REFUSED_THINGS.indexOf(message.what)).byte(DOCUMENT_REFUSALS.indexOf(message.reason));
      writer.varint(message.sequence);
      break;
    case 'lock':
      writer.byte(LOCK_OUTCOMES.indexOf(message.outcome));
      break;
    case 'heartbeat':
      break;
  }
  return writer.done();
}

/** Null when it is not exactly one message of this protocol. */
export function decodeServerMessage(bytes: Uint8Array): DocumentServerMessage | null {
  return readBytes(bytes, (reader) => {
    const read = READERS.get(reader.byte());
    if (!read) throw new MalformedBytes('unknown type');
    return read(reader);
  });
}

const READERS: ReadonlyMap<number, (reader: ByteReader) => DocumentServerMessage> = new Map<
  number,
  (reader: ByteReader) => DocumentServerMessage
>([
  [TYPES.welcome, readWelcome],
  [TYPES.snapshot, (reader) => ({ kind: 'snapshot', position: reader.varint(), sealed: reader.rest() })],
  [TYPES.frames, readFrames],
  [TYPES.caughtUp, (reader) => ({ kind: 'caughtUp', position: reader.varint() })],
  [TYPES.appended, readAppended],
  [TYPES.durable, (reader) => ({ kind: 'durable', position: reader.varint() })],
  [TYPES.ephemeral, (reader) => ({ kind: 'ephemeral', sealed: reader.rest() })],
  [TYPES.compacted, (reader) => ({ kind: 'compacted', base: reader.varint(), sealed: reader.rest() })],
  [TYPES.refused, readRefused],
  [TYPES.previous, (reader) => ({ kind: 'previous', position: reader.varint(), sealed: reader.rest() })],
  [TYPES.lock, (reader) => ({ kind: 'lock', outcome: oneOf(LOCK_OUTCOMES, reader.byte()) })],
  [TYPES.heartbeat, () => ({ kind: 'heartbeat' })],
]);

function readWelcome(reader: ByteReader): DocumentServerMessage {
  const mode = oneOf(REPLAY_MODES, reader.byte());
  const incarnation = reader.ascii(LONGEST_INCARNATION);
  return { kind: 'welcome', mode, incarnation, base: reader.varint(), next: reader.varint() };
}

function readFrames(reader: ByteReader): DocumentServerMessage {
  const first = reader.varint();
  const durable = reader.varint();
  const count = reader.varint();
  const frames: Uint8Array[] = [];
  for (let at = 0; at < count; at += 1) frames.push(reader.sized());
  return { kind: 'frames', first, durable, frames };
}

function readAppended(reader: ByteReader): DocumentServerMessage {
  return { kind: 'appended', sequence: reader.varint(), position: reader.varint(), durable: reader.varint() };
}

function readRefused(reader: ByteReader): DocumentServerMessage {
  const what = oneOf(REFUSED_THINGS, reader.byte());
  return {
    kind: 'refused',
    what,
    reason: oneOf(DOCUMENT_REFUSALS, reader.byte()),
    sequence: reader.varint(),
  };
}

function oneOf<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new MalformedBytes('not one of the known');
  return value;
}

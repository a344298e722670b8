import { ByteWriter, MalformedBytes, readBytes, type ByteReader } from './byte-fields.ts';
import { AUTHOR_BYTES, SESSION_BYTES, TAG_BYTES } from './document-log.ts';
import type {
  DocumentClientMessage,
  DocumentHello,
  HeldLog,
  LockPart,
  SnapshotPart,
} from './document-log.ts';
import { LIMITS } from './limits.ts';

const TYPES = { hello: 1, durable: 2, ephemeral: 3, snapshot: 4, previous: 5, lock: 6 } as const;
const LONGEST_INCARNATION = 64;

export function encodeClientMessage(message: DocumentClientMessage): Uint8Array {
  const writer = new ByteWriter().byte(TYPES[message.kind]);
  switch (message.kind) {
    case 'hello':
      writeHello(writer, message);
      break;
    case 'durable':
      writer.varint(message.sequence).fixed(message.sealed);
      break;
    case 'ephemeral':
      writer.fixed(message.sealed);
      break;
    case 'snapshot':
    case 'lock':
      writer.varint(message.base).varint(message.position).fixed(message.tag);
      writer.varint(message.part).varint(message.parts).fixed(message.bytes);
      break;
    case 'previous':
      break;
  }
  return writer.done();
}

/** Null when it is not exactly one message of this protocol. */
export function decodeClientMessage(bytes: Uint8Array): DocumentClientMessage | null {
  return readBytes(bytes, (reader): DocumentClientMessage => {
    const type = reader.byte();
    if (type === TYPES.hello) return readHello(reader);
    if (type === TYPES.durable) return { kind: 'durable', sequence: reader.varint(), sealed: reader.rest() };
    if (type === TYPES.ephemeral) return { kind: 'ephemeral', sealed: reader.rest() };
    if (type === TYPES.snapshot) return { kind: 'snapshot', ...readPart(reader) };
    if (type === TYPES.lock) return { kind: 'lock', ...readPart(reader) };
    if (type === TYPES.previous) return { kind: 'previous' };
    throw new MalformedBytes('unknown type');
  });
}

function writeHello(writer: ByteWriter, hello: DocumentHello): void {
  writer.varint(hello.version).varint(hello.epoch).ascii(hello.room).ascii(hello.credential);
  writer
    .fixed(hello.session)
    .fixed(hello.author)
    .byte(hello.held === null ? 0 : 1);
  if (hello.held === null) return;
  writer
    .ascii(hello.held.incarnation)
    .varint(hello.held.base)
    .varint(hello.held.position)
    .fixed(hello.held.tag);
}

function readHello(reader: ByteReader): DocumentHello {
  return {
    kind: 'hello',
    version: reader.varint(),
    epoch: reader.varint(),
    room: reader.ascii(LIMITS.roomIdChars),
    credential: reader.ascii(LIMITS.tokenChars),
    session: reader.fixed(SESSION_BYTES),
    author: reader.fixed(AUTHOR_BYTES),
    held: readHeld(reader),
  };
}

function readHeld(reader: ByteReader): HeldLog | null {
  const present = reader.byte();
  if (present > 1) throw new MalformedBytes('not a flag');
  if (present === 0) return null;
  const incarnation = reader.ascii(LONGEST_INCARNATION);
  return { incarnation, base: reader.varint(), position: reader.varint(), tag: reader.fixed(TAG_BYTES) };
}

function readPart(reader: ByteReader): Omit<SnapshotPart | LockPart, 'kind'> {
  const part = {
    base: reader.varint(),
    position: reader.varint(),
    tag: reader.fixed(TAG_BYTES),
    part: reader.varint(),
    parts: reader.varint(),
    bytes: reader.rest(),
  };
  if (part.part >= part.parts) throw new MalformedBytes('no such part');
  return part;
}

export type { CallServer, CallServers, SealedSignal } from './call.ts';
export { CLOSINGS } from './closing.ts';
export type { Closing } from './closing.ts';
export { ByteReader, ByteWriter, MalformedBytes, readBytes } from './byte-fields.ts';
export { AUTHOR_BYTES, SESSION_BYTES, TAG_BYTES } from './document-log.ts';
export type {
  DocumentClientMessage,
  DocumentHello,
  DocumentRefusal,
  DocumentServerMessage,
  DocumentWelcome,
  HeldLog,
  LockOutcome,
  LockPart,
  SnapshotPart,
} from './document-log.ts';
export { decodeClientMessage, encodeClientMessage } from './document-log-client.ts';
export { decodeServerMessage, encodeServerMessage } from './document-log-server.ts';
export { decodeLockChange, encodeLockChange } from './lock-change.ts';
export type { LockChange, LockWrap } from './lock-change.ts';
export type {
  ClaimInvite,
  CreateRoom,
  DeviceInvite,
  DeviceInviteKind,
  EraseRoom,
  ErrorBody,
  InviteHours,
  ListDevices,
  LockStanding,
  ReadLock,
  RenewInvite,
  SeatDevice,
  SeatDevices,
  ServerFacts,
  SignOut,
  VoidInvite,
} from './http.ts';
export { OTHER_DEVICES } from './http.ts';
export { decodeCommand } from './decode-command.ts';
export {
  decodeEnvelope,
  decodeHello,
  decodeSignal,
  decodeVersion,
  decodeWordsRequest,
  readRoomId,
  readToken,
} from './decode-envelope.ts';
export { decodeHttpBody, parseFlatJson } from './decode-http.ts';
export type { HttpBodies } from './decode-http.ts';
export { decodeHelpLines } from './help-lines.ts';
export type { HelpCountry, HelpLine, HelpLines } from './help-lines.ts';
export { LIMITS } from './limits.ts';
export { ROOM_ID_CHARS, TOKEN_CHARS } from './token-shape.ts';
export type {
  Answer,
  ClientToServerEvents,
  Envelope,
  HelloRefused,
  Piece,
  Problem,
  ProblemCode,
  RoomHello,
  ServerToClientEvents,
  StatePush,
} from './room-socket.ts';
export { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from './version.ts';

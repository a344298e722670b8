export { CLOSINGS } from './closing.ts';
export type { Closing } from './closing.ts';
export type { ClaimInvite, CreateRoom, EraseRoom, ErrorBody, InviteHours, RenewInvite, ServerFacts } from './http.ts';
export { COMMAND_KINDS, decodeCommand } from './decode-command.ts';
export { decodeEnvelope, decodeHello, decodeVersion, decodeWordsRequest, readRoomId, readToken } from './decode-envelope.ts';
export { decodeHttpBody, parseFlatJson } from './decode-http.ts';
export type { HttpBodies } from './decode-http.ts';
export { LIMITS } from './limits.ts';
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

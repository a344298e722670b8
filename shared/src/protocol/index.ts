export { CLOSINGS } from './closing.ts';
export type { Closing } from './closing.ts';
export type { ClaimInvite, CreateRoom, EraseRoom, ErrorBody, InviteHours, RenewInvite, ServerFacts } from './http.ts';
export { LIMITS } from './limits.ts';
export type {
  Answer,
  ClientToServerEvents,
  Envelope,
  Piece,
  Problem,
  ProblemCode,
  RoomHello,
  ServerToClientEvents,
  StatePush,
} from './room-socket.ts';
export { OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from './version.ts';

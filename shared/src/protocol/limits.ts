import { ROOM_ID_CHARS, TOKEN_CHARS } from './token-shape.ts';

/** Every limit in one table, with its reason. Bytes unless the name says otherwise. */
export const LIMITS = {
  /** Random values in transit: 32 bytes as base64url. */
  tokenChars: TOKEN_CHARS,
  roomIdChars: ROOM_ID_CHARS,
  /** A command's id has at least 96 bits, so that two never meet by chance. */
  commandIdLeastChars: 16,
  /** More than any guide's ground rules. */
  rules: 31,
  /** Commands are tiny; a sealed piece is the largest thing on this socket. */
  socketMessage: 24 * 1024,
  httpBody: 2 * 1024,
  /** What one written piece may hold, counted before sealing. */
  pieceChars: 4000,
  sealedPieceChars: 18_500,
  piecesInTurn: 40,
  /** How many pieces one may choose to keep; the numbers have to fit into one message. */
  piecesKept: 1000,
  /** Answers a room remembers, so that a repeated command id gets the first one. */
  answersRemembered: 64,
  /** A frame of the shared list; larger updates are split by the client. */
  documentMessage: 256 * 1024,
  documentFrame: 64 * 1024,
  documentSnapshot: 2 * 1024 * 1024,
  storedRoomBytes: 8 * 1024 * 1024,
  socketsPerSeat: 4,
  socketsPerAddress: 40,
  roomsPerHour: 10,
  roomsPerDay: 50,
  wrongInvitesPerHour: 10,
  /** A claim whose answer was lost may be repeated by the same browser for this long. */
  claimRepeatMs: 2 * 60 * 1000,
  /** More than anyone uses; each has a full way in. */
  devicesPerSeat: 8,
  /** A one-time link or code to another device that lies beside this one. */
  deviceInviteMs: 10 * 60 * 1000,
  deviceInvitesPerHour: 20,
  /** Credentials that were signed out and are told so; older ones are strangers. */
  signedOutRemembered: 16,
  /** A description of a voice call is 2 to 4 kB; sealed, padded and as text it stays well below this. */
  sealedSignalChars: 12 * 1024,
  /** Setting up a call takes about ten signals from each, and a new try follows after six seconds at the earliest. */
  signalBurst: 40,
  signalsPerSecond: 4,
  /** Call servers are asked for when a call begins and before their credentials end. */
  callServersBurst: 10,
  callServersPerSecond: 0.1,
  /** What is signed of a change of the lock: two keys' names and the ids of sixteen devices. */
  lockStatementChars: 2000,
  /** The new key, sealed for one device. */
  lockWrapBytes: 256,
  /** Changes of the lock that some device has not fetched yet; they stand in the room's record. */
  lockChangesWaiting: 8,
  commandBurst: 20,
  commandsPerSecond: 4,
  handshakeMs: 5000,
  /** A request that takes longer to arrive is cut off. */
  requestMs: 10_000,
  /** Whatever a socket sends, answers included; the commands have their own, lower limit. */
  packetsPerSecond: 30,
  packetBurst: 120,
  /** A socket that sends what is not in the protocol this often is closed. */
  strikes: 3,
} as const;

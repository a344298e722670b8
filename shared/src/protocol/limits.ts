/** Every limit in one table, with its reason. Bytes unless the name says otherwise. */
export const LIMITS = {
  /** Random values in transit: 32 bytes as base64url. */
  tokenChars: 43,
  roomIdChars: 22,
  /** Commands are tiny; a sealed piece is the largest thing on this socket. */
  socketMessage: 16 * 1024,
  httpBody: 2 * 1024,
  /** What one written piece may hold, counted before sealing. */
  pieceChars: 4000,
  sealedPieceChars: 14_000,
  piecesInTurn: 40,
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
  commandBurst: 20,
  commandsPerSecond: 4,
  handshakeMs: 5000,
} as const;

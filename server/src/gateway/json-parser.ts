import { Decoder, Encoder } from 'socket.io-parser';

/** Socket.IO's packet types 5 and 6 announce binary attachments. */
const BINARY_PACKET = /^[56]/;

/**
 * Socket.IO's own framing without its binary half: attachments cannot occur, so they cannot fill memory. A packet
 * that announces one is an error, and an error closes the connection.
 */
class JsonDecoder extends Decoder {
  override add(packet: unknown): void {
    if (typeof packet !== 'string' || BINARY_PACKET.test(packet)) throw new Error('binary packet');
    super.add(packet);
  }
}

export const jsonParser = { Encoder, Decoder: JsonDecoder };

import { connect } from 'node:net';

const ANSWER_MS = 2000;

/** Says lines to Redis as a person with telnet would, and returns everything it answered to them. */
export function tellRedis(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(lines.map((line) => `${line}\r\n`).join('')));
    socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error('no answer')));
    socket.on('data', (data) => (answer += data.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(answer.trim()));
  });
}

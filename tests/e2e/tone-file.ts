import { writeFileSync } from 'node:fs';

const RATE = 48_000;
const SECONDS = 2;

/** A WAV file (16-bit mono) of one even tone; whole periods, so that it can be played in a circle without a click. */
export function writeTone(path: string, hertz: number): void {
  const samples = RATE * SECONDS;
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1) {
    const value = Math.sin((2 * Math.PI * hertz * index) / RATE);
    bytes.writeInt16LE(Math.round(value * 12_000), 44 + index * 2);
  }
  writeFileSync(path, bytes);
}

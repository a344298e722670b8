import type { EngineChange } from './engine.ts';

export function put(key: string, value: Uint8Array): EngineChange {
  return { type: 'put', key, value };
}

export function del(key: string): EngineChange {
  return { type: 'del', key };
}

export function text(value: number): Uint8Array {
  return Buffer.from(String(value));
}

export function readNumber(bytes: Uint8Array | undefined): number | null {
  return bytes === undefined ? null : Number(Buffer.from(bytes).toString());
}

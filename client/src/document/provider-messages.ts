import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageAwareness, messageSync } from 'y-websocket';
import * as sync from 'y-protocols/sync';
import type * as Y from 'yjs';

/** What the stock provider sends, read; everything else it may send is of no use here. */
export type ProviderMessage =
  | { readonly kind: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'other' };

export function readProviderMessage(bytes: Uint8Array): ProviderMessage {
  const decoder = decoding.createDecoder(bytes);
  const type = decoding.readVarUint(decoder);
  if (type === messageAwareness) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
  if (type !== messageSync) return { kind: 'other' };
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (step === sync.messageYjsSyncStep1) return { kind: 'sync-step-1', stateVector: body };
  return { kind: 'update', update: body, answer: step === sync.messageYjsSyncStep2 };
}

export function syncStep1(doc: Y.Doc): Uint8Array {
  return syncMessage((encoder) => sync.writeSyncStep1(encoder, doc));
}

export function syncStep2(doc: Y.Doc, stateVector: Uint8Array): Uint8Array {
  return syncMessage((encoder) => sync.writeSyncStep2(encoder, doc, stateVector));
}

export function syncUpdate(update: Uint8Array): Uint8Array {
  return syncMessage((encoder) => sync.writeUpdate(encoder, update));
}

export function awarenessMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageAwareness);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** Changes nothing; tells the provider's watchdog that the connection lives. */
export const NO_NEWS: Uint8Array = awarenessMessage(Uint8Array.of(0));

function syncMessage(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageSync);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

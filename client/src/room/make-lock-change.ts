import type { Seat } from '@heard/shared/base';
import { encodeLockChange } from '@heard/shared/protocol';
import * as Y from 'yjs';
import { deriveRoomKeys, SECRET_BYTES } from '../crypto/derive-room-keys.ts';
import { secretCheck, signStatement } from '../crypto/lock-statement.ts';
import { wrapKey } from '../crypto/lock-wrap.ts';
import type { RandomBytes } from '../crypto/random-bytes.ts';
import type { HeldForLock } from '../document/lock-offer.ts';
import { encodeSnapshotContent } from '../document/log-plaintext.ts';
import { LogSeal } from '../document/log-seal.ts';
import { deviceEntries, deviceEntry, type KnownDevice } from '../list/device-keys.ts';
import { listRoots } from '../list/list-schema.ts';
import { pastOf, withPast } from '../list/past-signatures.ts';
import { publicKeyOf } from '../list/seat-signatures.ts';
import { openSeatSigning, SEED_BYTES } from '../list/seat-signing.ts';
import { signedHashes } from './signed-hashes.ts';

export interface LockMaker {
  readonly room: string;
  readonly seat: Seat;
  /** The one that ends. */
  readonly epoch: number;
  readonly seed: Uint8Array;
  readonly partnerKey: string | null;
  /** This device's id. */
  readonly device: string;
  /** Every device that is to be in the room afterwards, this one too. */
  readonly stays: Readonly<Record<string, KnownDevice>>;
  readonly random: RandomBytes;
  readonly today: () => string;
}

/**
 * A whole change of the lock: a new secret and a new signing key, drawn here; the list with what this seat had signed
 * set down under its new key; all of it sealed anew; the secret sealed for each device that stays. Nothing of it is
 * kept here: once the server has taken it, this device gets its key back like the others, so that there is no moment
 * at which it could be lost.
 */
export function makeLockChange(maker: LockMaker, held: HeldForLock): Uint8Array {
  const { room, seat, random, stays } = maker;
  const epoch = maker.epoch + 1;
  const [secret, seed] = [random(SECRET_BYTES), random(SEED_BYTES)];
  const sealer = new LogSeal(deriveRoomKeys(secret, room, epoch), random);
  const content = { seen: held.seen, authors: [], update: underNewKey(maker, held.update, seed) };
  const ids = Object.keys(stays).toSorted();
  const statement = signStatement(
    {
      room,
      epoch,
      by: seat,
      day: maker.today(),
      key: publicKeyOf(seed),
      check: secretCheck(secret),
      stays: ids,
    },
    maker.seed,
  );
  const wraps = Object.entries(stays).map(([device, { seat: whose, key }]) => ({
    device,
    sealed: wrapKey({ room, epoch, device }, key, { secret, seed: whose === seat ? seed : null }, random),
  }));
  const snapshot = sealer.seal(
    { kind: 'snapshot', position: held.seen.position },
    encodeSnapshotContent(content),
  );
  return encodeLockChange({ statement, wraps, snapshot });
}

/** The list as it stands, its seat's key and what was signed under the old one, and the keys of devices that stay. */
function underNewKey(maker: LockMaker, update: Uint8Array, newSeed: Uint8Array): Uint8Array {
  const { seat, seed, partnerKey, random, today, stays, device } = maker;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const signingWith = (own: Uint8Array) =>
    openSeatSigning({
      seat,
      doc,
      seed: own,
      partnerKey,
      onPartnerKey: () => undefined,
      comparedKey: null,
      onComparedKey: () => undefined,
      clock: null,
    });
  const old = signingWith(seed);
  const hashes = signedHashes(doc, seat, old, { random, today });
  doc.transact(() => {
    const { keys } = listRoots(doc);
    withPast(pastOf(doc), seat, { key: old.signatures.ownKey, hashes }, newSeed);
    keys.set(seat, publicKeyOf(newSeed));
    const entries = deviceEntries(doc);
    for (const id of Array.from(entries.keys())) if (!Object.hasOwn(stays, id)) entries.delete(id);
    const own = stays[device];
    if (own) entries.set(device, deviceEntry(device, own, signingWith(newSeed).signatures.make));
  });
  const made = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return made;
}

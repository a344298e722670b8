import type { Millis } from '@heard/shared/base';
import { StoreError } from '../../ports/store-error.ts';
import { EmbeddedStore, type EmbeddedStoreParts } from './embedded-store.ts';
import type { Engine } from './engine.ts';
import * as layout from './layout.ts';

const BEAT_KEPT_MS = 400 * 86_400_000;

/**
 * Checks the format, forgets heartbeats nobody asks for any more, and starts the clock where it was.
 * @throws StoreError `corrupt` for a directory that is not ours or of another format
 */
export async function startEmbeddedStore(parts: Omit<EmbeddedStoreParts, 'floor'>): Promise<EmbeddedStore> {
  const { engine } = parts;
  await checkFormat(engine);
  const floor = await engine.view(async (view) => readTime(await view.get(layout.CLOCK_KEY)));
  await forgetOldBeats(engine, Math.max(floor, parts.wallClock()) - BEAT_KEPT_MS);
  return new EmbeddedStore({ ...parts, floor });
}

async function checkFormat(engine: Engine): Promise<void> {
  const { format, empty } = await engine.view(async (view) => ({
    format: await view.get(layout.FORMAT_KEY),
    empty: (await view.range('', '\u{10ffff}', 1)).length === 0,
  }));
  if (empty) {
    await engine.write([{ type: 'put', key: layout.FORMAT_KEY, value: Buffer.from(layout.FORMAT) }]);
  } else if (format === undefined || Buffer.from(format).toString() !== layout.FORMAT) {
    throw new StoreError(
      'corrupt',
      'no',
      'the data directory holds something else, or another version of its format',
    );
  }
}

async function forgetOldBeats(engine: Engine, before: Millis): Promise<void> {
  const beats = await engine.view((view) => view.range(...layout.beatsRange));
  const old = beats.filter(([, time]) => readTime(time) < before);
  if (old.length > 0) await engine.write(old.map(([key]) => ({ type: 'del', key })));
}

function readTime(bytes: Uint8Array | undefined): Millis {
  const time = bytes === undefined ? 0 : Number(Buffer.from(bytes).toString());
  if (!Number.isSafeInteger(time)) throw new StoreError('corrupt', 'no', 'a stored time cannot be read');
  return time;
}

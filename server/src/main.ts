import { randomBytes } from 'node:crypto';
import { ConfigError, describeSettings, readConfig, type Config } from './config.ts';
import { startServer, type RunningServer } from './index.ts';
import { createLog, type Log } from './logging/log.ts';
import { openStore } from './open-store.ts';
import { systemClock } from './platform/system-clock.ts';
import type { RoomStore } from './ports/room-store.ts';
import { StoreError } from './ports/store-error.ts';

/** A stop that hangs is ended by force after this long. */
const STOP_LIMIT_MS = 8000;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return say(describeSettings());
  const config = readConfig(process.env);
  const log = createLog({
    level: config.logLevel,
    randomBytes,
    time: () => new Date().toISOString(),
    write: (line) => void process.stderr.write(`${line}\n`),
  });
  watchForMistakes(log);
  if (config.redisUrl !== null) say('Waiting for Redis …');
  const store = await openStore({
    config,
    randomBytes,
    clock: systemClock,
    log,
    wallClock: () => Date.now(),
    onFailure: (error) => {
      log.error('store-stopped', { error });
      process.exit(1);
    },
  });
  const server = await startServer({ config, store, clock: systemClock, randomBytes, log });
  stopOnSignal(server, store, log);
  say(`Heard is open at ${config.publicUrl?.origin ?? server.url}`);
}

/** What nobody caught: the state is in the store, so stopping is safe and going on is not. */
function watchForMistakes(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('uncaught', { error });
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => {
    log.error('unhandled-rejection', { error });
    process.exit(1);
  });
}

function stopOnSignal(server: RunningServer, store: RoomStore, log: Log): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info('stopping');
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    server
      .close()
      .then(() => store.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('stop-failed', { error });
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** One sentence for whoever started it; a stack only for what nobody foresaw. */
function explain(error: unknown, config: Pick<Config, 'port' | 'host'> | null): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof StoreError) return `Heard cannot start: ${error.message}.`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${config?.port ?? ''} is taken by another program; set PORT to another one.`;
  if (code === 'EACCES')
    return `Port ${config?.port ?? ''} may not be used by this account; set PORT to one above 1024.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'EADDRNOTAVAIL')
    return `HOST ${config?.host ?? ''} is not an address of this machine; set HOST to 127.0.0.1 or to one that is.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error, configForExplaining())}\n`);
  process.exit(1);
}

function configForExplaining(): Config | null {
  try {
    return readConfig(process.env);
  } catch {
    return null;
  }
}

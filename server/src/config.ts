import { isIP } from 'node:net';
import { LIMITS } from '@heard/shared/protocol';
import { LOG_LEVELS, type LogLevel } from './logging/log.ts';

/** How this server runs. Every member is one environment variable of the table below. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly redisUrl: string | null;
  readonly publicUrl: URL | null;
  readonly trustProxy: number;
  readonly operator: string | null;
  readonly backupDays: number | null;
  readonly exitUrl: string;
  readonly helpLinesFile: string | null;
  readonly openCreate: boolean;
  readonly metrics: boolean;
  readonly logLevel: LogLevel;
  readonly roomsPerHour: number;
  readonly roomsPerDay: number;
  readonly socketsPerAddress: number;
  readonly clientDir: string | null;
  readonly stunUrls: readonly string[];
  readonly turnUrls: readonly string[];
  readonly turnSecret: string | null;
  readonly turnSeconds: number;
  readonly callsRelayed: boolean;
}

interface Setting<T> {
  readonly variable: string;
  readonly fallback: T;
  readonly says: string;
  /** The value, or what is wrong with it as the end of «VARIABLE …». */
  readonly parse: (text: string) => { readonly value: T } | { readonly wrong: string };
}

/** Name, default, sentence, parser: the documentation is made from this too (`node dist/main.js --help`). */
export const SETTINGS: { readonly [K in keyof Config]: Setting<Config[K]> } = {
  port: setting('PORT', 3000, 'Where the server listens; 0 takes any free port.', wholeNumber(0, 65_535)),
  host: setting(
    'HOST',
    '127.0.0.1',
    'The address it listens on; 0.0.0.0 opens it to your network.',
    hostName,
  ),
  dataDir: setting('DATA_DIR', './data', 'The directory of the embedded store.', text(4096)),
  redisUrl: setting(
    'REDIS_URL',
    null,
    'redis://… or rediss://…; without it rooms are kept in DATA_DIR.',
    redisUrl,
  ),
  publicUrl: setting(
    'PUBLIC_URL',
    null,
    'The address people use, when it is not the one the server listens on.',
    publicUrl,
  ),
  trustProxy: setting(
    'TRUST_PROXY',
    0,
    'How many proxies in front may be believed about the address of a visitor.',
    wholeNumber(0, 8),
  ),
  operator: setting('OPERATOR', null, 'Who runs this server; shown to visitors.', text(80)),
  backupDays: setting(
    'BACKUP_DAYS',
    null,
    'How long your backups live; shown before a room is erased.',
    wholeNumber(0, 3650),
  ),
  exitUrl: setting(
    'EXIT_URL',
    'https://www.bbc.com/weather',
    'Where "leave quickly" goes: an ordinary page.',
    webUrl,
  ),
  helpLinesFile: setting(
    'HELP_LINES_FILE',
    null,
    'Your own list of help lines, in the form of client/public/help-lines.json.',
    text(4096),
  ),
  openCreate: setting('OPEN_CREATE', true, 'Whether anyone who reaches the server may open a room.', yesOrNo),
  metrics: setting('METRICS', false, 'Whether /metrics answers.', yesOrNo),
  logLevel: setting('LOG_LEVEL', 'info', `How much is logged: ${LOG_LEVELS.join(', ')}.`, logLevel),
  roomsPerHour: setting(
    'ROOMS_PER_HOUR',
    LIMITS.roomsPerHour,
    'Rooms one address may open in an hour.',
    wholeNumber(1, 1e6),
  ),
  roomsPerDay: setting(
    'ROOMS_PER_DAY',
    LIMITS.roomsPerDay,
    'Rooms one address may open in a day.',
    wholeNumber(1, 1e6),
  ),
  socketsPerAddress: setting(
    'SOCKETS_PER_ADDRESS',
    LIMITS.socketsPerAddress,
    'Open connections one address may have.',
    wholeNumber(1, 1e6),
  ),
  clientDir: setting(
    'CLIENT_DIR',
    null,
    'The built pages; by default the ones beside the server.',
    text(4096),
  ),
  stunUrls: setting(
    'STUN_URLS',
    [],
    'Servers that tell a device its own address, for voice between networks: stun:host:port, divided by commas.',
    callUrls(['stun', 'stuns']),
  ),
  turnUrls: setting(
    'TURN_URLS',
    [],
    'Relays for voice where no direct way is found: turn:host:port or turns:host:port?transport=tcp, divided by commas.',
    callUrls(['turn', 'turns']),
  ),
  turnSecret: setting(
    'TURN_SECRET',
    null,
    "The secret shared with the relay (coturn's static-auth-secret), from which credentials for a while are made.",
    text(512),
  ),
  turnSeconds: setting('TURN_SECONDS', 3600, 'How long such a credential holds.', wholeNumber(5, 86_400)),
  callsRelayed: setting(
    'CALLS_RELAYED',
    false,
    "Whether every call goes through the relay, so that neither device learns the other's address.",
    yesOrNo,
  ),
};

/** A sentence for whoever started the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The configuration from the environment. Throws ConfigError with one sentence that names the variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = <K extends keyof Config>(key: K): Config[K] => {
    const { variable, fallback, parse } = SETTINGS[key];
    const given = environment[variable]?.trim();
    if (given === undefined || given === '') return fallback;
    const parsed = parse(given);
    if ('wrong' in parsed) throw new ConfigError(`${variable} ${parsed.wrong}.`);
    return parsed.value;
  };
  return fitting({
    port: read('port'),
    host: read('host'),
    dataDir: read('dataDir'),
    redisUrl: read('redisUrl'),
    publicUrl: read('publicUrl'),
    trustProxy: read('trustProxy'),
    operator: read('operator'),
    backupDays: read('backupDays'),
    exitUrl: read('exitUrl'),
    helpLinesFile: read('helpLinesFile'),
    openCreate: read('openCreate'),
    metrics: read('metrics'),
    logLevel: read('logLevel'),
    roomsPerHour: read('roomsPerHour'),
    roomsPerDay: read('roomsPerDay'),
    socketsPerAddress: read('socketsPerAddress'),
    clientDir: read('clientDir'),
    stunUrls: read('stunUrls'),
    turnUrls: read('turnUrls'),
    turnSecret: read('turnSecret'),
    turnSeconds: read('turnSeconds'),
    callsRelayed: read('callsRelayed'),
  });
}

/** What one setting needs of another. */
function fitting(config: Config): Config {
  const hasRelay = config.turnUrls.length > 0;
  if (hasRelay && config.turnSecret === null) throw new ConfigError('TURN_URLS needs TURN_SECRET as well.');
  if (config.callsRelayed && !hasRelay) throw new ConfigError('CALLS_RELAYED needs TURN_URLS as well.');
  return config;
}

/** The table as text, one setting a line. */
export function describeSettings(): string {
  return Object.values(SETTINGS)
    .map(
      ({ variable, fallback, says }) =>
        `${variable} (${fallback === null || String(fallback) === '' ? 'unset' : String(fallback)}): ${says}`,
    )
    .join('\n');
}

type Parsed<T> = { readonly value: T } | { readonly wrong: string };

function setting<T>(
  variable: string,
  fallback: T,
  says: string,
  parse: (text: string) => Parsed<T>,
): Setting<T> {
  return { variable, fallback, says, parse };
}

function wholeNumber(least: number, most: number): (given: string) => Parsed<number> {
  return (given) => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : -1;
    return value >= least && value <= most
      ? { value }
      : { wrong: `has to be a whole number from ${least} to ${most}` };
  };
}

function yesOrNo(given: string): Parsed<boolean> {
  if (given === 'true' || given === 'false') return { value: given === 'true' };
  return { wrong: 'has to be true or false' };
}

function text(most: number): (given: string) => Parsed<string> {
  return (given) =>
    given.length <= most ? { value: given } : { wrong: `may have at most ${most} characters` };
}

function hostName(given: string): Parsed<string> {
  const isName = isIP(given) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/.test(given);
  return isName ? { value: given } : { wrong: 'has to be an address or a host name' };
}

function logLevel(given: string): Parsed<LogLevel> {
  const value = LOG_LEVELS.find((level) => level === given);
  return value ? { value } : { wrong: `has to be one of ${LOG_LEVELS.join(', ')}` };
}

function redisUrl(given: string): Parsed<string> {
  const isUrl = URL.canParse(given) && ['redis:', 'rediss:'].includes(new URL(given).protocol);
  return isUrl ? { value: given } : { wrong: 'has to be an address like redis://127.0.0.1:6379' };
}

function webUrl(given: string): Parsed<string> {
  const isUrl = URL.canParse(given) && ['http:', 'https:'].includes(new URL(given).protocol);
  return isUrl ? { value: given } : { wrong: 'has to be a web address like https://example.org' };
}

/** RFC 7064 and RFC 7065, without what browsers do not take either. */
function callUrls(schemes: readonly string[]): (given: string) => Parsed<readonly string[]> {
  const shape = new RegExp(
    `^(?:${schemes.join('|')}):(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?(?:\\?transport=(?:udp|tcp))?$`,
  );
  return (given) => {
    const value = given.split(',').map((url) => url.trim());
    const isGood = value.length <= 8 && value.every((url) => shape.test(url));
    return isGood
      ? { value }
      : { wrong: `has to be addresses like ${schemes[0]}:example.org:3478, divided by commas` };
  };
}

/** Only an origin: rooms live at the top of their host, and a path would be lost silently. */
function publicUrl(given: string): Parsed<URL> {
  const web = webUrl(given);
  if ('wrong' in web) return web;
  const url = new URL(given);
  return url.href === `${url.origin}/` ? { value: url } : { wrong: 'may name only the host, without a path' };
}

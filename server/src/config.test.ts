import { describe, expect, it } from 'vitest';
import { ConfigError, describeSettings, readConfig, SETTINGS } from './config.ts';

describe('configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      redisUrl: null,
      publicUrl: null,
      trustProxy: 0,
      openCreate: true,
      metrics: false,
      logLevel: 'info',
    });
    expect(readConfig({ PORT: '', HOST: '  ' })).toMatchObject({ port: 3000, host: '127.0.0.1' });
  });

  it('reads what is set', () => {
    const config = readConfig({
      PORT: '0',
      PUBLIC_URL: 'https://heard.example',
      OPEN_CREATE: 'false',
      BACKUP_DAYS: '30',
    });
    expect(config).toMatchObject({ port: 0, openCreate: false, backupDays: 30 });
    expect(config.publicUrl?.origin).toBe('https://heard.example');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['HOST', 'not a host'],
    ['REDIS_URL', 'http://127.0.0.1'],
    ['PUBLIC_URL', 'heard.example'],
    ['PUBLIC_URL', 'https://heard.example/path'],
    ['TRUST_PROXY', 'yes'],
    ['OPEN_CREATE', '1'],
    ['METRICS', 'on'],
    ['LOG_LEVEL', 'loud'],
    ['EXIT_URL', 'javascript:alert(1)'],
    ['OPERATOR', 'x'.repeat(81)],
    ['STUN_URLS', 'turn:turn.example:3478'],
    ['TURN_URLS', 'turn:turn.example:3478 turn:b'],
    ['TURN_URLS', 'turn:turn.example:3478'],
    ['TURN_SECONDS', '1'],
    ['CALLS_RELAYED', 'true'],
  ])('stops at %s=%s with one sentence that names it', (variable, value) => {
    const read = () => readConfig({ [variable]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${variable} .+\\.$`));
  });

  it('reads the servers for calls', () => {
    const config = readConfig({
      STUN_URLS: 'stun:stun.example',
      TURN_URLS: 'turn:turn.example:3478, turns:[2001:db8::1]:5349?transport=tcp',
      TURN_SECRET: 'shared',
    });
    expect(config.stunUrls).toEqual(['stun:stun.example']);
    expect(config.turnUrls).toEqual(['turn:turn.example:3478', 'turns:[2001:db8::1]:5349?transport=tcp']);
  });

  it('documents every setting in a line of its own', () => {
    const lines = describeSettings().split('\n');
    expect(lines).toHaveLength(Object.keys(SETTINGS).length);
    expect(lines).toContain('PORT (3000): Where the server listens; 0 takes any free port.');
  });
});

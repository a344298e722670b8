import { describe, expect, it } from 'vitest';
import { checkOwnScript } from './own-script.ts';

const ORIGIN = 'https://heard.example';

describe('a worker may be started', () => {
  it.each(['/service-worker.js', '/assets/update-worker-B_x1-9.js'])('from %s', (path) => {
    expect(checkOwnScript(path, ORIGIN)).toBe(ORIGIN + path);
  });

  it.each([
    'https://elsewhere.example/service-worker.js',
    '//elsewhere.example/service-worker.js',
    'data:text/javascript,1',
    'blob:https://heard.example/1',
    '/assets/../api/server',
    '/assets/a.js?b',
    '/other.js',
  ])('not from %s', (url) => {
    expect(() => checkOwnScript(url, ORIGIN)).toThrow(TypeError);
  });
});

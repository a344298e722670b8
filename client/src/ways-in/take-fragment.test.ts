import { beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { forgetFragment, heldFragment, takeFragment } from './take-fragment.ts';

function addressBar(pathname: string, hash: string) {
  const replaced: string[] = [];
  return {
    replaced,
    location: { pathname, hash },
    history: { replaceState: (_data: null, _unused: string, url: string) => void replaced.push(url) },
  };
}

beforeEach(forgetFragment);

describe('the secret part of an invite', () => {
  it('leaves the address bar and stays in memory', () => {
    const page = addressBar('/join/room', '#invite.secret');
    takeFragment(page);
    expect(page.replaced).toEqual(['/join/room']);
    expect(heldFragment()).toBe('invite.secret');
    forgetFragment();
    expect(heldFragment()).toBeNull();
  });

  it('is taken away on any page, and kept only where an invite belongs', () => {
    const page = addressBar('/right-for-us', '#invite.secret');
    takeFragment(page);
    expect(page.replaced).toEqual(['/right-for-us']);
    expect(heldFragment()).toBeNull();
  });

  it('without one, the address is left alone', () => {
    const page = addressBar('/join/room', '');
    takeFragment(page);
    expect(page.replaced).toEqual([]);
    expect(heldFragment()).toBeNull();
  });

  it('is taken by the first module that runs, which itself imports nothing', () => {
    const main = readFileSync(new URL('../main.tsx', import.meta.url), 'utf8');
    const imports = main.split('\n').filter((line) => line.startsWith('import'));
    expect(imports[0]).toBe("import './ways-in/take-fragment.ts';");
    const own = readFileSync(new URL('take-fragment.ts', import.meta.url), 'utf8');
    expect(own).not.toMatch(/^import/m);
    expect(own).not.toMatch(/fetch|sessionStorage|localStorage/);
  });
});

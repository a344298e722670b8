import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const here = import.meta.dirname;
const tokens = readFileSync(path.join(here, 'tokens.css'), 'utf8');
const fonts = readFileSync(path.join(here, 'fonts.css'), 'utf8');

type Theme = Readonly<Record<string, string>>;

function colours(block: string): Theme {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/gu)].map(([, name, value]) => [name, value]),
  );
}

function blockAfter(marker: string): string {
  const start = tokens.indexOf(marker);
  return tokens.slice(start, tokens.indexOf('}', start));
}

/** Relative luminance and contrast ratio, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Theme, one: string, two: string): number {
  const [x = 0, y = 0] = [one, two].map((name) => luminance(theme[name] ?? '')).toSorted((p, q) => q - p);
  return (x + 0.05) / (y + 0.05);
}

const light = colours(blockAfter(':root {'));
const darkBySystem = colours(blockAfter(":root:not([data-theme='light'])"));
const darkByChoice = colours(blockAfter(":root[data-theme='dark']"));

const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunk', 'seat-a-tint', 'seat-b-tint', 'sage-tint', 'brick-tint'].map(
    (ground) => ['ink', ground] as const,
  ),
  ...['paper', 'surface', 'sunk', 'seat-a-tint', 'seat-b-tint'].map((ground) => ['ink-2', ground] as const),
  ['seat-a', 'paper'],
  ['seat-a', 'seat-a-tint'],
  ['seat-b', 'paper'],
  ['seat-b', 'seat-b-tint'],
  ['seat-a', 'seat-b-tint'],
  ['seat-b', 'seat-a-tint'],
  ['sage', 'sage-tint'],
  ['brick', 'brick-tint'],
];

const EDGE_PAIRS: readonly (readonly [string, string])[] = [
  ['edge', 'paper'],
  ['edge', 'surface'],
];

describe.each([
  ['light', light],
  ['dark', darkBySystem],
])('the %s palette', (_name, theme) => {
  it.each(TEXT_PAIRS)('%s on %s reads: 4.5 and more', (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGE_PAIRS)('%s on %s is seen: 3 and more', (edge, ground) => {
    expect(contrast(theme, edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  it('are the same dark by the device and by choice', () => {
    expect(Object.keys(darkBySystem)).toHaveLength(15);
    expect(darkByChoice).toEqual(darkBySystem);
    expect(Object.keys(light).toSorted()).toEqual(Object.keys(darkBySystem).toSorted());
  });

  it('load at most 90 kB of fonts, each swapped in when it comes', () => {
    const files = [...fonts.matchAll(/url\('(@fontsource-variable\/[^']+)'\)/gu)].map(
      ([, file = '']) => file,
    );
    const resolve = createRequire(import.meta.url);
    const bytes = files.map((file) => statSync(resolve.resolve(file)).size);
    expect(files).toHaveLength(2);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90_000);
    expect(fonts.match(/font-display: swap/gu)).toHaveLength(2);
  });
});

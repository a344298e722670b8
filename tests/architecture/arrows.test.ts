import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Source {
  readonly file: string;
  readonly text: string;
}

function sources(part: 'shared' | 'server' | 'client'): readonly Source[] {
  const folder = join(ROOT, part, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|testing\/|gallery/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Imports within a part as `from-folder -> to-folder` (first folder below src), each once. */
function arrows(part: 'shared' | 'server' | 'client'): ReadonlySet<string> {
  const folder = join(ROOT, part, 'src');
  const found = new Set<string>();
  for (const { file, text } of sources(part)) {
    for (const [, to = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
      const target = relative(folder, join(folder, file, '..', to));
      const [fromFolder = '', toFolder = ''] = [file, target].map((path) => path.split('/')[0]);
      if (fromFolder !== toFolder) found.add(`${fromFolder} -> ${toFolder}`);
    }
  }
  return found;
}

describe('arrows', () => {
  it('shared points downward only: protocol, engine, guides, base', () => {
    const order = ['base', 'guides', 'engine', 'protocol'];
    const upward = [...arrows('shared')].filter((arrow) => {
      const [from = '', to = ''] = arrow.split(' -> ');
      return order.indexOf(from) <= order.indexOf(to);
    });
    expect(upward).toEqual([]);
    expect(arrows('shared').size).toBeGreaterThan(3);
  });

  it('the design imports nothing of ours', () => {
    expect([...arrows('client')].filter((arrow) => arrow.startsWith('design -> '))).toEqual([]);
    const ours = sources('client').filter(
      ({ file, text }) => file.startsWith('design/') && text.includes("'@heard/"),
    );
    expect(ours).toEqual([]);
  });

  it('crypto, room, document and list know no screen, page or hook', () => {
    const below = ['crypto', 'room', 'document', 'list', 'device', 'ways-in', 'voice'];
    const wrong = [...arrows('client')].filter((arrow) => {
      const [from = '', to = ''] = arrow.split(' -> ');
      return below.includes(from) && ['screens', 'pages', 'hooks'].includes(to);
    });
    expect(wrong).toEqual([]);
  });
});

describe('time and randomness are passed in', () => {
  const READS =
    /Date\.now|Math\.random|new Date\(\)|performance\.now|getRandomValues|\bset(?:Timeout|Interval)\(/;
  const ALLOWED = {
    shared: [],
    server: ['main.ts', 'platform/system-clock.ts'],
    client: [
      'device/device-calendar.ts',
      'device/platform.ts',
      'hooks/use-just-back.ts',
      'hooks/use-store-time.ts',
      'hooks/use-ticks.ts',
    ],
  } as const;
  for (const part of ['shared', 'server', 'client'] as const) {
    it(`in ${part}`, () => {
      const readers = sources(part).filter(({ text }) => READS.test(text));
      expect(readers.map(({ file }) => file).toSorted()).toEqual(ALLOWED[part]);
    });
  }
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

const FILE = join(mkdtempSync(join(tmpdir(), 'heard-lines-')), 'lines.json');
const OWN = {
  elsewhere: { name: 'Elsewhere & on', site: 'https://elsewhere.example' },
  countries: [
    {
      country: 'NZ',
      label: 'New <Zealand>',
      emergency: '111',
      lines: [
        {
          name: 'Are "you" OK',
          kind: 'abuse',
          phone: '0800 733 843',
          site: 'https://areyouok.example',
          checkedOn: '2026-11-01',
        },
      ],
    },
  ],
};

let server: TestServer;
beforeAll(async () => {
  writeFileSync(FILE, JSON.stringify(OWN));
  server = await startTestServer({
    env: { HELP_LINES_FILE: FILE, EXIT_URL: 'https://exit.example/a?b=1&c=2' },
  });
});
afterAll(() => server.close());

const textOf = async (path: string): Promise<string> => (await fetch(server.url + path)).text();

describe("the operator's own help lines", () => {
  it('are what the app is given', async () => {
    expect(JSON.parse(await textOf('/help-lines.json'))).toEqual(OWN);
  });

  it.each(['/help', '/right-for-us'])('stand on %s without a script, escaped', async (path) => {
    const html = await textOf(path);
    expect(html).toContain('New &lt;Zealand>');
    expect(html).toContain('Are &quot;you&quot; OK');
    expect(html).toContain('href="tel:0800733843"');
    expect(html).toContain('Last checked on 2026-11-01');
    expect(html).toContain('compared each line with its own page');
    expect(html).not.toContain('<Zealand>');
    expect(html).not.toContain('[[');
  });

  it('with a fault stop the server with one sentence that says where', async () => {
    const broken = structuredClone(OWN) as { countries: { emergency: string }[] };
    broken.countries[0]!.emergency = 'none';
    writeFileSync(`${FILE}.broken`, JSON.stringify(broken));
    await expect(startTestServer({ env: { HELP_LINES_FILE: `${FILE}.broken` } })).rejects.toThrow(
      /^HELP_LINES_FILE has a fault: countries\[0\]\.emergency is not a phone number/,
    );
    await expect(startTestServer({ env: { HELP_LINES_FILE: `${FILE}.absent` } })).rejects.toThrow(
      /^HELP_LINES_FILE cannot be read/,
    );
  });
});

describe('the exit page', () => {
  it('stands in every page, so that leaving asks for nothing', async () => {
    for (const path of ['/', '/help', '/right-for-us', `/room/${'A'.repeat(22)}`])
      expect(await textOf(path)).toContain('content="https://exit.example/a?b=1&amp;c=2"');
  });

  it('is where /leave goes, for whoever has no script', async () => {
    const answer = await fetch(`${server.url}/leave`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('https://exit.example/a?b=1&c=2');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('no frame of a page is shown unfilled', async () => {
    for (const path of ['/index.html', '/plain.html'])
      expect((await fetch(server.url + path)).status).toBe(404);
  });
});

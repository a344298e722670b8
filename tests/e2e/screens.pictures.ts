import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseHonestInWriting, walkHonest } from './honest-walk.ts';
import { meet, type Person } from './person.ts';
import { test } from './two-people.ts';

const FOLDER = join(import.meta.dirname, 'pictures');

const LOOKS = {
  phone: { viewport: { width: 390, height: 844 } },
  'phone-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  desktop: { viewport: { width: 1280, height: 800 } },
  small: { viewport: { width: 320, height: 640 } },
} as const;

/** `npm run pictures`: the screens of a real talk between two people, to be looked at. */
for (const [look, options] of Object.entries(LOOKS)) {
  test(`pictures of a talk: ${look}`, async ({ startServer, arrive }) => {
    test.setTimeout(180_000);
    mkdirSync(FOLDER, { recursive: true });
    const server = await startServer();
    const alex = await arrive('Alex', options);
    const sam = await arrive('Sam', options);
    let count = 0;
    const picture = async (person: Person, name: string): Promise<void> => {
      count += 1;
      const path = join(FOLDER, `${look}-${String(count).padStart(2, '0')}-${name}-${person.name}.png`);
      await person.page.evaluate(() => globalThis.scrollTo(0, 0));
      await person.page.waitForTimeout(900);
      await person.page.screenshot({ path });
    };
    await alex.page.goto(server.url);
    await picture(alex, 'landing');
    await meet(alex, sam, server.url);
    await picture(alex, 'choose');
    await chooseHonestInWriting(alex, sam, async () => picture(sam, 'suggested'));
    await walkHonest(alex, sam, {
      look: async (name, ...people) => {
        for (const person of people) await picture(person, name);
      },
    });
    await picture(alex, 'home');
    await alex.press('Back to your room');
    await alex.press('Open the list');
    await picture(alex, 'list');
  });
}

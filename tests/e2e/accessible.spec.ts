import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { chooseHonestInWriting, walkHonest } from './honest-walk.ts';
import { meet, type Person } from './person.ts';
import { test } from './two-people.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing for axe to find on the screens of a whole talk: ${colorScheme}`, async ({
    startServer,
    arrive,
  }) => {
    test.setTimeout(180_000);
    const server = await startServer();
    const alex = await arrive('Alex', { colorScheme, reducedMotion: 'reduce' });
    const sam = await arrive('Sam', { colorScheme, reducedMotion: 'reduce' });
    const looked: string[] = [];
    const look = async (name: string, ...people: readonly Person[]): Promise<void> => {
      for (const person of people) {
        const { violations } = await new AxeBuilder({ page: person.page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect({ screen: `${name}, ${person.name}`, found }).toEqual({
          screen: `${name}, ${person.name}`,
          found: [],
        });
        looked.push(name);
      }
    };
    await alex.page.goto(server.url);
    await look('landing', alex);
    await meet(alex, sam, server.url);
    await look('choose', alex);
    await chooseHonestInWriting(alex, sam, async () => look('suggested', sam));
    await walkHonest(alex, sam, { look });
    await look('home', alex);
    await alex.press('Back to your room');
    await alex.press('Open the list');
    await look('list', alex);
    expect(looked.length).toBeGreaterThan(14);
  });
}

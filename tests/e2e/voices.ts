import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, expect } from '@playwright/test';
import { giveEars, loudnessOf } from './ears.ts';
import { meet, Person } from './person.ts';
import { writeTone } from './tone-file.ts';
import { startTurnServer, type TurnServer } from './turn-server.ts';
import { test as base } from './two-people.ts';

/** A person whose microphone hums a tone of their own, and whose ears know tones. */
export interface Voice {
  readonly person: Person;
  readonly hertz: number;
}

interface VoiceStage {
  readonly startTurn: () => Promise<TurnServer>;
  readonly arriveHumming: (name: string, hertz: number, options?: Humming) => Promise<Voice>;
}

interface Humming {
  readonly args?: readonly string[];
  /** Before the page's own scripts: a changed client, say. */
  readonly prepare?: (person: Person) => Promise<void>;
}

const CONTEXT: BrowserContextOptions = {
  permissions: ['clipboard-read', 'clipboard-write', 'microphone'],
};

/** Each voice has a browser of its own: Chromium takes one microphone file for all its pages. */
export const test = base.extend<VoiceStage>({
  startTurn: async ({ endings }, use) => {
    await use(async () => {
      const turn = await startTurnServer();
      endings.push(async () => turn.stop());
      return turn;
    });
  },
  arriveHumming: async ({ playwright, launchOptions, endings }, use) => {
    await use(async (name, hertz, options = {}) => {
      const directory = mkdtempSync(join(tmpdir(), 'heard-tone-'));
      const file = join(directory, 'tone.wav');
      writeTone(file, hertz);
      const browser: Browser = await playwright.chromium.launch({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          '--use-fake-device-for-media-stream',
          '--use-fake-ui-for-media-stream',
          `--use-file-for-fake-audio-capture=${file}`,
          '--autoplay-policy=user-gesture-required',
          ...(options.args ?? []),
        ],
      });
      endings.push(async () => {
        await browser.close();
        rmSync(directory, { recursive: true, force: true });
      });
      const person = await Person.arrive(browser, name, CONTEXT);
      await giveEars(person.page);
      await options.prepare?.(person);
      return { person, hertz };
    });
  },
});

/** Louder than what is left of a tone that is not there by far, softer than one that is. */
const HEARD_DB = -60;

export async function hears(listener: Voice, speaker: Voice, timeout = 10_000): Promise<void> {
  await expect
    .poll(() => loudnessOf(listener.person.page, speaker.hertz), { timeout, intervals: [50] })
    .toBeGreaterThan(HEARD_DB);
}

export async function hearsNothingOf(listener: Voice, speaker: Voice): Promise<void> {
  await expect
    .poll(() => loudnessOf(listener.person.page, speaker.hertz), { intervals: [50] })
    .toBeLessThan(HEARD_DB);
}

/** Both meet and begin the weekly talk by voice, without a clock; both are at its first, private step. */
export async function beginByVoice(one: Voice, other: Voice, url: string, otherUrl = url): Promise<void> {
  await meet(one.person, other.person, url, otherUrl);
  const { page } = one.person;
  await page.getByRole('radio', { name: /Weekly/ }).check();
  await page.getByRole('radio', { name: 'By voice, here' }).check();
  await page.getByRole('radio', { name: 'No clock' }).check();
  await page.getByRole('radio', { name: 'I begin' }).check();
  await one.person.press('Suggest this');
  await other.person.press('Begin like this');
}

/** From the first step to the first turn, which is `one`'s. */
export async function toFirstTurn(one: Voice, other: Voice): Promise<void> {
  for (const { person } of [one, other]) await person.press("I'm ready");
  await one.person.hasTheirMoment();
}

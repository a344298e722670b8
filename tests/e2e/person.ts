import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type BrowserType,
  expect,
  type LaunchOptions,
  type Locator,
  type Page,
} from '@playwright/test';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  locale: 'en-GB',
};
/** Firefox has no such permissions to give; there a preference opens the clipboard (firefox.ts). */
const CHROMIUM_PHONE: BrowserContextOptions = {
  ...PHONE,
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** One partner with a browser of their own. Presses and reads by what is on the screen, never by test ids. */
export class Person {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests, policy violations and page errors of the whole run. */
  readonly requests: string[] = [];
  readonly problems: string[] = [];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.problems.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
        this.problems.push(message.text());
    });
  }

  static async arrive(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Person> {
    const phone = browser.browserType().name() === 'firefox' ? PHONE : CHROMIUM_PHONE;
    const context = await browser.newContext({ ...phone, ...options });
    await context.addInitScript(passDoor);
    return new Person(name, context, await context.newPage());
  }

  /** A browser with a profile on disk: closed and opened again, it is the same device. */
  static async withDevice(name: string, device: Device): Promise<Person> {
    const context = await device.open();
    await context.addInitScript(passDoor);
    return new Person(name, context, context.pages()[0] ?? (await context.newPage()));
  }

  /** The same device with a new tab, at an address it had open. */
  async reopens(address: string): Promise<Person> {
    const person = new Person(this.name, this.context, await this.context.newPage());
    await person.page.goto(address);
    return person;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name: asShown(name), exact: typeof name === 'string' });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** The next turn is theirs and on their screen: where the heading stays the same, only this tells. */
  async hasTheirMoment(): Promise<void> {
    await this.sees(/^It is your moment/);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(asShown(text)).filter({ visible: true }).first()).toBeVisible();
  }

  /** The step this screen is at, by its heading. */
  async isAt(title: string | RegExp, timeout = 10_000): Promise<void> {
    await expect(this.page.getByRole('heading', { name: asShown(title), level: 1 })).toBeVisible({ timeout });
  }

  /** Writes a piece and waits until the server has it. */
  async writes(text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: /^(Your words|A line for both of you)$/ });
    await field.fill(text);
    await this.press('Send this piece');
    await expect(this.page.getByRole('region', { name: 'What was written' }).getByText(text)).toBeVisible();
  }

  async opensRoom(url: string): Promise<string> {
    await this.page.goto(url);
    await this.press('Open a room');
    await this.page.getByLabel('What shall we call you?').fill(this.name);
    await this.press('Make the room');
    await this.press('Got it');
    await this.isAt('Ask your partner');
    await this.press('Copy link');
    await this.sees('Copied');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async joins(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel('What shall we call you?').fill(this.name);
    await this.press('Come in');
    await this.press('Got it');
  }
}

/**
 * Everybody in these tests has been through the safety door, which takes five to twenty seconds by design. Its own test
 * goes through it.
 */
function passDoor(): void {
  const real = JSON.stringify;
  JSON.stringify = ((value: unknown, ...more: []) => {
    const isRoom = typeof value === 'object' && value !== null && 'leavingExplained' in value;
    const isAtDoor = (globalThis as { hasDoor?: boolean }).hasDoor === true;
    return real(isRoom && !isAtDoor ? { ...value, doorPassed: true } : value, ...more);
  }) as typeof JSON.stringify;
}

/** A device that remembers: a browser profile that outlives the browser. */
export class Device {
  readonly #browser: BrowserType;
  readonly #launch: LaunchOptions;
  #open: BrowserContext | null = null;
  readonly #profile = mkdtempSync(join(tmpdir(), 'heard-device-'));

  constructor(browser: BrowserType, launch: LaunchOptions) {
    this.#browser = browser;
    this.#launch = launch;
  }

  async open(): Promise<BrowserContext> {
    const context = await this.#browser.launchPersistentContext(this.#profile, {
      ...this.#launch,
      ...CHROMIUM_PHONE,
    });
    this.#open = context;
    return context;
  }

  async throwAway(): Promise<void> {
    await this.#open?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

/** The room shows typographic apostrophes; tests are typed with plain ones. */
export function asShown<T extends string | RegExp>(text: T): T | string {
  return typeof text === 'string' ? text.replaceAll("'", '’') : text;
}

/** Both take their seats, compare the two words and come to the place where they choose together. */
export async function meet(one: Person, other: Person, url: string, otherUrl = url): Promise<string> {
  const link = await one.opensRoom(url);
  await other.joins(link.replace(url, otherUrl));
  const words = await checkWords(one);
  expect(await checkWords(other)).toBe(words);
  await one.press('They match');
  await other.press('They match');
  await one.press(/^(I’m ready|Talk with each other)$/);
  await other.press(/^(I’m ready|Talk with each other)$/);
  await one.isAt('Choose together');
  await other.isAt('Choose together');
  return link;
}

async function checkWords(person: Person): Promise<string> {
  const words = person.page.locator('.check-words, [data-check-words]').first();
  await expect(words).toHaveText(/^\w+ \w+$/);
  return words.innerText();
}

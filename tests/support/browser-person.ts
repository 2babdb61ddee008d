import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { flawsByAxe, flawsByWidth } from './screen-flaws.ts';

export const phone = { width: 390, height: 844 };
export const laptop = { width: 1280, height: 860 };
export const beamer = { width: 1920, height: 1080 };

/** Somebody at a browser: what reached it over the wire, what it sent, and what its console complained about. */
export class BrowserPerson {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly received: string[] = [];
  readonly sent: string[] = [];
  readonly complaints: string[] = [];
  /** Outside addresses that the page asked for: there must be none. */
  readonly strangers: string[] = [];
  /** What is wrong with the screens that were looked at. */
  readonly flaws: string[] = [];
  #forgives: readonly RegExp[] = [];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
  }

  static async arrives(browser: Browser, name: string, options: BrowserContextOptions): Promise<BrowserPerson> {
    const context = await browser.newContext({ locale: 'nl-NL', viewport: laptop, ...options });
    // Nobody waits that long, except on a machine that does ten other things.
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const person = new BrowserPerson(name, context, page);
    person.#listen();
    return person;
  }

  /** What must go wrong in this story, and so may be in the console. */
  forgives(...complaints: readonly RegExp[]): void {
    this.#forgives = complaints;
  }

  get unforgiven(): readonly string[] {
    return this.complaints.filter((complaint) => !this.#forgives.some((forgiven) => forgiven.test(complaint)));
  }

  async press(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: typeof name === 'string' }).first();
    await this.#find(button, name);
    await button.click();
  }

  /** One of the pages of a sheet. */
  async opens(tab: string | RegExp): Promise<void> {
    const found = this.page.getByRole('tab', { name: tab, exact: typeof tab === 'string' });
    await this.#find(found, tab);
    await found.click();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: label }).first();
    await this.#find(box, label);
    await box.fill(text);
  }

  /** Waits until it can be read on this screen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.#find(this.page.getByText(text).filter({ visible: true }).first(), text);
  }

  async seesNot(text: string | RegExp): Promise<void> {
    expect(await this.page.getByText(text).filter({ visible: true }).count(), `${this.name} sees ${text}`).toBe(0);
  }

  /** By the keyboard alone: Tab until the focus is there, then Enter. */
  async strikes(name: string | RegExp): Promise<void> {
    await this.tabsTo(name);
    await this.page.keyboard.press('Enter');
  }

  /** The focus goes where Tab takes it, and is seen there. */
  async tabsTo(name: string | RegExp): Promise<void> {
    const wanted = this.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .or(this.page.getByRole('textbox', { name, exact: typeof name === 'string' }));
    await this.#find(wanted.first(), name);
    for (let presses = 0; presses < 120; presses += 1) {
      if (await isFocused(wanted)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${this.name} cannot reach ${name} with Tab`);
  }

  /** Notes what axe finds, and whether anything sticks out at the smallest width; the story goes on. */
  async looksRight(where: string): Promise<void> {
    const flaws = [...(await flawsByAxe(this.page)), ...(await flawsByWidth(this.page))];
    this.flaws.push(...flaws.map((flaw) => `${where}: ${flaw}`));
  }

  /** Waits for it; whoever waits in vain tells what is there instead. */
  async #find(wanted: Locator, what: string | RegExp): Promise<void> {
    await wanted.waitFor().catch(async () => {
      throw new Error(`${this.name} does not find ${what} in:\n${await this.page.locator('body').ariaSnapshot()}`);
    });
  }

  #listen(): void {
    const { page } = this;
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => this.received.push(String(payload)));
      socket.on('framesent', ({ payload }) => this.sent.push(String(payload)));
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (fault) => this.complaints.push(`${fault.name}: ${fault.message}`));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== 'localhost' && hostname !== 'kring.example' && protocol.startsWith('http'))
        this.strangers.push(request.url());
    });
  }
}

async function isFocused(wanted: Locator): Promise<boolean> {
  const focused = await wanted.evaluateAll((elements) =>
    elements.some((element) => element === document.activeElement && element.matches(':focus-visible')),
  );
  return focused;
}

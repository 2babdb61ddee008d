import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page, type Response } from 'playwright';
import { lobby } from '../../src/locales/nl/lobby.ts';
import { findChromium } from '../../tools/find-chromium.ts';
import type { OpenedLink } from './open-link.ts';

/** Everything that one moment had asked for since the link was opened. Bytes are compressed by gzip, at its best. */
export interface Loaded {
  readonly javascript: number;
  readonly styles: number;
  readonly fonts: number;
  readonly rest: number;
  readonly total: number;
  /** As it came over the wire, in the encoding that the browser and the server agreed on. */
  readonly onTheWire: number;
  readonly requests: number;
}

export interface Moments {
  /** The name can be typed. */
  readonly door: Loaded;
  /** Seated, and waiting for the chair to begin. */
  readonly lobby: Loaded;
  /** The room works: the first step is there. */
  readonly room: Loaded;
  /** Three seconds later: what is fetched beforehand for later moments. */
  readonly later: Loaded;
}

const launch = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const patience = 60_000;

/** Somebody follows the link with a browser that was never here, and sits down; somebody else chairs. */
export async function measurePage({ link, firstSentence }: OpenedLink): Promise<Moments> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: launch });
  try {
    const chair = await newPage(browser);
    await chair.goto(link);
    await sitDown(chair, 'Anna');
    await chair.getByRole('button', { name: lobby.lead, exact: true }).click();
    const guest = await newPage(browser);
    const responses: Response[] = [];
    guest.on('response', (response) => responses.push(response));
    await guest.goto(link);
    await guest.getByRole('textbox', { name: lobby.yourName }).waitFor();
    const door = responses.slice();
    await sitDown(guest, 'Bas');
    await guest.getByText(lobby.waitForStart('Anna')).first().waitFor();
    const waiting = responses.slice();
    await chair.getByRole('button', { name: lobby.start, exact: true }).click();
    await guest.getByText(firstSentence).filter({ visible: true }).first().waitFor();
    const inRoom = responses.slice();
    await guest.waitForTimeout(3_000);
    return { door: await add(door), lobby: await add(waiting), room: await add(inRoom), later: await add(responses) };
  } finally {
    await browser.close();
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL' });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

async function sitDown(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: lobby.yourName }).fill(name);
  await page.getByRole('button', { name: lobby.takeSeat, exact: true }).click();
}

async function add(responses: readonly Response[]): Promise<Loaded> {
  const sum = { javascript: 0, styles: 0, fonts: 0, rest: 0, onTheWire: 0, requests: 0 };
  for (const response of responses) {
    const { responseBodySize } = await response.request().sizes();
    if (responseBodySize < 0) continue; // Out of the browser's own store: a piece is fetched first and imported from there.
    sum[kindOf(response)] += gzipSync(await response.body(), { level: 9 }).length;
    sum.onTheWire += responseBodySize;
    sum.requests++;
  }
  return { ...sum, total: sum.javascript + sum.styles + sum.fonts + sum.rest };
}

function kindOf(response: Response): 'javascript' | 'styles' | 'fonts' | 'rest' {
  const type = response.headers()['content-type'] ?? '';
  if (type.includes('javascript')) return 'javascript';
  if (type.includes('css')) return 'styles';
  return type.includes('font') ? 'fonts' : 'rest';
}

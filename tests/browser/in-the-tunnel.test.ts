import { cpSync, globSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';

/** What the pages fetch when somebody asks for it, while the server cannot be reached, or has another Kring by now. */
const built = join(import.meta.dirname, '..', '..', 'build');
let pages: string;
let circle: BrowserCircle;

beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'kring-tunnel-'));
  cpSync(built, pages, { recursive: true });
  circle = await BrowserCircle.opens({ pages });
});

afterAll(async () => {
  await circle.close();
  rmSync(pages, { recursive: true, force: true });
});

test('what is asked for in a tunnel says so, and comes by itself', async () => {
  const lotte = await atTheStart('Lotte');
  lotte.forgives(/ERR_INTERNET_DISCONNECTED/);
  await lotte.context.setOffline(true);
  await lotte.press(/English/);
  await lotte.sees('De verbinding is even weg.');
  await lotte.looksRight('words that cannot come yet');
  await lotte.context.setOffline(false);
  await lotte.page.getByRole('link', { name: 'Methods' }).waitFor();
  await lotte.seesNot(/The connection is gone/);
});

test('a page that is older than its server asks to be loaded again', async () => {
  const ruben = await atTheStart('Ruben');
  ruben.forgives(/404/, /The server no longer has/);
  const english = globSync('_app/immutable/en-*', { cwd: pages }).map((file) => join(pages, file));
  expect(english).not.toEqual([]);
  for (const file of english) renameSync(file, `${file}.gone`);
  await ruben.press(/English/);
  await ruben.sees('Kring is vernieuwd.');
  await ruben.looksRight('a page that is outdated');
  await ruben.seesNot('No account needed');
  await ruben.press('Sluiten');
  await ruben.seesNot('Kring is vernieuwd.');
  await ruben.press(/English/);
  await ruben.sees('Kring is vernieuwd.');
  for (const file of english) renameSync(`${file}.gone`, file);
  await ruben.press('Opnieuw laden');
  await expect.poll(() => ruben.page.getByText('Kring is vernieuwd.').count()).toBe(0);
  await ruben.press(/English/);
  await ruben.page.getByRole('link', { name: 'Methods' }).waitFor();
});

test('no console complained of anything else', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

async function atTheStart(name: string): Promise<BrowserPerson> {
  const person = await circle.person(name, { viewport: phone });
  await person.page.goto(circle.server.url);
  await person.page.getByRole('link', { name: 'Methoden' }).waitFor();
  return person;
}

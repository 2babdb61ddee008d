import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';

/** Links that lost something on their way, addresses that are not safe: each says what happened and what to do. */
const meeting = 'AAAAAAAAAAAAAAAAAAAAAA';
const key = 'A'.repeat(43);
let circle: BrowserCircle;
let lotte: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  lotte = await circle.person('Lotte');
});

afterAll(async () => {
  await circle.close();
});

for (const [what, path, says] of [
  ['without its key', `/m/${meeting}`, 'De sleutel ontbreekt'],
  ['that lost a letter', `/m/${meeting}#m1.${key.slice(1)}`, 'De link is niet compleet'],
  ['with a wrong letter', `/m/${meeting}#m1.${key.slice(1)}!`, 'De link is beschadigd'],
  ['of another version', `/m/${meeting}#m9.${key}`, 'Deze link is van een andere versie'],
  ['that lost a piece of its middle', `/m/AAAA#m1.${key}`, 'Deze link klopt niet'],
  ['to a meeting that is not there', `/m/${meeting}#m1.${key}`, 'Deze bijeenkomst is er niet'],
  ['to a page that is not there', '/elders', 'Deze pagina is er niet'],
] as const) {
  test(`a link ${what} says so`, async () => {
    lotte.forgives(/404/);
    await lotte.page.goto('about:blank');
    await lotte.page.goto(circle.server.url + path);
    await lotte.page.getByRole('heading', { name: says }).waitFor();
    await lotte.looksRight(`a link ${what}`);
    expect(lotte.page.url()).not.toContain(key);
  });
}

test('a code that nobody gave out is refused by name', async () => {
  lotte.forgives(/404/);
  await lotte.page.goto(`${circle.server.url}/scherm`);
  await lotte.fill('De code', 'AAAAA-AAAAA');
  await lotte.press('Verbind dit scherm');
  await lotte.sees('Deze code klopt niet, of is al gebruikt. Vraag een nieuwe.');
  await lotte.looksRight('a wrong code');
});

test('on an address that is not safe the page says why it stops', async () => {
  lotte.forgives(/404/, /Cross-Origin-Opener-Policy header has been ignored/);
  const { port } = new URL(circle.server.url);
  const unsafe = `http://kring.example:${port}`;
  for (const path of ['/', `/m/${meeting}#m1.${key}`]) {
    await lotte.page.goto(unsafe + path);
    await lotte.page.getByRole('heading', { name: 'Hier kan Kring niets veilig op slot zetten' }).waitFor();
  }
  await lotte.looksRight('an address that is not safe');
});

test('nothing of a key went to any server, and every screen could be used', () => {
  circle.expectFlawless();
  expect(lotte.unforgiven).toEqual([]);
});

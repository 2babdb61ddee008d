import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle, notesSentBy } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { onTo, walkToTheQuestions } from '../support/browser-walk.ts';

/** Whatever happens to a browser or to the server: everyone returns to the same place, with every word. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
let link: string;
const gone = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|WebSocket connection/;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  ({ anna, bram, chris, link } = await walkToTheQuestions(circle));
});

afterAll(async () => {
  await circle.close();
});

test('Chris refreshes in the middle of a sentence: the seat is there, and so is the sentence', async () => {
  await box(chris).fill('Wat zou er gebeuren als');
  await chris.page.reload();
  await expect.poll(() => box(chris).inputValue()).toBe('Wat zou er gebeuren als');
  await box(chris).fill('Wat zou er gebeuren als je niets zei?');
  await expect.poll(() => notesSentBy(chris).length, { timeout: 8_000 }).toBeGreaterThan(0);
});

test('Chris closes the page and comes back without the key in the address', async () => {
  const address = chris.page.url();
  expect(address).not.toContain('#');
  await chris.page.goto('about:blank');
  await chris.page.goto(address);
  await expect.poll(() => box(chris).inputValue()).toBe('Wat zou er gebeuren als je niets zei?');
});

test('a second page in the same browser sits in the same seat, and closing it makes nobody away', async () => {
  const second = await chris.context.newPage();
  await second.goto(link);
  await expect.poll(() => second.locator('textarea').inputValue()).toBe('Wat zou er gebeuren als je niets zei?');
  await second.close();
  await anna.seesNot('even weg');
});

test('what is typed without a connection arrives when it is back', async () => {
  chris.forgives(gone);
  const before = notesSentBy(chris).length;
  await chris.context.setOffline(true);
  await chris.sees('De verbinding is even weg.');
  await box(chris).fill('In de tunnel geschreven.');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await chris.context.setOffline(false);
  await chris.page.getByText('De verbinding is even weg.').waitFor({ state: 'detached' });
  await expect.poll(() => notesSentBy(chris).length, { timeout: 8_000 }).toBeGreaterThan(before);
});

test('the server restarts: everyone comes back by themselves, and Anna goes on', async () => {
  for (const person of circle.people) person.forgives(gone);
  await circle.restart();
  for (const person of [anna, bram, chris]) {
    await person.page.getByText('De verbinding is even weg.').waitFor({ state: 'detached', timeout: 30_000 });
  }
  expect(await box(chris).inputValue()).toBe('In de tunnel geschreven.');
  await onTo(anna, 'vrij vragen');
  await chris.sees('In de tunnel geschreven.');
});

test('somebody asks for a seat that is not theirs: Anna says no, and so can Chris', async () => {
  const stranger = await circle.person('a stranger');
  await stranger.page.goto(link);
  for (const sayNo of [() => anna.press('Niet op deze plek'), () => chris.press('Nee')]) {
    await stranger.press('Ik had al een plek');
    await stranger.press('Chris');
    await stranger.sees('De gespreksleider is gevraagd om je op je plek terug te laten.');
    await sayNo();
    await stranger.sees('Je kunt nu niet op die plek');
  }
  await stranger.looksRight('told no at the door');
  await anna.seesNot(/Iemand wil (terug )?op de plek van Chris/);
});

test('Chris has nothing but the link any more, and is let back into the own seat', async () => {
  const other = await circle.person('Chris at another phone');
  await other.page.goto(link);
  await other.press('Ik had al een plek');
  await other.press('Chris');
  await other.sees('De gespreksleider is gevraagd om je op je plek terug te laten.');
  await anna.sees(/Iemand wil op de plek van Chris\. Die zit er nog/);
  await anna.press('Binnenlaten');
  await bram.sees('Chris is terug, op een ander apparaat.');
  await other.sees('In de tunnel geschreven.');
  await chris.sees('Je plek is ergens anders geopend');
  await chris.looksRight('a seat that was opened elsewhere');
});

test('no console complained of anything else, and nobody saw what Chris wrote', () => {
  circle.expectQuiet();
  const others = circle.people.filter(({ name }) => !name.startsWith('Chris'));
  for (const { content } of notesSentBy(chris)) {
    for (const { received } of others) expect(received.some((frame) => frame.includes(content))).toBe(false);
  }
  circle.expectFlawless();
});

function box(person: BrowserPerson) {
  return person.page.locator('textarea').first();
}

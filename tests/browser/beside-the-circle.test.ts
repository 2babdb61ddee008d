import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { onTo, walkToTheQuestions } from '../support/browser-walk.ts';

/** Odile wants to watch and Fenna guides the group: who is not in the circle, and what each may know. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;
let fenna: BrowserPerson;
let odile: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  const walk = await walkToTheQuestions(circle);
  ({ anna, bram, chris } = walk);
  fenna = await circle.person('Fenna');
  odile = await circle.person('Odile');
  for (const [person, kind] of [
    [fenna, /^Begeleider/],
    [odile, /^Ik kijk mee/],
  ] as const) {
    await person.page.goto(walk.link);
    await person.fill('Jouw naam', person.name);
    await person.press('Ik kom als …');
    await person.page.getByRole('radio', { name: kind }).check();
    if (person === odile) await odile.looksRight('choosing as what to come');
    await person.press('Neem plaats');
    await person.sees('Je staat bij de deur');
    await anna.press('Binnenlaten');
    await person.page.getByText('Je staat bij de deur').waitFor({ state: 'detached' });
  }
});

afterAll(async () => {
  await circle.close();
});

test('the one who watches is told nothing of the casus before Bram says yes', async () => {
  await odile.seesNot('Hoe zeg ik nee?');
  await bram.sees(/Odile wil graag meekijken bij jouw casus/);
  await bram.looksRight('being asked about somebody who watches');
  await bram.press('Odile mag meekijken');
  await odile.sees('Hoe zeg ik nee?');
  await odile.looksRight('watching');
});

test('neither of them writes, has a turn, or receives what is shut', async () => {
  await chris.page.locator('textarea').first().fill('Wat heb je nodig?');
  await expect.poll(() => chris.sent.some((frame) => frame.includes('"writeNote"')), { timeout: 8_000 }).toBe(true);
  expect(await odile.page.locator('textarea').count()).toBe(0);
  circle.expectUnseen(chris);
  await onTo(anna, 'vrij vragen');
  await odile.page.getByRole('button', { name: 'Ik heb een vraag' }).waitFor({ state: 'detached' });
  await fenna.looksRight('guiding');
});

test('Fenna takes the chair over for a while, and Anna is a peer like the others', async () => {
  await anna.press('Meer');
  await anna.opens('Mensen');
  await anna.press('Geef aan Fenna');
  await fenna.sees('Jij bent gespreksleider');
  await anna.page.keyboard.press('Escape');
  await fenna.page.getByRole('button', { name: 'Door naar: oplossingen', exact: true }).click();
  await anna.page.locator('textarea').first().waitFor();
  await fenna.looksRight('guiding as chair');
});

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

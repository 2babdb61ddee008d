import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { onTo, walkToTheQuestions } from '../support/browser-walk.ts';

/** The casus is Bram's: he rewords it, keeps it in the air, and takes it away. And anyone may stop for a moment. */
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;
let chris: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  ({ anna, bram, chris } = await walkToTheQuestions(circle));
});

afterAll(async () => {
  await circle.close();
});

test('the clock of the chair runs by the second, and the phones of the others rest', async () => {
  const shown = await digits(anna);
  expect(shown).toMatch(/^\d+:\d\d$/);
  await expect.poll(() => digits(anna), { timeout: 5_000 }).not.toBe(shown);
  expect(await digits(chris)).toMatch(/^\d+ min$/);
});

test('anyone may stop: the clock stands still, and nobody is told who asked', async () => {
  const before = anna.received.length;
  await chris.press('Even stoppen');
  for (const person of [anna, bram, chris]) await person.sees('De klok staat stil');
  const told = anna.received.slice(before).filter((frame) => frame.includes('"stopped"'));
  expect(told).toHaveLength(1);
  expect(told[0]).not.toMatch(/"(?:by|seat)"/);
  const standing = await digits(anna);
  await anna.looksRight('standing still, as chair');
  expect(await digits(anna)).toBe(standing);
  await chris.looksRight('standing still');
  await anna.press('Verder');
});

test('nobody writes while Bram keeps it in the air, and what was typed is not lost', async () => {
  await chris.page.locator('textarea').first().fill('Wat houd je tegen?');
  await bram.press('Meer');
  await bram.press('Dit blijft in de lucht');
  await chris.sees('Dit blijft in de lucht. Er wordt nu niets opgeschreven.');
  expect(await chris.page.locator('textarea').count()).toBe(0);
  await bram.looksRight('own casus, in the air');
  await bram.press('Opschrijven mag weer');
  await expect.poll(() => chris.page.locator('textarea').first().inputValue()).toBe('Wat houd je tegen?');
  await bram.page.keyboard.press('Escape');
});

test('the question turns out to be another one', async () => {
  await onTo(anna, 'vrij vragen');
  await bram.press('Andere woorden');
  await bram.page.locator('textarea').first().fill('Wanneer zeg ik ja?');
  await bram.looksRight('rewording');
  await bram.press('Zo klopt het');
  for (const person of [anna, chris]) await person.sees('Wanneer zeg ik ja?');
});

test('Bram stops and has it erased: it is gone from every screen', async () => {
  await bram.press('Meer');
  await bram.press('Casus stoppen en wissen');
  await bram.sees('De casus stopt nu. Alles wat erover is geschreven wordt gewist, bij iedereen.');
  await bram.press('Ja, stoppen en wissen');
  for (const person of [anna, bram, chris]) {
    await person.page.getByText('Wanneer zeg ik ja?').first().waitFor({ state: 'detached' });
    await person.seesNot('Hoe zeg ik nee?');
  }
  circle.expectQuiet();
});

test('who comes back reads nothing of it either', async () => {
  const before = chris.received.length;
  await chris.page.reload();
  await chris.sees(/Afsluiten/);
  await chris.seesNot('Wanneer zeg ik ja?');
  const welcome = chris.received.slice(before).find((frame) => frame.includes('"welcome"'));
  expect(welcome).toBeDefined();
  circle.expectFlawless();
});

/** What the ring says of the time. */
async function digits(person: BrowserPerson): Promise<string> {
  return ((await person.page.locator('svg text.time').textContent()) ?? '').trim();
}

import { readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { type FoundedGroup, foundedGroup, signsIn } from '../support/founded-group.ts';
import { PostOffice } from '../support/post-office.ts';

const insight = 'Stilte is ook een antwoord, zei ik tegen mezelf';
const step = 'Donderdag twee tellen wachten';
const became = 'Het lukte één keer';
const phrase = 'vier gewone woorden samen';

const post = new PostOffice();
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram']);
  const [first] = group.members;
  if (first === undefined) throw new Error('Nobody');
  anna = await circle.person('Anna');
  anna.forgives(/401/);
  await anna.page.goto(`${circle.server.url}/book`);
  await signsIn(anna, first);
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

test('Anna writes into her own book, and says what became of a step', async () => {
  await anna.sees('Je boek is nog leeg');
  await anna.looksRight('an empty book');
  await anna.press('Schrijf iets op');
  await anna.fill('Wat zie je nu anders?', insight);
  await anna.page.getByLabel('Waar hoort het bij?').selectOption({ label: 'Het anders doen' });
  await anna.looksRight('writing into the book');
  await anna.press('Zet in mijn boek');
  await anna.sees('Het staat in je boek.');
  await anna.press('Schrijf iets op');
  await anna.press('Stap');
  await anna.fill('Wat ga je doen?', step);
  await anna.press('Zet in mijn boek');
  await anna.page.getByRole('textbox', { name: 'Wat ga je doen?' }).waitFor({ state: 'detached' });
  await anna.page.getByText('Hoe is het gegaan?').click();
  await anna.press('Voor een deel');
  await anna.fill('Wat kwam ervan?', became);
  await anna.looksRight('following up a step');
  await anna.press('Schrijf erbij');
  await anna.sees(/Op .*: Voor een deel/);
});

test('she finds it again by any word, by kind and by theme', async () => {
  await anna.fill('Zoek in je boek', 'lukte een');
  await anna.sees('Eén stuk gevonden');
  await anna.sees(step);
  await anna.seesNot(insight);
  await anna.fill('Zoek in je boek', 'pannenkoek');
  await anna.sees(/^Niets gevonden/);
  await anna.fill('Zoek in je boek', '');
  await anna.press('Op thema');
  await anna.page.getByRole('heading', { name: 'Het anders doen' }).waitFor();
  await anna.looksRight('the book by theme');
});

test('she takes it along, readable or locked with a phrase that any age tool asks for', async () => {
  const plain = anna.page.waitForEvent('download');
  await anna.press('Als leesbaar bestand');
  const text = readFileSync(await (await plain).path(), 'utf8');
  expect(text).toContain('# Mijn eigen boek');
  expect(text).toContain(became);
  await anna.page.getByLabel('Wachtzin voor dit bestand', { exact: true }).fill('te kort');
  await anna.press('Bewaar het bestand');
  await anna.sees(/^Neem een langere zin/);
  await anna.page.getByLabel('Wachtzin voor dit bestand', { exact: true }).fill(phrase);
  const locking = anna.page.waitForEvent('download', { timeout: 60_000 });
  await anna.press('Bewaar het bestand');
  const download = await locking;
  expect(download.suggestedFilename()).toMatch(/^eigen-boek-.*\.md\.age$/);
  const locked = readFileSync(await download.path());
  expect(locked.includes(became)).toBe(false);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(phrase);
  expect(await decrypter.decrypt(locked, 'text')).toBe(text);
  await anna.sees('Het bestand staat bij je downloads.');
});

test('she changes one thing and erases everything; the server never had a word of it', async () => {
  expect(circle.onDisk([insight, step, became])).toEqual([]);
  await anna.press('Op datum');
  await anna.press('Aanpassen');
  await anna.fill('Wat ga je doen?', 'Drie tellen wachten');
  await anna.press('Bewaren');
  await anna.sees('Drie tellen wachten');
  await anna.press('Mijn hele boek wissen');
  await anna.looksRight('asking once more');
  await anna.press('Ja, wis alles');
  await anna.sees('Je boek is nog leeg');
  await anna.page.reload();
  await anna.sees('Je boek is nog leeg');
  circle.expectQuiet();
  circle.expectFlawless();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { readsCode, typesCodeBack } from '../support/browser-member.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { bringsIn, onTo, walksOnTo } from '../support/browser-walk.ts';
import {
  type FoundedGroup,
  type FoundedMember,
  foundedGroup,
  planned,
  signsIn,
  startMeetingHeld,
} from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { codeIn, PostOffice } from '../support/post-office.ts';

/**
 * Four people in a meeting of their group. Half-way Émile's laptop falls into the water: no device, no password, no
 * paper. The others go on, two of them let him back in, and at the end he keeps what everyone keeps.
 */
const post = new PostOffice();
const names = ['Anna', 'Bram', 'Chris', 'Émile'] as const;
let circle: BrowserCircle;
let group: FoundedGroup;
let room: readonly BrowserPerson[];
let emile: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, names);
  await startMeetingHeld(group, await planned(group));
  const came: BrowserPerson[] = [];
  for (const at of names.keys()) came.push(await comesIn(at));
  room = came;
}, 180_000);

afterAll(async () => {
  await circle.close();
  await post.close();
});

function member(at: number): FoundedMember {
  const found = group.members[at];
  if (found === undefined) throw new Error('Nobody');
  return found;
}

async function comesIn(at: number): Promise<BrowserPerson> {
  const person = await circle.person(names[at] ?? '', at % 2 === 1 ? { viewport: phone } : {});
  person.forgives(/401|403|409/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/room`);
  await signsIn(person, member(at));
  if (at === 0) {
    await person.press(/^Online/);
    await person.press('Naar de kring');
  }
  await person.page.getByRole('heading', { name: 'De kring' }).waitFor();
  return person;
}

test('they walk to the plans, and everyone writes one', async () => {
  const [anna, bram, chris, last] = room;
  if (!(anna && bram && chris && last)) throw new Error('There are four');
  await bram.press('Begin');
  await bringsIn(bram, anna, 'Hoe zeg ik nee tegen mijn teamleider?');
  for (const title of ['inbrengen', 'vragen', 'vrij vragen', 'oplossingen']) await onTo(bram, title);
  for (const person of [chris, last]) {
    await person.page.locator('textarea').first().fill(`Een plan van ${person.name}`);
  }
  await last.press('Klaar');
});

test('Émile loses everything, gets new keys by mail, and reads four words to two of the others', async () => {
  const [anna, , chris] = room;
  if (!(anna && chris)) throw new Error('There are four');
  await room.at(-1)?.context.close();
  emile = await circle.person('Émile, at a borrowed phone', { viewport: phone });
  emile.forgives(/401|403|409/);
  const { address } = member(3);
  await emile.page.goto(`${circle.server.url}/groups`);
  await emile.press('Wachtwoord kwijt?');
  await emile.press('Ik heb niets meer');
  const before = post.countTo(address);
  await emile.fill('E-mailadres', address);
  await emile.press('Mail mij een code');
  await emile.fill('Code uit de mail', codeIn(await post.mailTo(address, before)));
  await emile.page.getByLabel('Bedenk een nieuw wachtwoord', { exact: true }).fill('een zin op een geleende telefoon');
  await emile.press('Geef mij nieuwe sleutels');
  await typesCodeBack(emile, await readsCode(emile));
  await emile.sees(/niet elke groep kent ze al/);
  await emile.page.goto(`${circle.server.url}/groups/${group.group}`);
  await emile.press('Laat de woorden zien');
  const shown = emile.page.getByRole('status').getByRole('listitem');
  await shown.first().waitFor();
  const spoken = await shown.allTextContents();

  for (const person of [anna, chris]) {
    const beside = await person.context.newPage();
    await beside.goto(`${circle.server.url}/groups/${group.group}/people`);
    const card = beside.getByRole('alert').filter({ hasText: 'Émile is de sleutels kwijt' });
    await card.getByRole('button', { name: 'Laat de woorden zien' }).click();
    const heard = card.getByRole('list', { name: 'De vier woorden' }).getByRole('listitem');
    await heard.first().waitFor();
    expect(await heard.allTextContents()).toEqual(spoken);
    await card.getByRole('button', { name: 'Ik hoorde Émile deze woorden zeggen' }).click();
    await card.getByRole('button', { name: 'Ik hoorde Émile deze woorden zeggen' }).waitFor({ state: 'detached' });
    await beside.close();
  }
  await emile.page.getByRole('navigation', { name: 'Dinsdagkring' }).waitFor();
});

test('he goes back to his seat with other keys, and what he wrote before is read out as his', async () => {
  const [, bram, chris] = room;
  if (!(bram && chris)) throw new Error('There are four');
  await emile.page.goto(`${circle.server.url}/groups/${group.group}/room`);
  await emile.page.getByRole('heading', { name: 'Je zit al aan tafel' }).waitFor();
  await emile.press('Naar mijn plek');
  await bram.press('Binnenlaten');
  await onTo(bram, 'voorlezen');
  await bram.press('Geef Émile de beurt');
  await emile.press('Ik lees voor');
  await chris.sees('Een plan van Émile');
});

test('they end it, and he reads the same group as everyone', async () => {
  const [, bram] = room;
  if (!bram) throw new Error('There are four');
  await walksOnTo(bram, 'oogsten');
  await bram.press('Meer');
  await bram.opens('Bijeenkomst');
  await bram.press('Bijeenkomst afsluiten');
  await bram.press('Ja, afsluiten');
  await emile.sees('Anna, Bram, Chris en Émile');
  await emile.page.goto(`${circle.server.url}/groups/${group.group}/trajectory`);
  await emile.sees(/Anna/);
  const { row } = member(0);
  const read = valueOf(await row.refresh());
  const held = read.trajectories.at(-1)?.meetings.filter((meeting) => meeting.held !== undefined);
  expect(held?.at(-1)?.held?.present).toHaveLength(4);
});

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { plannedOf } from '../../src/groups/circle-of-members.ts';
import { planningRoutes } from '../../src/protocol/planning-routes.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { type FoundedGroup, type FoundedMember, foundedGroup, planned, signsIn } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { PostOffice } from '../support/post-office.ts';

const day = 86_400_000;
const post = new PostOffice();
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris']);
  const [start] = await planned(group);
  if (start === undefined) throw new Error('Nothing is planned');
  const at = Math.ceil((Date.now() + 20 * day) / day) * day + 18 * 3_600_000;
  valueOf(await annas().row.write({ kind: 'datesChosen', dates: [{ planned: start, at }] }));
  anna = await circle.person('Anna', { viewport: phone });
  anna.forgives(/401/);
  await anna.page.goto(`${circle.server.url}/groups/${group.group}/dates`);
  await signsIn(anna, annas());
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

function annas(): FoundedMember {
  const [first] = group.members;
  if (first === undefined) throw new Error('Nobody');
  return first;
}

test('Anna tells on her phone that she comes later, and Bram that he cannot: too few, and they go on', async () => {
  await anna.sees('Iedereen komt.');
  await anna.page.getByText('Later, eerder weg, of waarom').click();
  await anna.page.getByLabel('Hoeveel minuten later kom je?').fill('20');
  await anna.page.getByLabel('Waarom, als je dat wilt zeggen').fill('De trein rijdt een keer per uur.');
  await anna.press('Vertel het de groep');
  await anna.sees(/Anna komt 20 minuten later/);
  const [, bram] = group.members;
  if (bram === undefined) throw new Error('Bram is not there');
  valueOf(await bram.row.refresh());
  const [first] = bram.row.group.trajectories[0]?.meetings ?? [];
  if (first === undefined) throw new Error('Nothing is planned');
  valueOf(await bram.row.write({ kind: 'absenceTold', planned: first.id, away: true }));
  await anna.sees('Nog 2 van de 3. Jullie spraken af met ten minste 3.');
  await anna.press('We gaan door met 2');
  await anna.sees('Jullie gaan door met wie er kan.');
  await anna.looksRight('dates of a group');
  valueOf(await bram.row.refresh());
  expect(plannedOf(bram.row.group, first.id)).toMatchObject({ anyway: true, presence: [{ late: 20 }] });
});

test('where they meet goes to the server with the date, their own link does not', async () => {
  await anna.page.getByText('Zoals het meestal is').click();
  await anna.page.getByLabel('Waar komen jullie bij elkaar?').fill('Wijkhuis De Boom, Kerkstraat 12');
  await anna.page.getByLabel('Een eigen link om elkaar online te zien').fill('https://video.example/kamer');
  await anna.press('Bewaar');
  await anna.sees('Waar: Wijkhuis De Boom, Kerkstraat 12');
  const parameters = { group: group.group };
  await expect
    .poll(async () => valueOf(await annas().browser.ask(planningRoutes.listDates, { parameters })).dates)
    .toEqual([expect.objectContaining({ place: 'Wijkhuis De Boom, Kerkstraat 12', title: 'Bijeenkomst' })]);
});

test('an address for the own calendar is shown once, and works until there is another', async () => {
  await anna.page.getByText('Jouw agenda').click();
  await anna.press('Maak een adres');
  const box = anna.page.getByLabel('Je adres, alleen nu te zien');
  const first = await box.inputValue();
  const calendar = await (await fetch(first)).text();
  expect(calendar).toContain('BEGIN:VEVENT');
  expect(calendar).not.toContain('video.example');
  await anna.press('Maak een nieuw adres');
  await anna.press('Ja, maak een nieuw');
  await expect.poll(() => box.inputValue()).not.toBe(first);
  expect((await fetch(first)).status).toBe(404);
});

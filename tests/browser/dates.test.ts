import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plannedOf } from '../../src/groups/circle-of-members.ts';
import type { PlannedId } from '../../src/groups/group-ids.ts';
import { type Day, daysLater, instantOf, weekdayOf } from '../../src/planning/calendar.ts';
import { planningRoutes } from '../../src/protocol/planning-routes.ts';
import { uidOf } from '../../src/server/planning/calendar-id.ts';
import { aDay, aTime, aZone } from '../support/a-date.ts';
import { AnswerBox } from '../support/answer-box.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { answerTo } from '../support/calendar-answer.ts';
import { type FoundedGroup, type FoundedMember, foundedGroup, planned, signsIn } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
const answers = new AnswerBox();
const amsterdam = aZone('Europe/Amsterdam');
const year = new Date().getUTCFullYear() + 1;
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;
let meetings: readonly PlannedId[];

/** Clocks change in Europe on the last Sunday of March and of October, in America two weeks before and one week after. */
const inSpring = lastSunday(aDay(`${year}-03-31`));
const inAutumn = lastSunday(aDay(`${year}-10-31`));
const days = [
  daysLater(inSpring, -5),
  daysLater(inSpring, 2),
  daysLater(inAutumn, -5),
  daysLater(inAutumn, 2),
  daysLater(inAutumn, 16),
];

beforeAll(async () => {
  await post.open();
  const mailbox = (await answers.open()).settings;
  circle = await BrowserCircle.opens({ mail: post.settings, mailbox, mailboxEvery: 60 });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris']);
  meetings = await planned(group);
  const dates = meetings.map((id, at) => ({ planned: id, at: evening(days[at] ?? inAutumn) }));
  const calendar = { dates: 'inCalendars', zone: amsterdam, title: 'neutral', place: 'shown' } as const;
  const presenter = member(1).row.self;
  valueOf(
    await member(0).row.write(
      { kind: 'calendarSet', ...calendar },
      { kind: 'datesChosen', dates, spare: [{ at: evening(daysLater(inSpring, 9)), could: 2 }] },
      { kind: 'turnsSet', planned: meeting(1), presenter },
    ),
  );
  // She is abroad: the group thinks in the time of Amsterdam, her phone in that of New York.
  anna = await circle.person('Anna', { viewport: phone, timezoneId: 'America/New_York' });
  anna.forgives(/401/);
});

afterAll(async () => {
  await circle.close();
  await answers.close();
  await post.close();
});

function lastSunday(day: Day): Day {
  return daysLater(day, -(weekdayOf(day) % 7));
}

function evening(day: Day): number {
  return instantOf({ day, time: aTime('19:30') }, amsterdam);
}

function member(at: number): FoundedMember {
  const found = group.members[at];
  if (found === undefined) throw new Error('Nobody');
  return found;
}

function meeting(at: number): PlannedId {
  const found = meetings[at];
  if (found === undefined) throw new Error('Nothing is planned');
  return found;
}

test('the code on the table leads to the door: a guest reads how to come in, Anna signs in and waits there', async () => {
  await anna.page.goto(`${circle.server.url}/groups/${group.group}/door`);
  await anna.sees(/Hoor je er niet bij\?/);
  await anna.looksRight('the door, from outside');
  await signsIn(anna, member(0));
  await anna.sees(/Zodra iemand hem opent, ga je vanzelf naar binnen/);
  await anna.looksRight('the door, for members');
});

test('from New York Anna sees both times, across every change of the clocks, and is asked where to be mailed', async () => {
  await anna.page.goto(`${circle.server.url}/groups/${group.group}/dates`);
  await anna.sees(/Iedereen komt/);
  const cards = anna.page.getByRole('main').locator('li.card');
  const shown = await cards.evaluateAll((all) => all.map((card) => card.textContent?.replaceAll(/\s+/g, ' ') ?? ''));
  const hours = shown.map((card) => [/(\d\d:\d\d)/.exec(card)?.[1], /(\d\d:\d\d) bij jou/.exec(card)?.[1]]);
  expect(hours).toEqual(['14:30', '13:30', '13:30', '14:30', '13:30'].map((own) => ['19:30', own]));
  await anna.press('Mail me in de tijd van New York');
  await anna.sees('Kring mailt je nu in de tijd van New York.');
});

test('Anna tells on her phone that she comes later, and Bram that he cannot: too few, and they go on', async () => {
  await anna.page.getByText('Later, eerder weg, of waarom').first().click();
  await anna.page.getByLabel('Hoeveel minuten later kom je?').fill('20');
  await anna.page.getByLabel('Waarom, als je dat wilt zeggen').fill('De trein rijdt een keer per uur.');
  await anna.press('Vertel het de groep');
  await anna.sees(/Anna komt 20 minuten later/);
  const bram = member(1);
  valueOf(await bram.row.refresh());
  const away = (at: number) => ({ kind: 'absenceTold', planned: meeting(at), away: true }) as const;
  valueOf(await bram.row.write(away(0), away(1)));
  await anna.sees('Nog 2 van de 3. Jullie hebben er ten minste 3 nodig.');
  await anna.press('We gaan door met 2');
  await anna.sees('Jullie gaan door met wie er kan.');
  await anna.looksRight('dates of a group');
  valueOf(await bram.row.refresh());
  expect(plannedOf(bram.row.group, meeting(0))).toMatchObject({ anyway: true, presence: [{ late: 20 }] });
});

test('Bram was to bring a casus: Anna reads what becomes of it if nobody chooses, takes over, and moves the evening', async () => {
  const second = anna.page.locator('li.card').nth(1);
  await anna.sees(/Als niemand kiest: .* brengt in, in plaats van Bram/);
  await second.getByRole('button', { name: 'Ik breng in' }).click();
  await second.getByText('Deze mensen kunnen het overnemen.').waitFor({ state: 'detached' });
  await second.getByText('Een andere datum').click();
  await second.getByLabel('Dag', { exact: true }).fill(`${year}-12-25`);
  await second.getByText(/Dat is .*[Kk]erst/).waitFor();
  await second.getByLabel('Dag', { exact: true }).fill('');
  await second.getByRole('button', { name: /2 konden/ }).click();
  await anna.looksRight('another date');
  await second.getByRole('button', { name: /Verplaats naar/ }).click();
  await second.getByText('Iedereen komt.').waitFor();
  const { row } = member(1);
  valueOf(await row.refresh());
  const moved = plannedOf(row.group, meeting(1));
  expect(moved).toMatchObject({ at: evening(daysLater(inSpring, 9)), presenter: member(0).row.self });
});

test('Anna says in which register she is, and reads what the evening with two means for it', async () => {
  await anna.page.getByText('Jouw beroepsregister').click();
  await anna.page.getByRole('checkbox', { name: 'NHG/KNMG' }).check();
  await anna.page.getByRole('button', { name: 'Vertel het de groep' }).last().click();
  await anna.sees(/NHG\/KNMG: een groep telt ten minste 3 mensen. Jullie komen met 2: vraag het register/);
  await anna.looksRight('registers');
});

test('where they meet goes to the server with the date; the way in and their own link do not', async () => {
  await anna.page.getByText('Zoals het meestal is').click();
  await anna.page.getByLabel('Waar komen jullie bij elkaar?').fill('Wijkhuis De Boom, Kerkstraat 12');
  await anna.page.getByLabel('Hoe kom je binnen?').fill('Bel bij Jansen, tweede verdieping');
  await anna.page.getByLabel('Een eigen link om elkaar online te zien').fill('https://video.example/kamer');
  await anna.press('Bewaar');
  await anna.sees('Waar: Wijkhuis De Boom, Kerkstraat 12');
  await anna.sees('Bel bij Jansen, tweede verdieping');
  const map = anna.page.getByRole('link', { name: 'Open in je kaart-app' }).first();
  expect(await map.getAttribute('href')).toBe('geo:0,0?q=Wijkhuis%20De%20Boom%2C%20Kerkstraat%2012');
  const parameters = { group: group.group };
  const listed = async () => valueOf(await member(0).browser.ask(planningRoutes.listDates, { parameters })).dates;
  const place = 'Wijkhuis De Boom, Kerkstraat 12';
  await expect
    .poll(listed)
    .toEqual(meetings.map(() => expect.objectContaining({ place, title: 'Bijeenkomst', zone: amsterdam })));
  expect(JSON.stringify(await listed())).not.toMatch(/Jansen|video\.example/);
});

test('without any mail Anna has a text to pass on, and a file with all dates', async () => {
  await anna.page.getByText('Alle datums doorgeven of in je agenda').click();
  const text = await anna.page.getByLabel('Tekst van de uitnodiging').inputValue();
  expect(text.match(/19:30–21:30/g)).toHaveLength(5);
  expect(text).not.toMatch(/Jansen|video\.example/);
  const [file] = await Promise.all([anna.page.waitForEvent('download'), anna.press('Bewaar als agenda-bestand')]);
  const calendar = readFileSync(await file.path(), 'utf8');
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(5);
  await anna.looksRight('passing on dates');
});

test('calendars of Anna and Bram say no: Bram is named, and Anna is asked and comes', async () => {
  const parameters = { group: group.group };
  const listed = valueOf(await member(0).browser.ask(planningRoutes.listDates, { parameters })).dates;
  const sequence = listed.find(({ planned }) => planned === meeting(2))?.sequence ?? 0;
  const invitation = { uid: uidOf(group.group, meeting(2)), sequence, organizer: 'mailto:kring@kring.example' };
  for (const at of [0, 1])
    answers.comes(answerTo(invitation, { answer: 'DECLINED', attendee: member(at).address, at: Date.now() }));
  await expect.poll(() => answers.mails.length, { timeout: 20_000 }).toBe(0);
  await anna.page.reload();
  const third = anna.page.locator('li.card').nth(2);
  await third.getByText('Zei nee in de eigen agenda: Bram').waitFor();
  await third.getByText('Niemand heeft zich hier afgemeld.').waitFor();
  await anna.looksRight('what calendars said');
  await third.getByRole('button', { name: 'Nee, ik kom wel' }).click();
  await third.getByRole('button', { name: 'Ik kan niet komen', exact: true }).waitFor();
  expect(await third.getByText('In je agenda zei je').count()).toBe(0);
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
  circle.expectFlawless();
  circle.expectQuiet();
});

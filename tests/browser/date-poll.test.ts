import { afterAll, beforeAll, expect, test } from 'vitest';
import { plannedOf } from '../../src/groups/circle-of-members.ts';
import type { PlannedId } from '../../src/groups/group-ids.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { type FoundedGroup, foundedGroup, planned, signsIn, startMeetingHeld } from '../support/founded-group.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
const narrow = { width: 360, height: 740 };
let circle: BrowserCircle;
let group: FoundedGroup;
let meetings: readonly PlannedId[] = [];
let anna: BrowserPerson;
let fatima: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram']);
  const [start, ...others] = await planned(group);
  await startMeetingHeld(group, start === undefined ? [] : [start]);
  meetings = others;
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

async function looksAtDates(at: number, viewport?: typeof narrow): Promise<BrowserPerson> {
  const member = group.members[at];
  if (member === undefined) throw new Error('Nobody');
  const person = await circle.person(member.name, viewport === undefined ? {} : { viewport });
  person.forgives(/401/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/dates`);
  await signsIn(person, member);
  return person;
}

test('Anna asks for all dates at once, with what Kring proposes', async () => {
  anna = await looksAtDates(0);
  await anna.press('Doe een datumvoorstel');
  await anna.sees('12 datums');
  await anna.page.locator('[aria-pressed=true][data-day]').first().click();
  await anna.sees('11 datums');
  await anna.page.reload();
  await anna.press('Ga verder met je datumvoorstel');
  await anna.sees('11 datums');
  await anna.page.goBack();
  await anna.press('Ga verder met je datumvoorstel');
  await anna.press('Toch niet');
  await anna.press('Doe een datumvoorstel');
  await anna.sees('12 datums');
  await anna.looksRight('asking for dates');
  await anna.press('Stuur naar de groep');
  await anna.sees('Nog niet geantwoord: Anna en Bram.');
});

test('Bram answers on a small phone without touching it', async () => {
  const bram = await looksAtDates(1, narrow);
  await bram.page.getByRole('radio').first().waitFor();
  while (!(await isAtRadio(bram))) await bram.page.keyboard.press('Tab');
  await bram.page.keyboard.press('Space');
  await bram.page.keyboard.press('ArrowRight');
  await bram.page.keyboard.press('ArrowRight');
  await bram.sees('1 van 12');
  // The language changes, the page is loaded again: what he filled in is there.
  await bram.press(/English/);
  await bram.sees('1 of 12');
  await bram.page.reload();
  await bram.sees('1 of 12');
  await bram.press(/Nederlands/);
  await bram.sees('1 van 12');
  await bram.looksRight('answering');
  await bram.strikes('Ja');
  await bram.strikes('Bewaar mijn antwoord');
  await bram.sees('11 keer ja, 0 als het moet, 1 nee.');
  await bram.context.close();
});

test('Fatima has no account, and answers by a link of her own', async () => {
  await anna.page.getByText('Iemand zonder account').click();
  await anna.fill('Voor wie?', 'Fatima');
  // No browser without windows has apps to share with: this one writes down what it would hand to them.
  await anna.page.evaluate(() => {
    navigator.share = async (what = {}) => {
      window.name = what.url ?? '';
    };
  });
  await anna.press('Maak een link');
  const link = await anna.page.getByRole('textbox', { name: 'Link voor Fatima' }).inputValue();
  await anna.press('Deel de link');
  expect(await anna.page.evaluate(() => window.name)).toBe(link);
  fatima = await circle.person('Fatima', { viewport: narrow });
  await fatima.page.goto(link);
  await fatima.sees('Fatima, wanneer kun jij?');
  await fatima.sees(/Anna vraagt het je, voor Dinsdagkring/);
  expect(fatima.page.url()).not.toContain('#');
  await fatima.press('Als het moet');
  await fatima.looksRight('answering by a link');
  await fatima.page.reload();
  await fatima.sees('12 van 12');
  await fatima.press('Bewaar mijn antwoord');
  await fatima.sees('Dank je. Je antwoord staat.');
});

test('Anna asks for one more date: Bram’s answer stands, and only that date is left to answer', async () => {
  await anna.page.reload();
  await anna.press('Vraag om meer datums');
  await anna.page.locator('[data-day]:not([disabled])').nth(40).click();
  await anna.sees('1 datum erbij');
  await anna.looksRight('asking for more');
  await anna.press('Vraag het de groep');
  await anna.sees('Nog niet alles beantwoord: Bram en Fatima.');
  await anna.press('Herinner Bram');
  await anna.sees('Eén groepslid krijgt een herinnering per mail.');
  await anna.sees(/De laatste herinnering was/);
  await fatima.page.reload();
  await fatima.sees('Van één datum zei je nog niets.');
  await fatima.page.getByRole('radio', { name: 'Ja' }).check();
  await fatima.press('Bewaar mijn antwoord');
  await fatima.sees('1 keer ja, 12 als het moet, 0 nee.');
  const bram = await looksAtDates(1, narrow);
  await bram.page.getByRole('radio', { name: 'Nee' }).check();
  await bram.sees('1 van 1');
  await bram.press('Bewaar mijn antwoord');
  await bram.sees('11 keer ja, 0 als het moet, 2 nee.');
  await bram.context.close();
});

test('everyone has answered: the best row is there, with a reason for each date, and Anna makes it so', async () => {
  await anna.page.reload();
  await anna.press('Ja');
  await anna.press('Bewaar mijn antwoord');
  await anna.sees('Iedereen heeft geantwoord.');
  await anna.sees('Dit past het best');
  await anna.sees('Geen andere datum komt beter uit.');
  await anna.looksRight('choosing');
  await anna.press('Zet deze datums vast');
  await anna.page.getByRole('heading', { name: 'Kies de datums' }).waitFor({ state: 'detached' });
  const row = group.members[1]?.row;
  await row?.refresh();
  expect(row?.group.poll).toBeUndefined();
  expect(meetings.every((id) => row && plannedOf(row.group, id)?.at !== undefined)).toBe(true);
});

test('Fatima’s page tells her what was chosen, and nothing was wrong on the way', async () => {
  await fatima.page.reload();
  await fatima.sees('Fatima, dit zijn de datums');
  expect(
    await fatima.page
      .getByRole('listitem')
      .filter({ hasText: /jij zei: (ja|als het moet)/ })
      .count(),
  ).toBe(3);
  await fatima.looksRight('what was chosen');
  circle.expectQuiet();
  circle.expectFlawless();
});

function isAtRadio({ page }: BrowserPerson): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio');
}

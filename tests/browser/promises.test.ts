import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readiedFor } from '../../src/groups/relations.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { beamer, phone } from '../support/browser-person.ts';
import { type FoundedGroup, type FoundedMember, foundedGroup, joinsLater, signsIn } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
/** Each account takes a password that is slow to try, and here many are opened: in milliseconds. */
const patience = 240_000;
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;
let bram: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris', 'Dewi', 'Emre']);
  await everyoneReady(group.members);
  anna = await comesIn('Anna');
  bram = await comesIn('Bram', phone);
}, patience);

afterAll(async () => {
  await circle.close();
  await post.close();
});

test('a group without a plan is told what comes first', async () => {
  await anna.sees('Zo begint een groep');
  await anna.looksRight('the overview of a new group');
  await goes(anna, 'Afspraken');
  await anna.sees('Nog niets te ondertekenen');
  await goes(anna, 'Traject');
  await anna.sees('Nog geen traject');
});

test('Anna plans one casus each, all dates at once, without a mouse', async () => {
  await anna.strikes('Plan een traject');
  await anna.sees('Dat worden 7 bijeenkomsten.');
  await anna.page.getByLabel('Datum Startbijeenkomst').fill('2027-01-12');
  await anna.page.getByLabel('Tijd Startbijeenkomst').fill('19:30');
  await anna.tabsTo('De rest steeds 6 weken later');
  await anna.page.keyboard.press('Enter');
  expect(await anna.page.getByLabel('Datum Slotbijeenkomst').inputValue()).toBe('2027-09-21');
  // The clock changes in March, the hour of the group does not.
  expect(await anna.page.getByLabel('Tijd Slotbijeenkomst').inputValue()).toBe('19:30');
  await anna.looksRight('planning a trajectory');
  await anna.strikes('Zo doen we het');
  await anna.page.getByRole('heading', { name: 'Jullie traject' }).waitFor();
  await anna.sees('Brengen nog in: Anna, Bram, Chris, Dewi en Emre');
  await anna.looksRight('a trajectory');
});

test('the turns are a proposal, with a reason in words, until the group takes it over', async () => {
  await goes(bram, 'Traject');
  await bram.page.getByText('Bijeenkomst 2 van 7').click();
  await bram.sees('Anna brengt in');
  await bram.sees('Voorstel');
  await anna.press('Neem alle voorstellen over');
  await bram.page.getByText('Afgesproken').first().waitFor();
  await isGone(anna, 'Neem alle voorstellen over');
});

test('the start meeting opens, and the table answers question by question', async () => {
  await goes(anna, 'Overzicht');
  await anna.press('Begin de startbijeenkomst');
  await anna.press('Begin met de eerste vraag');
  await anna.page.getByRole('heading', { name: 'Waarvoor komen we bij elkaar?' }).waitFor();
  await anna.sees('Jij leest voor');
  await anna.looksRight('a question of the agreements');
  await anna.press(/^Om te leren, en voor een register/);
  await anna.strikes('Volgende vraag');
  await anna.page.getByRole('heading', { name: 'Wil een beroepsregister iets van ons?' }).waitFor();
  await anna.sees('Bram leest voor');
  await anna.press(/^Nee/);
  await anna.sees('Deze twee spreken elkaar tegen');
  await anna.looksRight('two answers that contradict each other');
  await anna.press(/^Alleen dat we meedoen/);
  await isGone(anna, 'Deze twee spreken elkaar tegen');
  await anna.page.keyboard.press('ArrowRight');
  await anna.page.getByRole('heading', { name: 'Wie kunnen er beter niet samen in deze groep zitten?' }).waitFor();
  await anna.press('Dit bespreken we later');
  await anna.page.keyboard.press('ArrowLeft');
  await anna.page.getByRole('heading', { name: 'Wil een beroepsregister iets van ons?' }).waitFor();
});

test('closed by mistake, the talk is still there, and no word of it lies open in this browser', async () => {
  await anna.page.keyboard.press('Escape');
  // Leaving the talk is a step back in the browser; loading anew over that is not what she does.
  await anna.page.locator('dialog').waitFor({ state: 'detached' });
  await anna.page.reload();
  await anna.press('Ga verder waar jullie waren');
  await anna.page.getByRole('heading', { name: 'Wat doen we als we elkaar ook van buiten de groep kennen?' }).waitFor();
  const kept = await anna.page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toMatch(/register|takesPartOnly|later/);
});

test('a sentence that is only begun waits for own words; the rest is skipped or taken as it comes', async () => {
  await answersTo(anna, 'Hoe vaak komen we bij elkaar?');
  await anna.press(/^Dat zeggen we zelf/);
  await anna.sees('Maak deze zin af in eigen woorden.');
  await anna.fill('In eigen woorden', 'elke vijf weken, op dinsdag.');
  await answersTo(anna, undefined);
  await anna.page.getByRole('heading', { name: 'Zo staat het er nu' }).waitFor();
  await anna.sees('Zo vaak komen wij bij elkaar: elke vijf weken, op dinsdag.');
  await anna.sees('Later te bespreken');
  await anna.looksRight('reading everything together');
  await anna.press('Dit spraken we af');
  await anna.sees('Wacht op ondertekening');
});

test('everyone signs on the own device, and sees who still has to', async () => {
  await goes(bram, 'Afspraken');
  await bram.sees('Tot iedereen heeft ondertekend, gelden er nog geen afspraken.');
  await bram.looksRight('agreements to sign');
  await bram.press('Ik sta achter deze afspraken');
  await bram.sees('Je hebt ondertekend.');
  await bram.sees('Nog te ondertekenen door Anna, Chris, Dewi en Emre');
  await anna.press('Ik sta achter deze afspraken');
  await others('Chris', 'Dewi', 'Emre').reduce(async (before, { row }) => {
    await before;
    await signsLatest(row);
  }, Promise.resolve());
  await anna.sees('Iedereen heeft ondertekend. Deze afspraken gelden.');
});

test('on paper there is the text with the names under it, and nothing to press', async () => {
  await anna.page.emulateMedia({ media: 'print' });
  await anna.sees('Zo vaak komen wij bij elkaar: elke vijf weken, op dinsdag.');
  await anna.sees(/^Ondertekend door /);
  await anna.sees('Dinsdagkring');
  expect(await anna.page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await anna.page.getByRole('link').filter({ visible: true }).count()).toBe(0);
  await anna.page.emulateMedia({ media: null });
});

test('two screens talk at once: the last text put down holds, and the other screen says so', async () => {
  await bram.press('Afspraken veranderen');
  await bram.page.getByRole('heading', { name: 'Zo staat het er nu' }).waitFor();
  await anna.press('Afspraken veranderen');
  await anna.page.getByRole('heading', { name: 'Zo staat het er nu' }).waitFor();
  await anna.page.getByText(/^Nog niet besproken/).click();
  await anna.press('Met hoeveel mensen gaat een bijeenkomst door?');
  await anna.press(/^Met drie/);
  await anna.press('Lees alles samen door');
  await anna.press('Dit spraken we af');
  await bram.sees('Intussen legde Anna versie 2 vast');
  await bram.looksRight('somebody else put a text down');
  await bram.press('Met wat er is vastgelegd');
  await isGone(bram, 'Intussen legde Anna versie 2 vast');
  await bram.sees('Wij laten een bijeenkomst doorgaan als er minstens drie van ons zijn.');
  await bram.press('Terug');
});

test('a later change shows what is different, before signing again', async () => {
  await bram.page.getByRole('heading', { name: 'Wat er anders is' }).waitFor();
  await bram.sees('Tot iedereen heeft ondertekend, geldt versie 1.');
  await bram.sees('Eerdere versies');
  await bram.looksRight('what became different');
  await bram.press('Ik sta achter deze afspraken');
  await anna.press('Ik sta achter deze afspraken');
  for (const { row } of others('Chris', 'Dewi', 'Emre')) await signsLatest(row);
  await anna.sees('Iedereen heeft ondertekend. Deze afspraken gelden.');
});

test('the start meeting is told as held, and the plan goes on', async () => {
  await goes(anna, 'Traject');
  await anna.press('Schrijf op wie er waren');
  await anna.press('Bewaar');
  await anna.sees('Wat geweest is');
});

test('who cannot come gives the turn free; somebody with a later one changes places', async () => {
  const member = memberCalled('Bram');
  await goes(bram, 'Traject');
  const third = bram.page.locator('details').filter({ hasText: 'Bijeenkomst 3 van 7' });
  await third.getByText('Bijeenkomst 3 van 7').click();
  await third.getByText('Jij brengt in').waitFor();
  await third.getByRole('button', { name: 'Ik kan die keer niet' }).click();
  await third.getByText('Kan die keer niet: Bram').waitFor();
  await bram.sees('Wie deze keer kan, heeft al een andere beurt. Schuif er een door, of zet er een bijeenkomst bij.');
  await bram.looksRight('an absence');
  valueOf(await member.row.refresh());
  expect(member.row.group.trajectories.at(-1)?.meetings[2]?.freed).toMatchObject([{ turn: 'presenting', why: 'away' }]);
  // Chris brings before Dewi, and leads that evening: nobody guards the time of the own casus.
  await third.getByRole('button', { name: 'Laat Dewi nu inbrengen, en Bram op di 29 jun' }).click();
  await third.getByText('Dewi brengt in').first().waitFor();
  await bram.page.locator('summary').filter({ hasText: 'Bijeenkomst 5 van 7' }).getByText('Bram brengt in').waitFor();
});

test('Anna asks Chris to swap, and the turns change hands when Chris says yes', async () => {
  await goes(anna, 'Traject');
  const second = anna.page.locator('details').filter({ hasText: 'Bijeenkomst 2 van 7' });
  await second.getByRole('button', { name: 'Ruilen' }).first().click();
  await second.getByLabel('Met welke beurt wil je ruilen?').selectOption({ label: await swapWith(anna.page, 'Chris') });
  await second.getByRole('button', { name: 'Vraag het' }).click();
  await anna.sees('Je vroeg Chris om te ruilen. Tot er een ja is, verandert er niets.');
  await anna.looksRight('asking for a swap');
  const chris = await comesIn('Chris', phone);
  await chris.sees('Anna wil met je ruilen.');
  await chris.looksRight('the overview with something to answer');
  await chris.page.getByRole('link', { name: 'Bekijk het voorstel' }).click();
  await chris.press('Ja, ruilen');
  await second.getByText('Chris brengt in').first().waitFor();
});

test('a sixth comes later, reads what there is and signs; the plan may grow', async () => {
  const farid = await joinsLater(group, circle.server, post, 'Farid');
  group = { ...group, members: [...group.members, farid] };
  valueOf(await farid.row.refresh());
  valueOf(await farid.row.write(readiedFor(group.members.map(({ row }) => row.self))));
  const screen = await comesIn('Farid');
  await screen.sees('Er liggen afspraken. Lees ze, en onderteken als je erachter staat.');
  await screen.page.getByRole('link', { name: 'Lees de afspraken' }).click();
  await screen.sees(/^Jij kwam later bij de groep/);
  await screen.looksRight('agreements for a newcomer');
  await screen.press('Ik sta achter deze afspraken');
  await screen.sees('Iedereen heeft ondertekend. Deze afspraken gelden.');
  await goes(anna, 'Traject');
  await anna.sees('Met één bijeenkomst erbij kan iedereen een casus inbrengen.');
  await anna.press('Zet erbij');
  await anna.sees('Bijeenkomst 7 van 8');
});

test('on a beamer, and in English, the questions stand just as well', async () => {
  await anna.page.setViewportSize(beamer);
  await anna.page.getByRole('button', { name: /^EN/ }).click();
  await anna.page.getByRole('link', { name: 'Agreements' }).click();
  await anna.press('Change the agreements');
  await anna.page.keyboard.press('ArrowLeft');
  await anna.page.getByRole('heading', { name: 'When do we read these agreements again?' }).waitFor();
  await anna.looksRight('a question on a beamer');
  await anna.page.emulateMedia({ colorScheme: 'dark' });
  await anna.looksRight('a question by night');
  await anna.page.keyboard.press('Escape');
  // Out of the talk is a step back, and the link that she follows must not be what it goes back from.
  await isGone(anna, 'When do we read these agreements again?');
  await anna.page.getByRole('link', { name: 'Trajectory' }).click();
  await anna.sees('Still to bring a casus: Anna, Bram, Chris, Dewi, Emre and Farid');
  await anna.looksRight('a trajectory by night');
});

test(
  'with a facilitator the plan shows how the group comes to lead by itself',
  async () => {
    group = await foundedGroup(circle.server, post, ['Els', 'Gijs', 'Hanna', 'Ivo'], { guided: 'facilitated' });
    valueOf(await memberCalled('Els').row.write({ kind: 'cameAs', as: 'facilitator' }));
    const els = await comesIn('Els');
    await goes(els, 'Traject');
    await els.press('Plan een traject');
    await els.press(/^Op weg om het zelf te doen/);
    await els.sees(/De begeleider leidt\s+\(bijeenkomst 1, 2\)/);
    await els.sees(/Een groepslid leidt, de begeleider zit ernaast\s+\(bijeenkomst 3, 4\)/);
    await els.sees(/Een groepslid leidt\s+\(bijeenkomst 5, 6\)/);
    await els.press('Zo doen we het');
    await els.page.getByRole('heading', { name: 'Jullie traject' }).waitFor();
    await els.looksRight('towards independence');
  },
  patience,
);

test('nothing was wrong on the way', () => {
  circle.expectQuiet();
  circle.expectFlawless();
});

async function comesIn(name: string, viewport?: { readonly width: number; readonly height: number }) {
  const person = await circle.person(name, viewport === undefined ? {} : { viewport });
  // Nobody is signed in yet; and when two browsers of members let somebody in at once, one of them is too late.
  person.forgives(/401|409/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}`);
  await signsIn(person, memberCalled(name));
  await person.page.getByRole('heading', { name: 'Dinsdagkring' }).waitFor();
  return person;
}

async function goes(person: BrowserPerson, part: string): Promise<void> {
  await person.page.getByRole('link', { name: part, exact: true }).click();
}

/** It takes a moment: every letter is sealed, sent and read again. */
async function isGone({ page }: BrowserPerson, text: string): Promise<void> {
  await page.getByText(text).waitFor({ state: 'detached' });
}

/** On with the arrow keys, leaving what stands there, until this question is asked; or to the end. */
async function answersTo(person: BrowserPerson, question: string | undefined): Promise<void> {
  const heading = person.page.getByRole('heading', { level: 1, name: question ?? 'Zo staat het er nu' });
  for (let presses = 0; presses < 40 && !(await heading.isVisible()); presses += 1) {
    await person.page.getByRole('heading', { level: 1 }).last().focus();
    await person.page.keyboard.press('ArrowRight');
  }
  await heading.waitFor();
}

function memberCalled(name: string): FoundedMember {
  const member = group.members.find((one) => one.name === name);
  if (member === undefined) throw new Error(`There is no ${name}`);
  return member;
}

function others(...names: readonly string[]): readonly FoundedMember[] {
  return names.map(memberCalled);
}

async function signsLatest(row: FoundedMember['row']): Promise<void> {
  const latest = valueOf(await row.refresh()).agreements.at(-1);
  if (latest === undefined) throw new Error('There are no agreements');
  valueOf(await row.write({ kind: 'agreementSigned', agreement: latest.agreement }));
}

async function everyoneReady(members: readonly FoundedMember[]): Promise<void> {
  const all = members.map(({ row }) => row.self);
  for (const { row } of members) {
    valueOf(await row.refresh());
    valueOf(await row.write(readiedFor(all)));
  }
}

async function swapWith(page: Page, name: string): Promise<string> {
  const labels = await page.getByLabel('Met welke beurt wil je ruilen?').locator('option').allTextContents();
  const label = labels.find((one) => one.startsWith(`Met ${name},`));
  if (label === undefined) throw new Error(`There is no turn of ${name} in ${labels.join(' | ')}`);
  return label;
}

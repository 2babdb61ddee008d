import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { toBase64Url } from '../../src/basics/bytes.ts';
import { keysInUse } from '../../src/crypto/account.ts';
import { newRecoveryCode } from '../../src/crypto/recovery-code.ts';
import { invitationRoutes } from '../../src/protocol/invitation-routes.ts';
import { renewKeys } from '../../src/web/account/changing.ts';
import { keysOnWire } from '../../src/web/account/key-making.ts';
import { renewAccount } from '../../src/web/account/renewing.ts';
import { unlock } from '../../src/web/account/signing-in.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { follow } from '../../src/web/people/joining-group.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, laptop, phone } from '../support/browser-person.ts';
import { type FoundedGroup, type FoundedMember, foundedGroup, signsIn } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { MemberBrowser } from '../support/member-browser.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let circle: BrowserCircle;
let group: FoundedGroup;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris', 'Dewi', 'Emre'], { guided: 'facilitated' });
}, 180_000);

afterAll(async () => {
  await circle.close();
  await post.close();
});

function member(name: string): FoundedMember {
  const found = group.members.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in this group`);
  return found;
}

const known = new Map<string, BrowserPerson>();

/** At the window where this one signed in before, on the page of the people. */
async function atThePeople(name: string, viewport = laptop): Promise<BrowserPerson> {
  const standing = known.get(name);
  const person = standing ?? (await circle.person(name));
  known.set(name, person);
  await person.page.setViewportSize(viewport);
  // Two browsers that come by at once: one is told that the other was faster.
  person.forgives(/401|403|409/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/people`);
  if (standing === undefined) await signsIn(person, member(name));
  await person.page.getByRole('heading', { name: 'De kring', level: 1 }).waitFor();
  return person;
}

/** What matters now is unfolded already. */
async function unfolds(person: BrowserPerson, chapter: string): Promise<void> {
  const summary = person.page.locator('details:not([open]) > summary', { hasText: chapter });
  await person.page.locator('summary', { hasText: chapter }).waitFor();
  if ((await summary.count()) > 0) await summary.click();
}

/** A page that is open follows its group, and does what any browser of a member does: whoever is done closes it. */
afterEach(async () => {
  for (const { page } of circle.people) if (!page.isClosed()) await page.goto('about:blank');
});

function inList(person: BrowserPerson, name: string) {
  return person.page.getByRole('listitem').filter({ hasText: name }).first();
}

test('five people and a facilitator; Emre comes as the facilitator, and a link is made and withdrawn', async () => {
  const anna = await atThePeople('Anna');
  const emre = await atThePeople('Emre', phone);
  await emre.press('Begeleider');
  await inList(anna, 'Emre').getByText('begeleider').waitFor();
  await emre.looksRight('the people, on a phone');

  await anna.fill('Voor wie is de link?', 'Fatima');
  await anna.press('Maak een link');
  await anna.page.getByLabel('Link voor Fatima').waitFor();
  await inList(anna, 'Link voor Fatima').getByText('Laat de QR-code zien').click();
  await anna.page.getByRole('img', { name: 'Code met de link voor Fatima' }).waitFor();
  await anna.looksRight('a link with its code');
  const link = await anna.page.getByLabel('Link voor Fatima', { exact: true }).inputValue();
  await inList(anna, 'Link voor Fatima').getByRole('button', { name: 'Trek in' }).focus();
  await anna.page.keyboard.press('Enter');
  await anna.strikes('Ja, trek in');
  await anna.page.getByLabel('Link voor Fatima', { exact: true }).waitFor({ state: 'detached' });

  const fatima = await circle.person('Fatima');
  fatima.forgives(/401|404|410/);
  await fatima.page.goto(link);
  await fatima.sees('Deze uitnodiging werkt niet meer.');
  await fatima.looksRight('a link that is over');
}, 180_000);

test('Bram leads Chris: only Chris reads it, with what can be done, and cannot say to be ready', async () => {
  const anna = await atThePeople('Anna');
  const chris = await atThePeople('Chris', phone);
  await chris.press('Beantwoord de vragen');
  await chris.page.getByRole('heading', { name: 'Wat is Anna van jou?' }).waitFor();
  await chris.looksRight('a private question');
  await chris.press('Niets hiervan');
  await chris.page.getByRole('heading', { name: 'Wat is Bram van jou?' }).waitFor();
  await chris.press('Mijn leidinggevende');
  await chris.page.getByRole('heading', { name: 'Wat is Dewi van jou?' }).waitFor();
  await chris.press('Iemand met wie ik elke dag werk');
  await chris.page.getByRole('heading', { name: 'Wat is Emre van jou?' }).waitFor();
  await chris.press('Niets hiervan');
  await chris.sees('Zo kan deze groep niet beginnen');
  await chris.sees('Bram is je leidinggevende.');
  await chris.sees('Vraag de begeleider');
  await chris.sees('Dewi en ik werken elke dag samen');
  await chris.seesNot('Ik ben klaar om te beginnen');
  await chris.looksRight('a boss in the circle');

  await anna.press('Beantwoord de vragen');
  for (const name of ['Bram', 'Chris', 'Dewi', 'Emre']) {
    await anna.page.getByRole('heading', { name: `Wat is ${name} van jou?` }).waitFor();
    await anna.press('Niets hiervan');
  }
  await anna.press('Ik ben klaar om te beginnen');
  await anna.sees('Je bent klaar om te beginnen.');
  await anna.sees('De groep wacht nog.');
  await anna.seesNot('leidinggevende is');
  await anna.looksRight('ready to begin');
  const { row } = member('Dewi');
  valueOf(await row.refresh());
  const everything = JSON.stringify(row.rows?.read.texts);
  expect(everything).toContain('readied');
  expect(everything).not.toMatch(/boss|dailyCoworker|relation/);
}, 180_000);

test('Anna and Bram read the same four words, each from the own screen', async () => {
  const [anna, bram] = [await atThePeople('Anna'), await atThePeople('Bram', phone)];
  const read = async (person: BrowserPerson): Promise<readonly string[]> => {
    await unfolds(person, 'Controlewoorden');
    await person.press('Laat de woorden zien');
    const list = person.page.getByRole('list', { name: 'De vier woorden' });
    await list.waitFor();
    return list.getByRole('listitem').allTextContents();
  };
  const [hers, his] = [await read(anna), await read(bram)];
  expect(hers).toHaveLength(4);
  expect(his).toEqual(hers);
  await bram.looksRight('the control words');
}, 180_000);

test('somebody without the right link stands at the door, and Anna is told so', async () => {
  const anna = await atThePeople('Anna');
  await anna.fill('Voor wie is de link?', 'Gijs');
  await anna.press('Maak een link');
  const link = new URL(await anna.page.getByLabel('Link voor Gijs').inputValue());
  const stranger = new MemberBrowser(circle.server, post);
  await stranger.arrives();
  const followed = valueOf(await follow(stranger.ask, link.pathname.split('/')[2] ?? '', link.hash));
  const own = keysInUse(stranger.keys);
  const body = {
    invitation: followed.invitation,
    proof: toBase64Url(followed.keys.proof),
    keys: keysOnWire(own.publicKeys),
    mac: toBase64Url(new Uint8Array(32)),
  };
  valueOf(await stranger.ask(invitationRoutes.requestToJoin, { body }));
  await anna.sees('Iemand vraagt toegang zonder de juiste link.');
  await anna.sees('Het kwam binnen bij de link voor Gijs.');
  await anna.looksRight('a stranger at the door');
  await anna.press('Trek die link in');
  await anna.page.getByText('Iemand vraagt toegang').waitFor({ state: 'detached' });
  await anna.sees('5 mensen');
}, 180_000);

test('Dewi takes new keys: every page says so to Anna, until she has seen it', async () => {
  const anna = await atThePeople('Anna');
  const { browser, password } = member('Dewi');
  const { tools } = browser.own;
  const unlocked = valueOf(await unlock(tools, browser.profile, { kind: 'password', password }));
  const renewed = await renewKeys(tools, browser.profile, unlocked, { password, recovery: await newRecoveryCode() });
  await browser.own.unlocked(browser.profile.account, valueOf(renewed));
  await tend(await browser.follows(group.group));
  const warning = anna.page.getByRole('alert').filter({ hasText: 'Dewi heeft nieuwe sleutels' });
  await warning.waitFor();
  await anna.looksRight('somebody has new keys');
  await anna.page.getByRole('link', { name: 'Overzicht' }).click();
  await warning.waitFor();
  await anna.page.reload();
  await warning.waitFor();
  await anna.press('Ik heb het gezien');
  await warning.waitFor({ state: 'detached' });
  await anna.page.reload();
  await anna.page.getByRole('link', { name: 'Mensen' }).click();
  await anna.page.getByRole('heading', { name: 'De kring', level: 1 }).waitFor();
  expect(await warning.count()).toBe(0);
}, 180_000);

test('Emre lost everything: Anna and Bram hear the words and confirm, and Chris is warned', async () => {
  const [anna, bram] = [await atThePeople('Anna'), await atThePeople('Bram')];
  const chris = await atThePeople('Chris', phone);
  const emre = new MemberBrowser(circle.server, post);
  const typed = await emre.mailedCode('renew', member('Emre').address);
  const password = 'een andere lange zin van Emre';
  const wish = { ...typed, password, recovery: await newRecoveryCode() };
  valueOf(await renewAccount(emre.own.tools, wish));

  const window = await circle.person('Emre', { viewport: phone });
  window.forgives(/401|403|409/);
  await window.page.goto(`${circle.server.url}/groups/${group.group}`);
  await signsIn(window, { ...member('Emre'), password });
  await window.press('Laat de woorden zien');
  const his = window.page.locator('ol li');
  await his.first().waitFor();
  const spoken = (await his.allTextContents()).map((word) => word.trim());
  for (const [at, person] of [anna, bram].entries()) {
    const card = person.page.getByRole('alert').filter({ hasText: 'Emre is de sleutels kwijt' });
    await card.waitFor();
    await card.getByRole('button', { name: 'Laat de woorden zien' }).click();
    const list = card.getByRole('list', { name: 'De vier woorden' });
    await list.waitFor();
    expect(await list.getByRole('listitem').allTextContents()).toEqual(spoken);
    if (at === 0) await person.looksRight('somebody lost the keys');
    await card.getByRole('button', { name: 'Ik hoorde Emre deze woorden zeggen' }).click();
    if (at === 0) await card.getByText('Nu moet nog één ander het bevestigen.').waitFor();
    else await card.waitFor({ state: 'detached' });
  }
  // He was never told of Dewi either.
  await chris.page.getByRole('alert').filter({ hasText: 'Er zijn nieuwe sleutels in de groep' }).waitFor();
  await chris.sees('Anna en Bram bevestigden de nieuwe sleutels.');
  await window.page.getByRole('heading', { name: 'Dinsdagkring' }).waitFor();
  await window.page.getByRole('link', { name: 'Mensen' }).click();
  await inList(window, 'Dewi').waitFor();
}, 180_000);

test('the server shows Anna an older list than she saw: the page stops, and says what she can do', async () => {
  const anna = await atThePeople('Anna');
  await anna.page.route('**/api/groups/*/roster', async (route) => {
    const answer = await route.fetch();
    const { entries } = await answer.json();
    await route.fulfill({ response: answer, json: { entries: entries.slice(0, -1) } });
  });
  await anna.page.reload();
  await anna.page.getByRole('heading', { name: 'Hier klopt iets niet' }).waitFor();
  await anna.sees('een oudere of een andere ledenlijst');
  await anna.sees('Vertel het de anderen, niet via deze groep');
  await anna.seesNot('Nodig iemand uit');
  await anna.looksRight('a falsified list');
  await anna.page.unroute('**/api/groups/*/roster');
  await anna.press('Kijk nog eens');
  await anna.page.getByRole('heading', { name: 'De kring', level: 1 }).waitFor();
}, 180_000);

test('Bram reads all of it in English', async () => {
  const bram = await circle.person('Bram', { viewport: phone, locale: 'en-GB', colorScheme: 'dark' });
  bram.forgives(/401|403|409/);
  await bram.page.goto(`${circle.server.url}/groups/${group.group}/people`);
  const { address, password } = member('Bram');
  await bram.page.getByRole('textbox', { name: /mail/i }).fill(address);
  await bram.page.locator('input[type=password]').fill(password);
  await bram.page.locator('form button.primary').click();
  await bram.page.getByRole('heading', { name: 'The circle', level: 1 }).waitFor();
  await unfolds(bram, 'Control words');
  await bram.press('Show the words');
  await bram.page.getByRole('list', { name: 'The four words' }).waitFor();
  await unfolds(bram, 'You in this group');
  await bram.sees('Say goodbye to the group');
  await bram.looksRight('the people, in English and at night');
}, 180_000);

test('Chris says goodbye, and Anna takes Bram out', async () => {
  const [anna, chris] = [await atThePeople('Anna'), await atThePeople('Chris', phone)];
  await inList(anna, 'Bram').getByText('Bram', { exact: true }).click();
  await anna.press('Haal Bram uit de groep');
  await anna.sees('Wat Bram al kon lezen, blijft gelezen.');
  await anna.looksRight('taking somebody out');
  await anna.press('Ja, haal Bram eruit');
  await anna.sees('4 mensen');
  await chris.page.locator('summary', { hasText: 'Jij in deze groep' }).press('Enter');
  await chris.strikes('Verlaat de groep');
  await chris.strikes('Ja, ik ga');
  await chris.page.getByRole('heading', { name: 'Je groepen' }).waitFor();
  await anna.sees('3 mensen');
  await anna.sees('Drie is klein');
  circle.expectFlawless();
  circle.expectQuiet();
}, 180_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/crypto/ids.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { phone } from '../support/browser-person.ts';
import { type FoundedGroup, foundedGroup, planned, signsIn, startMeetingHeld } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;
let bram: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram']);
  await startMeetingHeld(group, await planned(group));
  const agreement = newId<'AgreementId'>();
  const answers = [{ block: 'evaluating', choice: 'spokenAndScales' }] as const;
  const [first] = group.members;
  if (first === undefined) throw new Error('Nobody');
  valueOf(await first.row.write({ kind: 'agreementProposed', agreement, answers }));
  for (const { row } of group.members) {
    valueOf(await row.refresh());
    valueOf(await row.write({ kind: 'agreementSigned', agreement }));
  }
  anna = await comesTo(0);
  bram = await comesTo(1);
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

async function comesTo(at: number): Promise<BrowserPerson> {
  const member = group.members[at];
  if (member === undefined) throw new Error('Nobody');
  const person = await circle.person(member.name, at === 1 ? { viewport: phone } : {});
  person.forgives(/401/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/evaluation`);
  await signsIn(person, member);
  return person;
}

async function gives(figure: number): Promise<void> {
  const asked = anna.page.getByRole('group', { name: 'Kan ik hier vrij spreken?' });
  expect(await asked.getByRole('button', { pressed: true }).count()).toBe(0);
  await asked.getByRole('button', { name: `${figure} van 5` }).click();
}

test('the screen goes round: each chooses unseen, and all of it opens at once', async () => {
  await anna.sees('Eerst een rondje');
  await anna.sees(/Cijfers in een kleine groep zijn nooit anoniem/);
  await anna.press('Ik begin');
  await gives(4);
  await anna.looksRight('giving figures');
  await anna.press('Klaar, ik geef het door');
  await anna.sees('Eén is geweest.');
  await anna.press('Ik ben de volgende');
  await gives(2);
  await anna.press('Klaar, ik geef het door');
  await anna.press('Iedereen is geweest: open alles');
  await anna.page.getByRole('img', { name: '2: één keer. 4: één keer' }).waitFor();
  await anna.looksRight('figures that opened');
  await bram.seesNot('Kan ik hier vrij spreken?');
  await anna.press('Bewaar dit bij de groep');
  await bram.page.getByRole('img', { name: '2: één keer. 4: één keer' }).waitFor();
});

test('Anna says where she stands, and Bram reads it; then they end the trajectory together', async () => {
  await anna.fill('Het anders doen', 'Ik wil vaker wachten');
  await anna.page.getByRole('button', { name: 'Laat dit aan de groep zien' }).click();
  await bram.sees('Ik wil vaker wachten');
  await bram.looksRight('aims of another');
  await anna.page.getByText('Het traject afronden').click();
  await anna.fill('Wat heeft jullie geholpen?', 'Dat we elke keer terugkeken');
  await anna.page.getByText('We gaan anders door').click();
  await anna.looksRight('ending a trajectory');
  await anna.press('Rond het traject af');
  await anna.press('Ja, rond af');
  await anna.sees('Begin een nieuw traject');
  expect(circle.onDisk(['vaker wachten', 'elke keer terugkeken'])).toEqual([]);
  circle.expectQuiet();
  circle.expectFlawless();
});

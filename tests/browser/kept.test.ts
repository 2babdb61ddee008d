import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/crypto/ids.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { letsIn } from '../support/circle-of-browsers.ts';
import { type FoundedGroup, foundedGroup, planned, signsIn, startMeetingHeld } from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
const day = 86_400_000;
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings, backupDays: 7 });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris']);
  const plan = await planned(group);
  await startMeetingHeld(group, plan);
  const [first, bram] = group.members;
  const [, next] = plan;
  if (first === undefined || bram === undefined || next === undefined) throw new Error('The group is not complete');
  const fields = { happened: 'Het gesprek liep vast.', question: 'Hoe kan ik rustig blijven?' };
  const casus = newId<'CasusId'>();
  valueOf(
    await first.row.write(
      { kind: 'meetingMoved', planned: next, at: Date.now() + 9 * day },
      { kind: 'casusShared', casus, planned: next, fields },
    ),
  );
  valueOf(await bram.row.refresh());
  const step = 'Ik bel haar vrijdag.';
  valueOf(await bram.row.write({ kind: 'firstStepSet', casus: newId<'CasusId'>(), step, on: Date.now() + 3 * day }));
  const { ownRow } = first.browser;
  valueOf(
    await ownRow.write({ kind: 'entryWritten', entry: newId<'EntryId'>(), is: 'insight', words: '<b>Stil</b> zijn' }),
  );
  anna = await circle.person('Anna', { acceptDownloads: true });
  anna.forgives(/401/);
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

async function goesTo(part: string): Promise<void> {
  await anna.page.goto(`${circle.server.url}/groups/${group.group}/${part}`);
}

test('Anna reads what exists and until when, erases her casus, and Bram does not have it any more', async () => {
  const [first, bram] = group.members;
  if (first === undefined || bram === undefined) throw new Error('The group is not complete');
  await goesTo('kept');
  await signsIn(anna, first);
  await anna.page.getByRole('heading', { name: 'Wat er is, en wanneer het verdwijnt' }).waitFor();
  await anna.sees('De inbrenger liet het van tevoren zien.');
  await anna.sees(/hooguit 7 dagen/);
  await anna.sees('Je eigen boek, met 1 stukje');
  await anna.sees(`Je account: ${first.address}`);
  await anna.looksRight('what is kept');
  await anna.tabsTo('Wis nu: Uitnodiging');
  await anna.strikes('Wis nu: Casus');
  await anna.sees('Dit gaat voor iedereen in de groep weg, en komt niet terug.');
  await anna.press('Wis');
  await anna.sees('Gewist. De tekst is weg van de server.');
  await anna.seesNot('De inbrenger liet het van tevoren zien.');
  bram.row.rows = undefined;
  valueOf(await bram.row.refresh());
  expect(bram.row.group.casus).toEqual([]);
});

test('she takes everything about her along in one file: her words, and nobody else’s', async () => {
  const [download] = await Promise.all([
    anna.page.waitForEvent('download'),
    anna.press('Alles over mij in één bestand'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^kring-over-mij-\d{4}-\d{2}-\d{2}\.html$/);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toContain('Dinsdagkring');
  expect(file).toContain('&lt;b&gt;Stil&lt;/b&gt; zijn');
  expect(file).not.toContain('Ik bel haar vrijdag.');
  expect(file).not.toContain('Bram');
  const json = /<script type="application\/json" id="kring-export">(.*?)<\/script>/s.exec(file)?.[1] ?? '';
  expect(JSON.parse(json)).toMatchObject({ format: 'kring/export/1', own: { book: [{ words: '<b>Stil</b> zijn' }] } });
});

test('what the server sees of this group is what it has: numbers, times and sizes', async () => {
  await goesTo('server');
  await anna.page.getByRole('heading', { name: 'Buitenop: dit ziet de server' }).waitFor();
  await anna.sees('de naam: Dinsdagkring');
  await anna.seesNot(/^Bram$/);
  await anna.looksRight('what the server sees');
  await anna.press('Zet de namen erbij die jouw browser kent');
  await anna.page.getByRole('cell', { name: 'Bram' }).first().waitFor();
});

test('of several groups she sees the dates, the turns and what was promised', async () => {
  await anna.page.goto(`${circle.server.url}/groups`);
  await anna.page.getByRole('heading', { name: 'Dinsdagkring' }).waitFor();
  await anna.sees('Bram: Ik bel haar vrijdag.');
  await anna.sees(/brengt in/);
  await anna.looksRight('her group');
});

test('Els guides two groups: the one with a date comes first, and one that was tampered with says so', async () => {
  const [first] = group.members;
  const theirs = await foundedGroup(circle.server, post, ['Els'], { name: 'Donderdagkring', guided: 'facilitated' });
  const [guide] = theirs.members;
  if (first === undefined || guide === undefined) throw new Error('The groups are not complete');
  await letsIn(first.row, guide.browser);
  const { group: id, founding } = group;
  valueOf(await guide.browser.ownRow.write({ kind: 'groupKnown', group: id, founding, name: 'Dinsdagkring' }));
  valueOf(await guide.row.write({ kind: 'cameAs', as: 'facilitator' }));

  const els = await circle.person('Els', { viewport: phone });
  els.forgives(/401/);
  await els.page.goto(`${circle.server.url}/groups`);
  await signsIn(els, guide);
  const headings = els.page.getByRole('article').getByRole('heading', { level: 2 });
  await expect.poll(() => headings.allTextContents()).toEqual(['Dinsdagkring', 'Donderdagkring']);
  await els.sees('Je bent begeleider.');
  await els.sees('Er is nog geen traject.');
  await els.looksRight('two groups');

  await els.page.route(`**/api/groups/${theirs.group}/roster`, async (route) => {
    const answer = await route.fetch();
    const [entry] = (await answer.json()).entries;
    const entries = [{ ...entry, entry: `${entry.entry.slice(0, -4)}AAAA` }];
    await route.fulfill({ response: answer, json: { entries } });
  });
  await els.page.reload();
  await els.sees('Hier klopt iets niet.');
  await els.page.getByRole('article').getByRole('heading', { name: 'Dinsdagkring' }).waitFor();
  await els.looksRight('a group that was tampered with');
  circle.expectFlawless();
  circle.expectQuiet();
});

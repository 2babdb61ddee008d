import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { opensAccount } from '../support/browser-member.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { phone } from '../support/browser-person.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let circle: BrowserCircle;
let anna: BrowserPerson;
let bram: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  anna = await circle.person('Anna');
  bram = await circle.person('Bram', { viewport: phone });
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

test('Anna opens an account, founds a group and invites Bram; he comes in by her link', async () => {
  anna.forgives(/401/);
  bram.forgives(/401|403/);
  await anna.page.goto(`${circle.server.url}/groups`);
  await opensAccount(anna, post);
  await anna.press('Richt een groep op');
  await anna.fill('Hoe heet de groep?', 'Dinsdagkring');
  await anna.looksRight('founding a group');
  await anna.press('Richt op');
  await anna.page.getByRole('heading', { name: 'Dinsdagkring' }).waitFor();
  await anna.looksRight('a new group');

  await anna.page.getByRole('link', { name: 'Mensen' }).click();
  await anna.fill('Voor wie is de link?', 'Bram');
  await anna.press('Maak een link');
  const link = await anna.page.getByLabel('Link voor Bram').inputValue();
  await anna.looksRight('an invitation');

  await bram.page.goto(link);
  await bram.sees('Anna vraagt je erbij.');
  await opensAccount(bram, post, 'invitation');
  expect(bram.page.url()).not.toContain('#');
  await bram.press('Ik kom erbij');
  await bram.page.getByRole('heading', { name: 'Dinsdagkring' }).waitFor();
  await anna.page.getByRole('listitem').filter({ hasText: 'Bram' }).first().waitFor();
  circle.expectFlawless();
  circle.expectQuiet();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountId } from '../../src/groups/ids.ts';
import { stopToken } from '../../src/server/mail/stop-token.ts';
import { BrowserCircle } from '../support/browser-circle.ts';
import { opensAccount } from '../support/browser-member.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let circle: BrowserCircle;
let anna: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  anna = await circle.person('Anna', { timezoneId: 'Europe/London' });
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

test('Anna follows the link in a mail on her phone, is asked first, and sees at home what she chose', async () => {
  anna.forgives(/401|403/);
  await anna.page.goto(`${circle.server.url}/account`);
  await opensAccount(anna, post);
  const { account, zone } = await anna.page.evaluate(async () => {
    const [own, mail] = await Promise.all([fetch('/api/account'), fetch('/api/account/mail')]);
    return { account: (await own.json()).account, zone: (await mail.json()).zone };
  });
  expect(zone).toBe('Europe/London');

  const annasPhone = await circle.person('Anna', { viewport: phone, colorScheme: 'dark' });
  const token = stopToken(circle.secret, { account: account as AccountId, kind: 'reminder' });
  await annasPhone.page.goto(`${circle.server.url}/mail/${token}`);
  await annasPhone.sees('Herinnering aan een bijeenkomst, of een vraag erover: wil je deze mail niet meer?');
  await annasPhone.looksRight('the link at the end of a mail');
  await annasPhone.press('Nee, mail me dit niet meer');
  await annasPhone.sees('Herinnering aan een bijeenkomst, of een vraag erover: deze mail krijg je niet meer.');
  await annasPhone.looksRight('after stopping it');

  await anna.page.goto(`${circle.server.url}/account`);
  const wish = (name: string) => anna.page.getByRole('checkbox', { name });
  await wish('Datums voor je agenda').waitFor();
  expect(await wish('Herinnering aan een bijeenkomst, of een vraag erover').isChecked()).toBe(false);
  expect(await wish('Datums voor je agenda').isChecked()).toBe(true);
  await wish('Herinnering aan een bijeenkomst, of een vraag erover').check();
  await anna.sees('Bewaard.');
  await anna.looksRight('what Anna is mailed');

  annasPhone.forgives(/400|404/);
  await annasPhone.page.goto(`${circle.server.url}/mail/AAAA`);
  await annasPhone.sees(/hoort bij geen mail van Kring/);
});

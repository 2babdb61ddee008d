import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type AccountOnPaper, opensAccount, readsCode, typesCodeBack } from '../support/browser-member.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { codeIn, PostOffice } from '../support/post-office.ts';

const post = new PostOffice();
let circle: BrowserCircle;
let anna: BrowserPerson;
let paper: AccountOnPaper;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  anna = await circle.person('Anna');
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

const at = (path: string) => `${circle.server.url}${path}`;

/** The box with exactly this label. */
function box({ page }: BrowserPerson, label: string) {
  return page.getByLabel(label, { exact: true });
}

async function signsIn(person: BrowserPerson, password: string): Promise<void> {
  await person.fill('E-mailadres', paper.address);
  await box(person, 'Wachtwoord').fill(password);
  await person.press('Log in');
}

test('Anna opens an account, sees what is known of her, and is in on her phone too', async () => {
  anna.forgives(/401|403/);
  await anna.page.goto(at('/account'));
  paper = await opensAccount(anna, post);
  await anna.page.getByRole('heading', { name: 'Je account' }).waitFor();
  await anna.sees(paper.address);
  await anna.sees('dit apparaat');
  await anna.looksRight('the account');

  const annasPhone = await circle.person('Anna', { viewport: phone, colorScheme: 'dark', locale: 'en-GB' });
  annasPhone.forgives(/401|403/);
  await annasPhone.page.goto(at('/account'));
  await annasPhone.looksRight('signing in');
  await annasPhone.fill('E-mail address', paper.address);
  await box(annasPhone, 'Password').fill('not this one at all');
  await annasPhone.press('Sign in');
  await annasPhone.sees(/do not belong together/);
  await box(annasPhone, 'Password').fill(paper.password);
  await annasPhone.press('Sign in');
  await annasPhone.page.getByRole('heading', { name: 'Your account' }).waitFor();
  await annasPhone.sees('Anna');
  await annasPhone.looksRight('the account on a phone');
  await annasPhone.press('English');
  await annasPhone.sees('Saved.');
  await annasPhone.press('Dutch');

  await anna.page.reload();
  await anna.press(/^Log uit: /);
  await expect.poll(() => anna.page.getByRole('button', { name: /^Log uit: / }).count()).toBe(0);
  await annasPhone.page.getByRole('link', { name: 'Groups' }).click();
  await annasPhone.page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('she takes another name, another password and another address', async () => {
  await anna.strikes('Wijzig: Naam');
  await anna.tabsTo('Jouw naam');
  await anna.page.keyboard.press('ControlOrMeta+A');
  await anna.page.keyboard.type('Anna de Wit');
  await anna.strikes('Bewaar');
  await anna.sees('Anna de Wit');

  await anna.press('Ander wachtwoord');
  await box(anna, 'Bedenk een nieuw wachtwoord').fill('kort');
  await box(anna, 'Je wachtwoord van nu').fill(paper.password);
  await anna.press('Neem dit wachtwoord');
  await anna.sees(/minstens twaalf tekens/);
  await anna.looksRight('another password');
  await box(anna, 'Bedenk een nieuw wachtwoord').fill('Wachtwoord2026!');
  await anna.press('Neem dit wachtwoord');
  await anna.sees(/makkelijk te raden/);
  const password = 'een heel andere lange zin';
  await box(anna, 'Bedenk een nieuw wachtwoord').fill(password);
  await anna.press('Neem dit wachtwoord');
  await anna.sees(/Je hebt een ander wachtwoord/);

  const address = `anders.${paper.address}`;
  await anna.press('Wijzig: E-mailadres');
  await anna.fill('Nieuw e-mailadres', address);
  await anna.press('Mail mij een code');
  await anna.fill('Code uit de mail', codeIn(await post.mailTo(address)));
  await box(anna, 'Je wachtwoord van nu').fill(paper.password);
  await anna.press('Neem dit adres');
  await anna.sees(/Dit is niet je wachtwoord/);
  await box(anna, 'Je wachtwoord van nu').fill(password);
  await anna.press('Neem dit adres');
  await anna.sees(`Je logt voortaan in met ${address}.`);
  paper = { ...paper, password, address };
});

test('she lost the password: with the code on paper she is back in; then she makes a new code', async () => {
  const elsewhere = await circle.person('Anna');
  elsewhere.forgives(/401|403/);
  await elsewhere.page.goto(at('/account'));
  await elsewhere.press('Wachtwoord kwijt?');
  await elsewhere.looksRight('two ways back');
  await elsewhere.press('Ik heb mijn herstelcode');
  await elsewhere.fill('E-mailadres', paper.address);
  await elsewhere.fill('Herstelcode', paper.code.toLowerCase().replaceAll('-', ' '));
  const password = 'deze zin vergeet ik niet meer';
  await box(elsewhere, 'Bedenk een nieuw wachtwoord').fill(password);
  await elsewhere.looksRight('with the recovery code');
  await elsewhere.press('Maak open');
  await elsewhere.sees('Anna de Wit');

  await elsewhere.press('Nieuwe herstelcode');
  await box(elsewhere, 'Je wachtwoord van nu').fill(password);
  await elsewhere.press('Maak een nieuwe code');
  const code = await readsCode(elsewhere);
  await typesCodeBack(elsewhere, code);
  await elsewhere.sees(/Je nieuwe herstelcode werkt/);

  await elsewhere.press('Ander wachtwoord');
  await box(elsewhere, 'Bedenk een nieuw wachtwoord').fill(`${password} toch`);
  await elsewhere.press('Liever met je herstelcode');
  await elsewhere.fill('Je herstelcode van nu', paper.code);
  await elsewhere.press('Neem dit wachtwoord');
  await elsewhere.sees(/Deze herstelcode hoort niet bij je account/);
  await elsewhere.fill('Je herstelcode van nu', code);
  await elsewhere.press('Neem dit wachtwoord');
  await elsewhere.sees(/Je hebt een ander wachtwoord/);
  paper = { ...paper, password: `${password} toch`, code };
  await anna.page.reload();
  await anna.page.getByRole('heading', { name: 'Inloggen' }).waitFor();
  await elsewhere.context.close();
});

test('signing out in one tab shows in the other, and nothing stays but what came by links', async () => {
  await signsIn(anna, paper.password);
  await anna.sees('Anna de Wit');
  const tab = await anna.context.newPage();
  await tab.goto(at('/account'));
  await tab.getByRole('heading', { name: 'Je account' }).waitFor();
  await anna.page.evaluate(() => localStorage.setItem('kring/group/x', '1 a 0'));
  await anna.press('Log hier uit');
  await anna.page.getByRole('heading', { name: 'Inloggen' }).waitFor();
  await tab.getByRole('heading', { name: 'Inloggen' }).waitFor();
  expect(await anna.page.evaluate(() => localStorage.getItem('kring/group/x'))).toBeNull();
  expect(
    await anna.page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('kring');
          opening.onsuccess = () => {
            const all = opening.result.transaction('keys').objectStore('keys').count();
            all.onsuccess = () => resolve(all.result);
          };
        }),
    ),
  ).toBe(0);
  await tab.close();
});

test('somebody knows it: she takes new keys and sees that her group has them; then she deletes the account', async () => {
  await anna.page.goto(at('/groups'));
  await signsIn(anna, paper.password);
  await anna.press('Richt een groep op');
  await anna.fill('Hoe heet de groep?', 'Dinsdagkring');
  await anna.press('Richt op');
  await anna.page.getByRole('heading', { name: 'Dinsdagkring' }).first().waitFor();

  await anna.page.goto(at('/account'));
  await anna.press('Iemand kent mijn wachtwoord of code');
  await box(anna, 'Bedenk een nieuw wachtwoord').fill('niemand anders weet deze');
  await box(anna, 'Je wachtwoord van nu').fill(paper.password);
  await anna.looksRight('somebody knows it');
  await anna.press('Maak nieuwe sleutels');
  await typesCodeBack(anna, await readsCode(anna));
  await anna.page.getByRole('listitem').filter({ hasText: 'Dinsdagkring' }).getByText('klaar').waitFor();
  await anna.looksRight('groups take over');
  await anna.press('Klaar');
  await anna.sees(/Je hebt nieuwe sleutels/);

  await anna.press('Account verwijderen');
  await box(anna, 'Je wachtwoord van nu').fill('niemand anders weet deze');
  await anna.looksRight('deleting the account');
  await anna.press('Verwijder mijn account');
  await expect.poll(() => new URL(anna.page.url()).pathname).toBe('/');
  await anna.page.goto(at('/groups'));
  await signsIn(anna, 'niemand anders weet deze');
  await anna.sees(/horen niet bij elkaar/);
  circle.expectFlawless();
  circle.expectQuiet();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type AccountOnPaper, opensAccount } from '../support/browser-member.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { PostOffice } from '../support/post-office.ts';
import { withAuthenticator } from '../support/virtual-authenticator.ts';

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

async function asksForPasskeys(): Promise<void> {
  await anna.press('Passkeys');
  await anna.page.getByLabel('Je wachtwoord van nu', { exact: true }).fill(paper.password);
  await anna.press('Verder');
  await anna.page.getByRole('button', { name: 'Voeg een passkey toe' }).waitFor();
}

test('a passkey without a PRF is not taken, and that is said plainly', async () => {
  anna.forgives(/401|403/);
  await anna.page.goto(`${circle.server.url}/account`);
  paper = await opensAccount(anna, post);
  const plain = await withAuthenticator(anna.page, { hasPrf: false });
  await asksForPasskeys();
  await anna.sees(/Je hebt er nog geen/);
  await anna.looksRight('passkeys');
  await anna.press('Voeg een passkey toe');
  await anna.sees(/Deze passkey kan geen sleutel bewaren/);
  await plain.goes();
});

test('with one that has a PRF she signs in without typing, and opens what is sealed', async () => {
  const key = await withAuthenticator(anna.page, { hasPrf: true });
  await anna.fill('Hoe noem je hem?', 'Sleutelbos');
  await anna.press('Voeg een passkey toe');
  await anna.sees(/De passkey werkt/);
  expect(await key.count()).toBe(1);

  await anna.press('Log hier uit');
  await anna.press('Log in met een passkey');
  await anna.page.getByRole('heading', { name: 'Je account' }).waitFor();
  await anna.sees('Anna');

  // The keys are gone from this browser, and the session is not.
  await anna.page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('kring');
        opening.onsuccess = () => {
          const cleared = opening.result.transaction('keys', 'readwrite').objectStore('keys').clear();
          cleared.onsuccess = resolve;
        };
      }),
  );
  await anna.page.reload();
  await anna.sees(/de sleutel is niet op dit apparaat/);
  await anna.looksRight('unlocking');
  await anna.press('Liever met je passkey');
  await anna.page.getByRole('heading', { name: 'Je account' }).waitFor();

  await anna.press('Ander wachtwoord');
  await anna.page.getByLabel('Bedenk een nieuw wachtwoord', { exact: true }).fill('een zin die ik ook weer vergeet');
  await anna.press('Liever met je passkey');
  await anna.sees(/Je hebt een ander wachtwoord/);
  paper = { ...paper, password: 'een zin die ik ook weer vergeet' };
});

test('she knows it by the name that she gave it; taken away, it opens nothing any more', async () => {
  await asksForPasskeys();
  await anna.sees(/Toegevoegd op .*Het laatst gebruikt op/);
  await anna.looksRight('a passkey of her own');
  await anna.press('Haal weg: Sleutelbos');
  await anna.press('Ja, haal weg');
  await anna.sees(/Die passkey opent je account niet meer/);
  await anna.press('Terug naar je account');
  await anna.press('Log hier uit');
  await anna.press('Log in met een passkey');
  await anna.sees(/hoort niet of niet meer bij je account/);
  circle.expectFlawless();
  circle.expectQuiet();
});

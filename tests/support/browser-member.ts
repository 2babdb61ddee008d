import type { BrowserPerson } from './browser-person.ts';
import { anId } from './live-guest.ts';
import { codeIn, type PostOffice } from './post-office.ts';

/** Somebody with an account, as he or she knows it: on paper, in the head. */
export interface AccountOnPaper {
  readonly address: string;
  readonly password: string;
  readonly code: string;
}

/**
 * On a page that asks for an account: opens one, with the code of a mail, and types the recovery code back. Who was invited
 * finds the form at once; others begin at signing in.
 */
export async function opensAccount(
  person: BrowserPerson,
  post: PostOffice,
  from: 'signingIn' | 'invitation' = 'signingIn',
): Promise<AccountOnPaper> {
  const { page, name } = person;
  const address = `${name.toLowerCase()}.${anId().toLowerCase()}@kring.example`;
  const password = `een lange zin van ${name}`;
  if (from === 'signingIn') await person.press('Ik heb nog geen account');
  await person.fill('E-mailadres', address);
  await person.press('Mail mij een code');
  await person.fill('Code uit de mail', codeIn(await post.mailTo(address)));
  await person.fill('Jouw naam', name);
  await page.getByLabel('Bedenk een wachtwoord', { exact: true }).fill(password);
  await person.looksRight('opening an account');
  await person.press('Open mijn account');
  await page.getByRole('heading', { name: 'Je herstelcode' }).waitFor();
  const code = await readsCode(person);
  await person.looksRight('the recovery code');
  await typesCodeBack(person, code);
  return { address, password, code };
}

/** Writes the recovery code down from the screen. */
export async function readsCode({ page }: BrowserPerson): Promise<string> {
  const shown = page.getByLabel('Je herstelcode');
  await shown.waitFor();
  return (await shown.locator('span').allTextContents()).join('-');
}

/** And types it from paper. */
export async function typesCodeBack(person: BrowserPerson, code: string): Promise<void> {
  await person.press('Ik heb hem bewaard');
  await person.fill('Herstelcode', code);
  await person.press('Klaar');
  await person.press('Verder');
}

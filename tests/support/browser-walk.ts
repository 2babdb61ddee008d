import type { BrowserCircle } from './browser-circle.ts';
import type { BrowserPerson } from './browser-person.ts';

/** A meeting in Dutch that stands where people write their questions about the casus of Bram. */
export interface Walk {
  readonly anna: BrowserPerson;
  readonly bram: BrowserPerson;
  readonly chris: BrowserPerson;
  readonly link: string;
}

export async function walkToTheQuestions(circle: BrowserCircle): Promise<Walk> {
  const anna = await circle.person('Anna');
  await anna.page.goto(circle.server.url);
  await anna.press('Begin een bijeenkomst');
  await anna.press(/^Online/);
  await anna.fill('Jouw naam', 'Anna');
  await anna.press('Naar de kring');
  const link = await anna.page.getByRole('textbox', { name: 'De link voor de groep' }).inputValue();
  const bram = await joins(circle, 'Bram', link);
  const chris = await joins(circle, 'Chris', link);
  await anna.sees(/Wie er zijn: .*Chris/);
  await anna.press('Begin');
  for (const title of ['afspreken', 'terugblikken', 'inventariseren']) await onTo(anna, title);
  await bram.fill('Jouw vraag, als je die al hebt', 'Hoe zeg ik nee?');
  await bram.press('Dit breng ik in');
  await onTo(anna, 'kiezen');
  await anna.press('Stel voor');
  await bram.press('Ja, ik breng in');
  for (const title of ['methode kiezen', 'inbrengen', 'vragen']) await onTo(anna, title);
  await chris.page.locator('textarea').waitFor();
  return { anna, bram, chris, link };
}

async function joins(circle: BrowserCircle, name: string, link: string): Promise<BrowserPerson> {
  const person = await circle.person(name);
  await person.page.goto(link);
  await person.fill('Jouw naam', name);
  await person.press('Neem plaats');
  await person.page.getByRole('heading', { name: 'De kring' }).waitFor();
  return person;
}

/** The chair goes on to the next step or phase, by the button that names it. */
export async function onTo(chair: BrowserPerson, title: string): Promise<void> {
  const button = chair.page.getByRole('button', { name: `Door naar: ${title}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

import type { BrowserContextOptions } from 'playwright';
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
  const link = await opensMeeting(circle, anna, /^Online/);
  const bram = await joins(circle, 'Bram', link);
  const chris = await joins(circle, 'Chris', link);
  await anna.sees(/Wie er zijn: .*Chris/);
  await anna.press('Begin');
  await bringsIn(anna, bram, 'Hoe zeg ik nee?');
  for (const title of ['inbrengen', 'vragen']) await onTo(anna, title);
  await chris.page.locator('textarea').waitFor();
  return { anna, bram, chris, link };
}

/** From the start page to the lobby, with the suggested method or another. Gives the link for the others. */
export async function opensMeeting(
  circle: BrowserCircle,
  chair: BrowserPerson,
  setting: RegExp,
  method?: string,
): Promise<string> {
  await chair.page.goto(circle.server.url);
  await chair.press('Begin een bijeenkomst');
  await chair.press(setting);
  if (method !== undefined) {
    await chair.press('Andere methode');
    await chair.page.locator('button', { has: chair.page.getByText(method, { exact: true }) }).click();
  }
  await chair.fill('Jouw naam', chair.name);
  await chair.press('Naar de kring');
  return chair.page.getByRole('textbox', { name: 'De link voor de groep' }).inputValue();
}

export async function joins(
  circle: BrowserCircle,
  name: string,
  link: string,
  options: BrowserContextOptions = {},
): Promise<BrowserPerson> {
  const person = await circle.person(name, options);
  await person.page.goto(link);
  await person.fill(/^(Jouw naam|Your name)$/, name);
  await person.press(/^(Neem plaats|Take a seat)$/);
  await person.page.getByRole('heading', { name: /^(De kring|The circle)$/ }).waitFor();
  return person;
}

/** From the first step to the choice of the method, with this casus at the centre. */
export async function bringsIn(chair: BrowserPerson, presenter: BrowserPerson, question: string): Promise<void> {
  await walksOnTo(chair, 'inventariseren');
  await presenter.fill('Jouw vraag, als je die al hebt', question);
  await presenter.press('Dit breng ik in');
  await walksOnTo(chair, 'kiezen');
  await chair.press('Stel voor');
  await presenter.press('Ja, ik breng in');
  await walksOnTo(chair, 'methode kiezen');
}

/** The chair goes on to the next step or phase, by the button that names it. */
export async function onTo(chair: BrowserPerson, title: string): Promise<void> {
  const button = chair.page.getByRole('button', { name: `Door naar: ${title}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** The chair goes on, past all that lies between, until it is called so. */
export async function walksOnTo(chair: BrowserPerson, title: string): Promise<void> {
  const on = chair.page.getByRole('button', { name: /^Door naar: / });
  const line = chair.page.locator('main p', { has: chair.page.locator('strong') }).first();
  const here = async (): Promise<string> => `${(await on.innerText()).trim()} | ${await line.innerText()}`;
  for (let steps = 0; steps < 60; steps += 1) {
    const before = await here();
    await on.click();
    for (let looks = 0; looks < 100 && (await here()) === before; looks += 1) await chair.page.waitForTimeout(50);
    if (before.startsWith(`Door naar: ${title} |`)) return;
  }
  throw new Error(`${chair.name} never comes to ${title}`);
}

import type { BrowserContextOptions, Page } from 'playwright';
import { admitHash, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from '../../src/crypto/derive.ts';
import { formatFragment } from '../../src/crypto/fragment.ts';
import { newMeetingId } from '../../src/crypto/ids.ts';
import { newRoot } from '../../src/crypto/keys.ts';
import type { Setting } from '../../src/engine/meeting.ts';
import { composeNormal } from '../../src/methods/compose.ts';
import type { BrowserCircle } from './browser-circle.ts';
import type { BrowserPerson } from './browser-person.ts';
import { theMethod } from './the-library.ts';

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
  await bringsIn(anna, bram, 'Hoe zeg ik nee?');
  for (const title of ['inbrengen', 'vragen']) await onTo(anna, title);
  await chris.page.locator('textarea').waitFor();
  return { anna, bram, chris, link };
}

/** What comes before somebody brings a casus; `five-phases.test.ts` and `keyboard.test.ts` walk through it. */
const before: ReadonlySet<string> = new Set(['arrive', 'lookBack']);

/**
 * A meeting with these methods, one for each casus, as a page opens it, except that it begins where people bring a casus.
 * Gives its link.
 */
export async function opensMeeting(
  circle: BrowserCircle,
  setting: Setting,
  methods: readonly string[],
  people: number,
): Promise<string> {
  const meeting = newMeetingId();
  const root = newRoot();
  const { admit, content } = await deriveMeetingKeys(root, meeting);
  const { screenAdmit } = await deriveContentKeys(content, meeting);
  const whole = theMethod('agenda').structure;
  const agenda = { ...whole, phases: whole.phases.filter(({ part = '' }) => !before.has(part)) };
  const script = composeNormal({ agenda, methods: methods.map((method) => theMethod(method).structure), people });
  if (!script.ok) throw new Error(`${methods.join()} does not fit ${people} people`);
  const proofs = { admitHash: await admitHash(admit), screenHash: await screenAdmitHash(screenAdmit) };
  const answer = await fetch(`${circle.server.url}/api/meetings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ meeting, setting, script: script.value, ...proofs }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return `${circle.server.url}/m/${meeting}${formatFragment({ kind: 'meeting', root })}`;
}

/** The first at the link takes a seat and the chair. */
export async function leads(circle: BrowserCircle, name: string, link: string): Promise<BrowserPerson> {
  const chair = await joins(circle, name, link);
  await chair.press('Ik leid');
  await chair.sees('Jij bent gespreksleider');
  return chair;
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
export async function bringsIn(
  chair: BrowserPerson,
  presenter: BrowserPerson,
  question: string,
  state: 'Het speelt nog' | 'Ik heb al iets gedaan' = 'Het speelt nog',
): Promise<void> {
  await chair.page.getByRole('button', { name: /^Door naar: / }).waitFor();
  if (!(await whereIs(chair.page)).includes('Inventariseren')) await walksOnTo(chair, 'inventariseren');
  // Whose turn it is by the plan of a group is asked first, and can bring something else.
  const other = presenter.page.getByText('Iets anders inbrengen');
  await other.or(presenter.page.getByLabel('Jouw vraag, als je die al hebt')).first().waitFor();
  if (await other.isVisible()) await other.click();
  await presenter.fill('Jouw vraag, als je die al hebt', question);
  await presenter.page.getByText(state, { exact: true }).first().click();
  await presenter.press('Dit breng ik in');
  await walksOnTo(chair, 'kiezen');
  await chair.press('Kies deze casus');
  await presenter.press('Ja, ik breng in');
  await walksOnTo(chair, 'methode kiezen');
}

/** What later moments need is fetched ahead some seconds after the room stands: waits until nothing more of it comes. */
export async function hasFetchedAhead({ page }: BrowserPerson): Promise<void> {
  await page.waitForFunction(() => {
    const fetched = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming);
    const last = Math.max(...fetched.map(({ responseEnd }) => responseEnd));
    return fetched.some(({ name }) => name.includes('/chair-sheet-')) && performance.now() - last > 1_000;
  });
}

/** The chair goes on to the next step or phase, by the button that names it. */
export async function onTo(chair: BrowserPerson, title: string): Promise<void> {
  const button = chair.page.getByRole('button', { name: `Door naar: ${title}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** The chair goes on, past all that lies between, until it is called so. */
export async function walksOnTo(chair: BrowserPerson, title: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) if ((await goesOn(chair)) === title) return;
  throw new Error(`${chair.name} never comes to ${title}`);
}

/** The chair goes on; gives what the button called it. */
export async function goesOn({ page }: BrowserPerson): Promise<string> {
  const on = page.getByRole('button', { name: /^Door naar: / });
  const title = (await on.innerText()).trim().replace('Door naar: ', '');
  const left = await whereIs(page);
  await on.click();
  for (let looks = 0; looks < 100 && (await whereIs(page)) === left; looks += 1) await page.waitForTimeout(50);
  return title;
}

/** The line that says which phase and step it is, and what comes next: read at once, because it is read often. */
function whereIs(page: Page): Promise<string> {
  return page.evaluate(() => {
    const line = document.querySelector('main p:has(strong)')?.textContent ?? '';
    const on = [...document.querySelectorAll('button')].find((button) => button.textContent.includes('Door naar: '));
    return `${line} | ${on?.textContent.trim()}`;
  });
}

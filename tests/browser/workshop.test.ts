import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import { type BrowserPerson, phone } from '../support/browser-person.ts';
import { bringsIn, joins, onTo } from '../support/browser-walk.ts';

/**
 * Dewi guides groups. She makes a method of her own from one that she knows, is sent a file that means harm, and walks a
 * step of her method with Bram, who reads her words and whose server never did. The tests are chapters, in order.
 */
let circle: BrowserCircle;
let dewi: BrowserPerson;
let bram: BrowserPerson;

const sentence = 'Vertel het alsof het gisteren was.';
let saved = '';

/** All that her browser asked of the server, besides what goes over the socket. */
const asked: string[] = [];

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  dewi = await circle.person('Dewi', { acceptDownloads: true });
  dewi.page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
});

afterAll(async () => {
  await circle.close();
});

async function opensFile(name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/yaml', buffer: Buffer.from(text) };
  await dewi.page.getByLabel('Kies een bestand').setInputFiles(file);
}

test('Dewi copies a method, and changes a sentence and minutes: the ring goes along', async () => {
  await dewi.page.goto(`${circle.server.url}/methods/five-phase`);
  await dewi.page.getByRole('link', { name: 'Maak je eigen versie' }).click();
  await dewi.sees('Geen fouten. Je kunt deze methode kiezen bij een bijeenkomst.');
  await dewi.page.getByRole('group', { name: /samen 45 minuten/ }).waitFor();
  await dewi.page.getByText('Fase 1: Inbrengen').click();
  await dewi.page.getByRole('spinbutton', { name: 'Gewoon' }).fill('12');
  await dewi.page.getByRole('group', { name: /samen 52 minuten/ }).waitFor();
  await dewi.fill('Wat de inbrenger leest', sentence);
  await dewi.fill('Naam', 'Vijf fasen van Dewi');
  await dewi.page.getByRole('group', { name: /Vijf fasen van Dewi/ }).waitFor();
  await dewi.looksRight('changing a method');
});

test('minutes that cannot be are said beside them, not corrected, and the ring keeps the last that could', async () => {
  for (const minutes of ['-1', '0', '1000000000']) {
    await dewi.page.getByRole('spinbutton', { name: 'Gewoon' }).fill(minutes);
    await dewi.sees(new RegExp(`${minutes} minuten kan niet`));
    await dewi.sees(/Er klopt nog iets in “Inbrengen”/);
    await dewi.sees('De kring toont de laatste versie zonder fouten.');
  }
  await dewi.looksRight('a mistake');
  expect(await dewi.page.getByText(/Regel \d+, kolom/).count()).toBe(0);
  await dewi.press('Naar dit veld');
  const amount = dewi.page.getByRole('spinbutton', { name: 'Gewoon' });
  expect(await amount.evaluate((field) => field === document.activeElement)).toBe(true);
  await dewi.page.getByText('De tekst zelf').click();
  await dewi.sees(/^Regel \d+, kolom \d+ \(phases\.bring.*1000000000 minuten/);
  await dewi.press(/^Naar regel/);
  const chosen = await dewi.page
    .getByRole('textbox', { name: 'De methode als tekst' })
    .evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
  expect(chosen).toContain('1000000000');
  await dewi.page.getByText('De tekst zelf').click();
  await amount.fill('12');
  await dewi.sees(/^Geen fouten/);
});

test('a bound that is passed goes along, and says so', async () => {
  const amount = dewi.page.getByRole('spinbutton', { name: 'Gewoon' });
  const most = dewi.page.getByRole('spinbutton', { name: 'Meest' });
  const before = await most.inputValue();
  await amount.fill('40');
  await amount.blur();
  await dewi.sees('“Meest” is meegegaan.');
  expect(await most.inputValue()).toBe('40');
  await amount.fill('12');
  await most.fill(before);
  await most.blur();
  await dewi.page.getByRole('group', { name: /samen 52 minuten/ }).waitFor();
});

test('she takes out a step that another reads: that one lets go, says so, and all of it comes back', async () => {
  const asking = dewi.page.getByText('Fase 2: Vragen', { exact: true });
  await asking.click();
  await dewi.press('Weghalen: Stap 1: schrijven');
  await dewi.sees(/“vrij vragen” las wat daar werd opgeschreven/);
  await dewi.sees(/^Geen fouten/);
  await dewi.looksRight('a step that was taken out');
  await dewi.press('Zet terug wat je weghaalde');
  await dewi.sees('Stap 2: vrij vragen');
  await asking.click();
  await dewi.sees(/^Geen fouten/);
});

test('a phase is added, moved and taken out by the keyboard, and comes back when that was a slip', async () => {
  await dewi.strikes('Fase erbij');
  await dewi.sees('Fase 6: Nieuwe fase');
  await dewi.page.getByRole('group', { name: /samen 57 minuten/ }).waitFor();
  await dewi.page.getByText('Fase 6: Nieuwe fase').click();
  await dewi.strikes('Naar boven: Fase 6: Nieuwe fase');
  await dewi.sees('Fase 5: Nieuwe fase');
  await dewi.page.keyboard.press('Enter');
  await dewi.sees('Fase 4: Nieuwe fase');
  await dewi.strikes('Naar beneden: Fase 4: Nieuwe fase');
  await dewi.sees('Fase 5: Nieuwe fase');
  await dewi.strikes('Weghalen: Fase 5: Nieuwe fase');
  await dewi.page.getByRole('group', { name: /samen 52 minuten/ }).waitFor();
  await dewi.page.keyboard.press('Enter');
  await dewi.page.getByRole('group', { name: /samen 57 minuten/ }).waitFor();
  await dewi.page.getByText('Fase 5: Nieuwe fase').click();
  await dewi.press('Weghalen: Fase 5: Nieuwe fase');
  await dewi.page.getByRole('group', { name: /samen 52 minuten/ }).waitFor();
});

test('she saves it as a file, and the file holds her words', async () => {
  const [download] = await Promise.all([dewi.page.waitForEvent('download'), dewi.press('Bewaar als bestand')]);
  expect(download.suggestedFilename()).toBe('vijf-fasen-van-dewi.yaml');
  saved = readFileSync(await download.path(), 'utf8');
  expect(saved).toContain(sentence);
});

test('a file that means harm is told line by line, and nothing of it is carried out', async () => {
  await dewi.page.goto(`${circle.server.url}/workshop`);
  await dewi.looksRight('the workshop');
  await opensFile('lijst.txt', 'melk\nbrood\n');
  await dewi.sees('In lijst.txt staat geen methode. Er is niets geopend.');
  await opensFile('kwaad.yaml', hostile);
  await dewi.sees(/^In kwaad\.yaml staan \d+ fouten\. Er is niets geopend\.$/);
  await dewi.sees(/"<script>" zou/);
  await dewi.sees(/Regel \d+, kolom \d+ \(modules\.inner\.modules\)/);
  await dewi.sees(/"juggle"/);
  expect(await dewi.page.evaluate(() => 'harmed' in globalThis)).toBe(false);
  expect(await dewi.page.locator('main img, main script').count()).toBe(0);
  await dewi.looksRight('a file that means harm');
});

test('a file of ten megabytes is weighed and not read, and ten thousand phases are too many', async () => {
  await opensFile('groot.yaml', 'x'.repeat(10 * 1024 * 1024));
  await dewi.sees('In groot.yaml staat een fout. Er is niets geopend.');
  await dewi.sees(/groter dan 256 KB/);
  await opensFile('veel.yaml', `id: many\nphases:\n${'  - { id: a }\n'.repeat(10_000)}`);
  await dewi.page.getByText(/Hier staan de eerste 50 fouten/).waitFor({ timeout: 60_000 });
});

test('her own file, dragged in, opens again as it was, on a phone and in the dark', async () => {
  await dewi.page.emulateMedia({ colorScheme: 'dark' });
  await dewi.page.setViewportSize(phone);
  const dragged = await dewi.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'mijn.yaml'));
    return data;
  }, saved);
  await dewi.page.getByRole('region', { name: 'Een bestand openen' }).dispatchEvent('drop', { dataTransfer: dragged });
  await dewi.page.getByRole('group', { name: /Vijf fasen van Dewi, samen 52 minuten/ }).waitFor();
  await dewi.looksRight('a method in the dark');
  await dewi.page.emulateMedia({ colorScheme: 'light' });
  circle.expectQuiet();
});

test('she rehearses it alone', async () => {
  await dewi.page.getByRole('link', { name: 'Oefen alleen' }).click();
  await dewi.press('Begin met oefenen');
  await dewi.sees(/Stap 1 van/);
  await dewi.press(/^Bram/);
  await dewi.sees(sentence);
});

test('she takes it to a meeting, and Bram reads her sentence, which the server never had in clear', async () => {
  await dewi.page.setViewportSize({ width: 1280, height: 860 });
  await dewi.page.goto(circle.server.url);
  await dewi.press('Begin een bijeenkomst');
  await dewi.press(/^Online/);
  await dewi.fill('Jouw naam', 'Dewi');
  await dewi.press('Andere methode');
  await dewi.page.getByRole('button', { name: 'Kies Vijf fasen van Dewi' }).first().click();
  await dewi.sees('Vijf fasen van Dewi');
  await dewi.press('Naar de kring');
  const link = await dewi.page.getByRole('textbox', { name: 'De link voor de groep' }).inputValue();
  bram = await joins(circle, 'Bram', link, { viewport: phone });
  const chris = await joins(circle, 'Chris', link, { locale: 'en-GB' });
  await dewi.sees(/Wie er zijn: .*Chris/);
  await dewi.press('Begin');
  await bringsIn(dewi, bram, 'Hoe zeg ik nee?');
  // What she opened from the file is a method of its own: at the choice she takes that one.
  await dewi.press('Andere methode');
  await dewi.page.getByRole('button', { name: 'Kies Vijf fasen van Dewi' }).first().click();
  await bram.sees('We werken met: Vijf fasen van Dewi');
  await onTo(dewi, 'inbrengen');
  await bram.sees(sentence);
  // There is no English: Chris reads what there is.
  await chris.sees('Luister. Je hoeft nog niets te vragen en niets te vinden.');
  await bram.looksRight('a step of an own method');
  const wire = [...asked, ...dewi.sent, ...bram.received].join('\n');
  const brought = dewi.sent.filter((frame) => frame.includes('bringWords'));
  expect(new Set(brought.map((frame) => /own-[0-9a-f]{24}/u.exec(frame)?.[0])).size).toBe(2);
  for (const words of [sentence, 'Vijf fasen van Dewi', 'alsof het gisteren']) expect(wire).not.toContain(words);
  circle.expectQuiet();
  circle.expectFlawless();
});

const hostile = `id: harm
kind: problem
people: { least: 3, most: 8 }
nl:
  name: <script>globalThis.harmed = true</script>
  purpose: <img src="x" onerror="globalThis.harmed = true">
en:
  name: Harm
phases:
  - id: one
    minutes: -1
    nl: { title: Een }
    steps:
      - { id: juggling, activity: juggle, nl: { title: jongleren, peer: "javascript:alert(1)" } }
modules:
  - id: inner
    modules: []
    steps: []
    nl: { name: Bouwsteen }
`;

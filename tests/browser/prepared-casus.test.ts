import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';
import { phone } from '../support/browser-person.ts';
import { walksOnTo } from '../support/browser-walk.ts';
import { type FoundedGroup, foundedGroup, planned, signsIn, startMeetingHeld } from '../support/founded-group.ts';
import { PostOffice } from '../support/post-office.ts';

const happened = 'Een moeder belde mij om zeven uur';
const question = 'Hoe kan ik later bereikbaar zijn?';
const shut = 'Ik nam op en praatte een uur';

const post = new PostOffice();
let circle: BrowserCircle;
let group: FoundedGroup;
let anna: BrowserPerson;
let bram: BrowserPerson;

beforeAll(async () => {
  await post.open();
  circle = await BrowserCircle.opens({ mail: post.settings });
  group = await foundedGroup(circle.server, post, ['Anna', 'Bram', 'Chris']);
  await startMeetingHeld(group, await planned(group));
  anna = await comesTo('casus', 0);
  bram = await comesTo('casus', 1, true);
});

afterAll(async () => {
  await circle.close();
  await post.close();
});

async function comesTo(part: string, at: number, onPhone = false): Promise<BrowserPerson> {
  const member = group.members[at];
  if (member === undefined) throw new Error('Nobody');
  const person = await circle.person(member.name, onPhone ? { viewport: phone } : {});
  person.forgives(/401|ERR_INTERNET_DISCONNECTED/);
  await person.page.goto(`${circle.server.url}/groups/${group.group}/${part}`);
  await signsIn(person, member);
  return person;
}

test('Anna prepares a casus on a train: what she types is kept, with or without a connection', async () => {
  await anna.press('Een casus voorbereiden');
  await anna.fill('Wat gebeurde er?', happened);
  await anna.sees('Bewaard, voor jou alleen');
  await anna.looksRight('preparing a casus');
  await anna.context.setOffline(true);
  await anna.fill('Wat is je vraag?', question);
  await anna.sees(/Wat je typt, staat veilig in deze browser/);
  await anna.context.setOffline(false);
  await anna.page.reload();
  await anna.press('Verder schrijven');
  expect(await anna.page.getByRole('textbox', { name: 'Wat is je vraag?' }).inputValue()).toBe(question);
  await anna.sees('Bewaard, voor jou alleen');
});

test('help comes when she asks for it, and not before', async () => {
  await anna.seesNot('Dit lijken namen: Peter. Een rol zegt genoeg, zoals “een collega”.');
  await anna.fill('Wat maakt het lastig voor jou?', 'Toen ik Peter hoorde, kon ik niet weigeren');
  await anna.press('Waar kan ik nog eens naar kijken?');
  await anna.sees(/Dit lijken namen: Peter/);
  await anna.page.getByText('Wat is een goede casus?').click();
  await anna.page.getByText('Zo kan het klinken').click();
  await anna.page.getByText('Nog meer opschrijven').click();
  await anna.fill('Wat je deed, en hoe het afliep', shut);
  await anna.looksRight('everything of the form unfolded');
  await anna.fill('Wat maakt het lastig voor jou?', 'Ik kon niet weigeren');
  await anna.sees('Bewaard, voor jou alleen');
});

test('Bram reads nothing before she shows it, and never what is shut', async () => {
  await bram.sees('De anderen lieten nog niets zien. Dat geeft niet.');
  await anna.press('Laat dit aan de groep zien');
  await anna.sees('De groep kan dit lezen.');
  await bram.sees('Casus van Anna');
  await bram.sees(question);
  await bram.sees(happened);
  await bram.seesNot(shut);
  await bram.looksRight('reading what another prepared');
});

test('in the room she lays it on the table without typing again', async () => {
  const chris = await comesTo('room', 2);
  await chris.press(/^Online/);
  await chris.press('Naar de kring');
  await chris.page.getByRole('heading', { name: 'De kring' }).waitFor();
  for (const person of [anna, bram]) await person.page.goto(`${circle.server.url}/groups/${group.group}/room`);
  await chris.sees(/Wie er zijn: .*Anna.*Bram/);
  const chair = await whoCan('Begin');
  if (chair === anna) throw new Error('Who prepared a casus does not lead');
  await chair.press('Begin');
  await walksOnTo(chair, 'inventariseren');
  await anna.sees('Volgens het traject breng jij vandaag in. Klopt dat?');
  await anna.looksRight('a prepared casus in the room');
  await anna.press('Ja, ik breng in');
  await chair.sees(question);
  await anna.press('Meer');
  await anna.page.getByText('Wat jij voorbereidde').click();
  await anna.sees(happened);
  const box = anna.page.getByRole('textbox', { name: 'Wat ik deed en hoe het afliep' });
  expect(await box.inputValue()).toBe(shut);
  await anna.sees('Dit komt uit je voorbereiding. Het is hier nog niet bewaard: dat doe jij.');
  await anna.looksRight('the part that is shut, brought along');
  await anna.press('Bewaren');
  await anna.press('Bewaard');
  await bram.seesNot(shut);
});

test('the server has not a word of it on its disk', () => {
  const words = [happened, question, shut, 'kon niet weigeren'];
  expect(circle.onDisk(words)).toEqual([]);
  circle.expectQuiet();
  circle.expectFlawless();
});

async function whoCan(button: string): Promise<BrowserPerson> {
  for (const person of circle.people) {
    if (await person.page.getByRole('button', { name: button, exact: true }).isVisible()) return person;
  }
  throw new Error(`Nobody can press ${button}`);
}

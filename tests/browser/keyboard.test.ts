import { afterAll, beforeAll, expect, test } from 'vitest';
import { BrowserCircle } from '../support/browser-circle.ts';
import type { BrowserPerson } from '../support/browser-person.ts';

/** Kim leads a whole meeting in English and never touches a mouse. The tests are chapters, in order. */
let circle: BrowserCircle;
let kim: BrowserPerson;
let bea: BrowserPerson;
let carl: BrowserPerson;

beforeAll(async () => {
  circle = await BrowserCircle.opens();
  [kim, bea, carl] = await Promise.all([
    circle.person('Kim', { locale: 'en-GB' }),
    circle.person('Bea', { locale: 'en-GB' }),
    circle.person('Carl', { locale: 'en-GB' }),
  ]);
});

afterAll(async () => {
  await circle.close();
});

test('Kim opens a meeting, and the others come in', async () => {
  await kim.page.goto(circle.server.url);
  await kim.strikes('Begin a meeting');
  await kim.strikes(/^Online/);
  await kim.tabsTo('Your name');
  await kim.page.keyboard.type('Kim');
  await kim.page.keyboard.press('Enter');
  await kim.sees('You are the chair');
  const link = await kim.page.getByRole('textbox', { name: 'The link for the group' }).inputValue();
  for (const person of [bea, carl]) {
    await person.page.goto(link);
    await person.fill('Your name', person.name);
    await person.press('Take a seat');
    await kim.sees(new RegExp(`here: .*${person.name}`));
  }
});

test('through arriving and choosing', async () => {
  await kim.strikes('Begin');
  await onTo('agreeing');
  await kim.strikes('Yes');
  await kim.sees('1 of 3 said yes');
  await onTo('looking back');
  await onTo('inventory');
  await bea.fill('Your question, if you have one already', 'How do I ask for time?');
  await bea.press('I offer this');
  await onTo('choosing');
  await kim.strikes('Choose this casus');
  await bea.press('Yes, I will present');
  await kim.sees('Bea presents today.');
  await onTo('choosing a method');
  await onTo('presenting');
});

test('through all five phases, with a turn given from the ring', async () => {
  await onTo('questions');
  await kim.tabsTo("What do you still want to know to put yourself in Bea's place?");
  await kim.page.keyboard.type('What would change?');
  await kim.strikes('Ready');
  await kim.sees('1 of 2 have written');
  await onTo('asking freely');
  await kim.strikes('Give Carl the turn');
  await carl.sees('It is your turn');
  await onTo('solutions');
  await onTo('reading out');
  await onTo('talking together');
  await onTo('reaction');
  await onTo('what I will do');
  await onTo('discussion');
  await onTo('what each learned');
  await onTo('harvesting');
});

test('a pause for everyone, and on again', async () => {
  await kim.strikes('Pause for a moment');
  await kim.strikes('Go on');
  await onTo('closing');
});

test('and closes it', async () => {
  await onTo('harvesting');
  await kim.strikes('Close the meeting');
  await kim.strikes('Yes, close it');
  await kim.sees('What do you take home?');
  await bea.sees('What do you take home?');
  expect(await kim.page.evaluate(() => document.documentElement.lang)).toBe('en');
  circle.expectQuiet();
});

async function onTo(title: string): Promise<void> {
  await kim.strikes(`On to: ${title}`);
  await kim.page.getByRole('button', { name: `On to: ${title}`, exact: true }).waitFor({ state: 'detached' });
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeNow } from '../../src/engine/cursor.ts';
import type { Place } from '../../src/engine/ids.ts';
import { done, type Invitation, isToldOf, LivePerson, openMeeting, until } from '../support/live-person.ts';
import { LiveServer, theFivePhases } from '../support/live-table.ts';

let server: LiveServer;
let invitation: Invitation;
let anna: LivePerson;
let bram: LivePerson;
let chris: LivePerson;
const everyone = (): readonly LivePerson[] => [anna, bram, chris];

/** Anna chairs, Bram brings a casus, Chris is a peer; the phase of looking for solutions has begun. */
beforeEach(async () => {
  server = await new LiveServer().start();
  invitation = await openMeeting(server.url, 'online', theFivePhases());
  anna = await new LivePerson(invitation).sits('Anna');
  bram = await new LivePerson(invitation).sits('Bram');
  chris = await new LivePerson(invitation).sits('Chris');
  await done(anna.live.act({ kind: 'takeChair' }));
  await done(anna.live.act({ kind: 'start' }));
  await done(bram.live.offerCasus('open', 'Hoe zeg ik nee?'));
  await anna.walksTo('choose-casus');
  const casus = bram.live.meeting.casus[0]?.id;
  if (casus === undefined) throw new Error('No casus');
  await done(anna.live.act({ kind: 'proposeCasus', casus }));
  await done(bram.live.act({ kind: 'acceptCasus', casus }));
  await anna.walksTo('plan');
});

afterEach(async () => {
  for (const person of everyone()) person.live.close();
  await server.stop();
});

function here(person: LivePerson): Place {
  const place = placeNow(person.live.meeting);
  if (place === undefined) throw new Error('Nowhere');
  return place;
}

async function allSee(step: string): Promise<void> {
  await until(() => everyone().every((person) => person.step() === step));
}

test('everyone reads the names and the question, the server reads neither', async () => {
  await until(() => chris.live.nameOf(anna.seat) === 'Anna' && chris.live.nameOf(bram.seat) === 'Bram');
  const question = chris.live.meeting.casus[0]?.question?.content;
  await until(() => chris.live.text(question) === 'Hoe zeg ik nee?');
  expect(isToldOf(chris, 'Hoe zeg ik nee')).toBe(false);
});

test('what Chris writes is on the own screen at once, and nowhere else before the read-out', async () => {
  await allSee('plan');
  const { live } = chris;
  const saved = live.writeNote(here(chris), 'Ik zou het uitstellen.', 'note');
  await until(() => live.meeting.notes.length === 1);
  await done(saved);
  const note = [...live.meeting.notes][0];
  expect(live.text(note?.content)).toBe('Ik zou het uitstellen.');
  await anna.walksTo('read-plans');
  await done(anna.live.act({ kind: 'giveTurn', seat: chris.seat }));
  for (const person of [anna, bram]) expect(isToldOf(person, note?.content ?? '?')).toBe(false);
  await done(live.act({ kind: 'readOut', note: note?.id ?? nowhere() }));
  for (const person of [anna, bram]) {
    await until(() => person.live.text([...person.live.meeting.notes][0]?.content) === 'Ik zou het uitstellen.');
  }
});

test('Chris goes through a tunnel while writing: the text arrives once, and Chris is where the others are', async () => {
  await allSee('plan');
  const pad = chris.live.notePad(here(chris), 'note', 1);
  const [editor] = pad.editors;
  if (editor === undefined) throw new Error('No box');
  editor.text = 'Eerst ademen.';
  chris.line.enterTunnel();
  const leaving = pad.close();
  await anna.walksTo('read-plans');
  await until(() => chris.live.connection === 'lost');
  expect(editor.text).toBe('Eerst ademen.');
  chris.line.leaveTunnel();
  chris.live.wake();
  await leaving;
  await allSee('read-plans');
  expect([...chris.live.meeting.notes].map(({ content }) => chris.live.text(content))).toEqual(['Eerst ademen.']);
  expect(chris.live.returnedAt).toBeDefined();
});

test('a refresh returns to the same seat with the unsent text in the box', async () => {
  await allSee('plan');
  const { seat } = chris;
  const [before] = chris.live.notePad(here(chris), 'note', 1).editors;
  if (before === undefined) throw new Error('No box');
  before.text = 'Half een zin';
  await until(() => chris.cupboard.length > 0);
  await chris.opens();
  await until(() => chris.live.ownSeat === seat && chris.step() === 'plan');
  const [after] = chris.live.notePad(here(chris), 'note', 1).editors;
  await after?.ready;
  expect(after?.text).toBe('Half een zin');
  await after?.send();
  expect(chris.live.meeting.notes).toHaveLength(1);
});

test('the server restarts in the middle: nobody loses a seat, a word or the place in the script', async () => {
  await allSee('plan');
  await done(chris.live.writeNote(here(chris), 'Blijft staan.', 'note'));
  const before = chris.live.meeting;
  for (const person of everyone()) person.line.enterTunnel();
  await server.restart();
  for (const { line, live } of everyone()) {
    line.leadTo(server.url);
    line.leaveTunnel();
    live.wake();
  }
  await until(() => everyone().every(({ live }) => live.connection === 'live'));
  expect(everyone().map((person) => person.step())).toEqual(['plan', 'plan', 'plan']);
  await until(() => chris.live.text([...chris.live.meeting.notes][0]?.content) === 'Blijft staan.');
  expect(chris.live.meeting.cursor).toEqual(before.cursor);
  await done(anna.live.act({ kind: 'next', from: before.cursor ?? nowhere() }));
});

test('a shared screen reads along, sees no note of anybody, and can do nothing', async () => {
  const { credentials, id } = anna.live;
  const screen = new LivePerson({
    serverUrl: server.url,
    access: { kind: 'screen', meeting: id, content: credentials.content },
  });
  await screen.opens();
  await until(() => screen.step() === 'plan' && screen.live.nameOf(anna.seat) === 'Anna');
  await done(chris.live.writeNote(here(chris), 'Niet voor het scherm.', 'note'));
  expect([...screen.live.meeting.notes]).toEqual([]);
  expect(await screen.live.act({ kind: 'pause' })).toEqual({ ok: false, problem: 'screenCannotAct' });
  screen.live.close();
});

test('Émile comes late, reads the question at the door, and is let in by the chair', async () => {
  const emile = await new LivePerson(invitation).opens();
  await until(() => emile.live.door !== undefined);
  await done(emile.live.takeSeat('Émile', 'participant'));
  await until(() => emile.live.standing.kind === 'door' && emile.live.standing.waitingSeat !== undefined);
  await until(() => emile.live.text(emile.live.door?.question?.content) === 'Hoe zeg ik nee?');
  expect(emile.live.meeting.seats).toEqual([]);
  const waiting = anna.live.meeting.seats.find(({ presence }) => presence === 'atDoor');
  await done(anna.live.act({ kind: 'admit', seat: waiting?.id ?? nowhere() }));
  await until(() => emile.live.standing.kind === 'seat' && emile.step() === 'plan');
  emile.live.close();
});

test('the chair lets Chris back in from another device; the old one stands at the door', async () => {
  const phone = await new LivePerson(invitation).opens();
  const { seat } = chris;
  await done(phone.live.act({ kind: 'askBack', seat }));
  await until(() => anna.live.meeting.returns.length === 1);
  const wish = anna.live.meeting.returns[0] ?? nowhere();
  await done(anna.live.act({ kind: 'letBack', ...wish }));
  await until(() => phone.live.ownSeat === seat && phone.step() === 'plan');
  await until(() => chris.live.over === 'seatLost');
  chris.live.returnToDoor();
  await until(() => chris.live.standing.kind === 'door' && chris.live.door !== undefined);
  phone.live.close();
});

test('a refusal says why, and nothing has changed', async () => {
  await allSee('plan');
  const before = chris.live.meeting;
  const answer = await chris.live.act({ kind: 'pause' });
  expect(answer).toEqual({ ok: false, problem: 'notChair' });
  expect(chris.live.lastRefusal).toBe('notChair');
  expect(chris.live.meeting).toEqual(before);
});

test('the clocks of all run together', async () => {
  await new Promise((resolve) => setTimeout(resolve, 400));
  const times = everyone().map((person) => person.live.now());
  expect(Math.max(...times) - Math.min(...times)).toBeLessThan(50);
  expect(Math.abs(anna.live.now() - Date.now())).toBeLessThan(50);
});

function nowhere(): never {
  throw new Error('It is not there');
}

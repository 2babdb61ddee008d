import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/crypto/ids.ts';
import { placeNow } from '../../src/engine/cursor.ts';
import type { MeetingEvent } from '../../src/engine/event.ts';
import type { ContentId, Place, SeatId } from '../../src/engine/ids.ts';
import type { Note } from '../../src/engine/note.ts';
import type { ServerMessage } from '../../src/protocol/message.ts';
import type { MeetingMembers } from '../../src/web/live/meeting-members.ts';
import { SealedDeeds } from '../../src/web/live/sealed-deeds.ts';
import { type Circle, memberIn, personIn } from '../support/a-member.ts';
import { aPerson } from '../support/group-keys.ts';
import { done, type Invitation, LivePerson, openMeeting, until } from '../support/live-person.ts';
import { LiveServer, theFivePhases } from '../support/live-table.ts';

/** A meeting of a group: the ordinary room, in which every member knows who said what without asking the server. */

const names = ['Anna', 'Bas', 'Chris', 'Eve'] as const;
let circle: Circle;
let server: LiveServer;
let invitation: Invitation;
let anna: LivePerson;
let bas: LivePerson;
let chris: LivePerson;
let eve: LivePerson;
let guests: LivePerson[];

beforeAll(async () => {
  circle = new Map(await Promise.all(names.map(async (name) => [name, await aPerson()] as const)));
});

beforeEach(async () => {
  server = await new LiveServer().start();
  guests = [];
});

afterEach(async () => {
  for (const person of [anna, bas, chris, eve, ...guests]) person.live.close();
  await server.stop();
});

/** Anna chairs, Bas brings a casus, Chris and Eve are peers; the phase of looking for solutions has begun. */
async function gathers(membersOf: (name: string) => MeetingMembers | undefined): Promise<void> {
  invitation = await openMeeting(server.url, 'online', theFivePhases());
  const sit = (name: string) => new LivePerson(invitation, membersOf(name)).sits(name);
  anna = await sit('Anna');
  bas = await sit('Bas');
  chris = await sit('Chris');
  eve = await sit('Eve');
  await done(anna.live.act({ kind: 'takeChair' }));
  await done(anna.live.act({ kind: 'start' }));
  await done(bas.live.offerCasus('open', 'Hoe zeg ik nee?'));
  await anna.walksTo('choose-casus');
  const casus = bas.live.meeting.casus[0]?.id;
  if (casus === undefined) throw new Error('No casus');
  await done(anna.live.act({ kind: 'proposeCasus', casus }));
  await done(bas.live.act({ kind: 'acceptCasus', casus }));
  await anna.walksTo('plan');
  await until(() => [bas, chris, eve].every((person) => person.step() === 'plan'));
}

const asMembers = (name: string): MeetingMembers => memberIn(circle, name);

function here(person: LivePerson): Place {
  const place = placeNow(person.live.meeting);
  if (place === undefined) throw new Error('Nowhere');
  return place;
}

async function readsOut(person: LivePerson): Promise<void> {
  await anna.walksTo('read-plans');
  await done(anna.live.act({ kind: 'giveTurn', seat: person.seat }));
  const note = notesOf(person).find(({ by }) => by === person.seat);
  if (note === undefined) throw new Error('Nothing to read');
  await done(person.live.act({ kind: 'readOut', note: note.id }));
}

function notesOf({ live }: LivePerson): readonly Note[] {
  return [...live.meeting.notes];
}

/** A server that tells this reader that the notes of one seat are by another. */
function laysInTheMouthOf(reader: LivePerson, speaker: SeatId, other: SeatId): void {
  reader.line.lies = (frame) => {
    const message: ServerMessage = JSON.parse(frame);
    if (message.kind !== 'events' && message.kind !== 'welcome') return frame;
    const told = message.events.map((one) => ({ ...one, event: swapped(one.event, speaker, other) }));
    return JSON.stringify({ ...message, events: told });
  };
}

function swapped(event: MeetingEvent, speaker: SeatId, other: SeatId): MeetingEvent {
  if (event.kind !== 'notesOpened') return event;
  return { ...event, notes: event.notes.map((note) => (note.by === speaker ? { ...note, by: other } : note)) };
}

/** What the reader's screen shows under this name: the words, or that they could not be verified. */
function readAs(reader: LivePerson, seat: SeatId): readonly string[] {
  const { live } = reader;
  return notesOf(reader)
    .filter(({ by, content }) => by === seat && (live.text(content) !== undefined || live.speakers.isSpoilt(content)))
    .map(({ content }) => live.text(content) ?? 'unverified');
}

test('members read each other by name, also who comes back and is told everything anew', async () => {
  await gathers(asMembers);
  await done(chris.live.writeNote(here(chris), 'Ik zou het uitstellen.', 'note'));
  await readsOut(chris);
  for (const person of [anna, bas, eve]) {
    await until(() => readAs(person, chris.seat).includes('Ik zou het uitstellen.'));
    expect(person.live.nameOf(chris.seat)).toBe('Chris');
  }
  await eve.opens();
  await until(() => readAs(eve, chris.seat).includes('Ik zou het uitstellen.'));
  await until(() => eve.live.text(eve.live.meeting.casus[0]?.question?.content) === 'Hoe zeg ik nee?');
  await chris.opens();
  await until(() => readAs(chris, chris.seat).includes('Ik zou het uitstellen.'));
});

test('a server that says that Chris’s plan is of Eve gets it shown as nobody’s', async () => {
  await gathers(asMembers);
  laysInTheMouthOf(anna, chris.seat, eve.seat);
  await done(chris.live.writeNote(here(chris), 'Ik zou het uitstellen.', 'note'));
  await readsOut(chris);
  await until(() => notesOf(anna).length > 0 && readAs(anna, eve.seat).length > 0);
  expect(readAs(anna, eve.seat)).toEqual(['unverified']);
});

/** Eve's own program seals for the seat of Chris, as only somebody who has the link can; the server says that he did. */
async function eveSpeaksAsChris(sign: MeetingMembers['sign'] | undefined): Promise<void> {
  laysInTheMouthOf(anna, eve.seat, chris.seat);
  const note = newId<'NoteId'>();
  const deeds = new SealedDeeds(eve.live.id, eve.live.credentials.keys, sign);
  const words = { by: chris.seat, note, place: here(eve), revision: 1, text: 'Bas overdrijft.' };
  const deed = await deeds.writeNote(words, 'note');
  if (!deed.ok) throw new Error('It did not fit');
  await done(eve.live.act(deed.value.command, deed.value.contents));
  await until(() => notesOf(eve).length > 0);
  await readsOut(eve);
  await until(() => readAs(anna, chris.seat).length > 0);
}

test('Eve, together with the server, cannot lay words in the mouth of Chris', async () => {
  await gathers(asMembers);
  await eveSpeaksAsChris(personIn(circle, 'Eve').keys.sign);
  expect(readAs(anna, chris.seat)).toEqual(['unverified']);
});

test('in a link meeting the two of them can: there authorship is the server’s word', async () => {
  await gathers(() => undefined);
  await eveSpeaksAsChris(undefined);
  expect(readAs(anna, chris.seat)).toEqual(['Bas overdrijft.']);
});

test('for Omar, who has no device, Anna types his question, and everyone reads that she did', async () => {
  await gathers(asMembers);
  const before = new Set(bas.live.meeting.seats.map(({ id }) => id));
  await done(anna.live.addSeat('Omar'));
  await until(() => bas.live.meeting.seats.length > before.size);
  const omar = bas.live.meeting.seats.find(({ id }) => !before.has(id))?.id;
  if (omar === undefined) throw new Error('No seat for Omar');
  await until(() => bas.live.nameOf(omar) === 'Omar');
  expect(bas.live.speakers.isGuest(omar)).toBe(false);
  await done(anna.live.offerCasus('open', 'Hoe begin ik?', omar));
  const asked = (): ContentId | undefined =>
    bas.live.meeting.casus.find(({ presenter }) => presenter === omar)?.question?.content;
  await until(() => bas.live.text(asked()) === 'Hoe begin ik?');
  expect(bas.live.speakers.typistOf(asked())).toBe('Anna');
  expect(bas.live.speakers.typistOf(bas.live.meeting.casus[0]?.question?.content)).toBeUndefined();
});

test('what Anna, who chairs, brings herself is her own word', async () => {
  await gathers(asMembers);
  await done(anna.live.offerCasus('open', 'Hoe houd ik het vol?', anna.seat));
  const asked = (): ContentId | undefined =>
    bas.live.meeting.casus.find(({ presenter }) => presenter === anna.seat)?.question?.content;
  await until(() => bas.live.text(asked()) === 'Hoe houd ik het vol?');
  expect(bas.live.speakers.typistOf(asked())).toBeUndefined();
});

test('a guest comes with the link: members read that it is one, and the guest reads what members say', async () => {
  await gathers(asMembers);
  const gijs = await new LivePerson(invitation).opens();
  guests = [gijs];
  await until(() => gijs.live.door !== undefined && gijs.live.speakers.isEveryoneHeard);
  expect(gijs.live.speakers.isMembers(chris.seat)).toBe(true);
  await done(gijs.live.takeSeat('Bas', 'participant'));
  await until(() => anna.live.meeting.seats.some(({ presence }) => presence === 'atDoor'));
  const seat = anna.live.meeting.seats.find(({ presence }) => presence === 'atDoor')?.id;
  if (seat === undefined) throw new Error('Nobody at the door');
  await done(anna.live.act({ kind: 'admit', seat }));
  await until(() => eve.live.nameOf(seat) === 'Bas' && gijs.live.nameOf(chris.seat) === 'Chris');
  for (const { live } of [eve, gijs]) {
    expect([seat, bas.seat].map((one) => live.speakers.isGuest(one))).toEqual([true, false]);
  }
  await done(chris.live.writeNote(here(chris), 'Ik zou het uitstellen.', 'note'));
  await readsOut(chris);
  await until(() => readAs(gijs, chris.seat).includes('Ik zou het uitstellen.'));
});

test('a member who comes on a second device is known at the door, and told to have a seat', async () => {
  await gathers(asMembers);
  const phone = await new LivePerson(invitation, asMembers('Eve')).opens();
  guests = [phone];
  await until(() => phone.live.door !== undefined && phone.live.speakers.isEveryoneHeard);
  expect(phone.live.speakers.ownSeat).toBe(eve.seat);
  await done(phone.live.act({ kind: 'askBack', seat: eve.seat }));
  await until(() => eve.live.meeting.returns.length > 0);
  const [wish] = eve.live.meeting.returns;
  if (wish === undefined) throw new Error('No wish');
  await done(eve.live.act({ kind: 'addDevice', device: wish.device }));
  await until(() => phone.live.ownSeat === eve.seat);
  await done(phone.live.writeNote(here(phone), 'Vanaf mijn telefoon.', 'note'));
  await until(() => readAs(eve, eve.seat).includes('Vanaf mijn telefoon.'));
});

test('a member is called as the group calls that account, whatever the seat says', async () => {
  await gathers(asMembers);
  await done(eve.live.rename('Chris'));
  await until(() => {
    const seat = anna.live.meeting.seats.find(({ id }) => id === eve.seat);
    return anna.live.text(seat?.name) === 'Chris';
  });
  expect(anna.live.nameOf(eve.seat)).toBe('Eve');
});

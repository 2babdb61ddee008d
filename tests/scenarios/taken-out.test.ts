import { beforeEach, describe, expect, test } from 'vitest';
import type { CasusId, ContentId, DeviceId, SeatId } from '../../src/engine/ids.ts';
import type { Credential } from '../../src/protocol/message.ts';
import type { AccountHolder } from '../support/account-holder.ts';
import type { GroupCircle } from '../support/group-circle.ts';
import { aHost } from '../support/group-host.ts';
import { GroupTable } from '../support/group-table.ts';
import { anId, type LiveGuest, sealedBytes } from '../support/live-guest.ts';
import { done, LivePerson, openMeeting, until } from '../support/live-person.ts';
import { LiveTable, must, type Seated, theFivePhases } from '../support/live-table.ts';

const host = aHost();
let circle: GroupCircle;
let anna: AccountHolder;
let bram: AccountHolder;
let chris: AccountHolder;
let room: GroupTable;

/** Anna, Bram and Chris are a group, and Anna has opened its meeting. */
beforeEach(async () => {
  ({ circle, anna, bram } = await host.pair());
  chris = await host.member();
  await circle.joins(chris, anna);
  room = await GroupTable.openedBy(host.server, circle, anna);
});

function removed(who: AccountHolder) {
  return circle.add(anna, { kind: 'left', subject: who.account });
}

/** Greets, and gives the first answer. */
async function knocks(table: GroupTable, as: Credential, pass?: string): Promise<LiveGuest> {
  const guest = await table.server.guest();
  guest.hello(table.meeting, as, 0, pass);
  await guest.until(() => true);
  return guest;
}

function withLink(device: DeviceId = anId()): Credential {
  return { kind: 'link', admit: room.admit, device };
}

function asScreen(): Credential {
  return { kind: 'screen', admit: room.screenAdmit };
}

/** What somebody is told who is not let in: why, goodbye, and not a word more. */
async function turnedAway(guest: LiveGuest, why: 'signInFirst' | 'notMember' | 'wrongProof'): Promise<void> {
  await guest.closed();
  const farewell = why === 'wrongProof' ? 'refused' : why;
  expect(guest.heard).toEqual([
    { kind: 'refused', refusal: why },
    { kind: 'farewell', why: farewell },
  ]);
}

/** A display, with the code that this member reads out. */
async function pairs(member: AccountHolder): Promise<{ readonly screen: LiveGuest; readonly pass: string }> {
  const rendezvous = anId();
  const { meeting, admit } = room;
  await member.must('POST', '/api/pairings', { meeting, admit, rendezvous, parcel: sealedBytes(300) });
  const { pass } = await host.someone().must('POST', '/api/pairings/claim', { rendezvous });
  return { screen: await knocks(room.from(), asScreen(), pass), pass };
}

async function guestOf(member: AccountHolder): Promise<{ readonly guest: LiveGuest; readonly pass: string }> {
  const pass = await room.passBy(member);
  const device = anId<DeviceId>();
  return { guest: await knocks(room.from(), withLink(device), pass), pass };
}

async function offers(by: Seated): Promise<void> {
  const [casus, question] = [anId<CasusId>(), anId<ContentId>()];
  await must(by, { kind: 'offerCasus', casus, state: 'open', question }, [{ id: question, sealed: sealedBytes() }]);
}

describe('somebody who is taken out while the meeting stands open', () => {
  test('is told so at once, and receives nothing from then on: no event, no content, no presence', async () => {
    const [annas, chrises] = [await room.sit(), await room.from(chris).sit()];
    await must(annas, { kind: 'takeChair' });
    await must(annas, { kind: 'start' });
    await chrises.guest.until(() => chrises.guest.meeting.stage === 'underway');
    expect((await removed(chris)).status).toBe(201);
    const heard = chrises.guest.frames.length;
    await offers(annas);
    await room.from(bram).sit();
    expect(await chrises.guest.closed()).toBe(1008);
    expect(chrises.guest.farewell()).toBe('notMember');
    expect(chrises.guest.heard.slice(heard).filter(({ kind }) => kind !== 'farewell')).toEqual([]);
    expect(chrises.guest.meeting.casus).toEqual([]);
  });

  test('does not come back with anything that he had, by whatever door', async () => {
    const chrises = await room.from(chris).sit();
    const { pass } = await guestOf(chris);
    await removed(chris);
    const { seat, token } = chrises;
    const { device } = chrises.guest;
    const seated = { kind: 'seat', seat, device, token } as const;
    for (const as of [seated, withLink(device), withLink(), asScreen()]) {
      await turnedAway(await knocks(room.from(chris), as), 'notMember');
      await turnedAway(await knocks(room.from(chris), as, pass), 'notMember');
      await turnedAway(await knocks(room.from(), as), 'signInFirst');
      await turnedAway(await knocks(room.from(), as, pass), 'signInFirst');
    }
    const { meeting, admit } = room;
    const pairing = { meeting, admit, rendezvous: anId(), parcel: sealedBytes(300) };
    expect((await chris.post('/api/pairings', pairing)).body.reason).toBe('notMember');
    expect((await host.someone().post('/api/pairings', pairing)).body.reason).toBe('signInFirst');
    expect((await chris.post(`${circle.path}/meetings/${meeting}/passes`, undefined)).body.reason).toBe('notMember');
    expect((await chris.post(`${circle.path}/meetings`, new LiveTable(host.server).opening())).body.reason).toBe(
      'notMember',
    );
  });

  test('takes along the displays and guests that came through him, and nobody else', async () => {
    const [hers, his] = [await pairs(anna), await pairs(chris)];
    const [invited, guest] = [await guestOf(anna), await guestOf(chris)];
    const annas = await room.sit();
    for (const { screen } of [hers, his]) await screen.until(() => screen.meeting.seats.length === 1);
    await removed(chris);
    for (const gone of [his.screen, guest.guest]) {
      await gone.closed();
      expect(gone.farewell()).toBe('notMember');
    }
    await must(annas, { kind: 'takeChair' });
    await hers.screen.until(() => hers.screen.meeting.chair === annas.seat);
    await invited.guest.hears('door', 1);
    expect(his.screen.meeting.chair).toBeUndefined();
    await turnedAway(await knocks(room.from(), asScreen(), his.pass), 'signInFirst');
    await (await knocks(room.from(), asScreen(), hers.pass)).hears('welcome');
  });

  test('is out as well when he was just coming in', async () => {
    const arriving = Array.from({ length: 12 }, async (_, moment) => {
      await new Promise((resolve) => setTimeout(resolve, moment * 2));
      return knocks(room.from(chris), withLink());
    });
    await removed(chris);
    for (const guest of await Promise.all(arriving)) {
      await guest.closed();
      expect(guest.farewell()).toBe('notMember');
    }
  });

  test('or leaves by himself, or deletes his account', async () => {
    const [brams, chrises] = [await room.from(bram).sit(), await room.from(chris).sit()];
    await circle.add(bram, { kind: 'left', subject: bram.account });
    await chris.must('POST', '/api/account/deletion', { proof: chris.proof });
    for (const { guest } of [brams, chrises]) {
      await guest.closed();
      expect(guest.farewell()).toBe('notMember');
    }
    expect((await room.sit()).guest.isOpen).toBe(true);
  });
});

test('the page of who was taken out is empty from then on', async () => {
  const invitation = await openMeeting(host.server.url, 'online', theFivePhases());
  const [annas, chrises] = [new LivePerson(invitation), new LivePerson(invitation)];
  await annas.sits('Anna');
  await chrises.sits('Chris');
  const { seat } = annas;
  await until(() => chrises.live.nameOf(seat) === 'Anna');
  chrises.line.lies = () => JSON.stringify({ kind: 'farewell', why: 'notMember' });
  await done(annas.live.act({ kind: 'takeChair' }));
  await until(() => chrises.live.connection === 'over');
  const { over, meeting, door, ownSeat } = chrises.live;
  expect({ over, seats: meeting.seats, door, ownSeat }).toEqual({ over: 'notMember', seats: [] });
  expect(chrises.live.nameOf(seat)).toBeUndefined();
  for (const { live } of [annas, chrises]) live.close();
});

describe('who comes in where a group meets', () => {
  test('a stranger who found the key does not, and is told why only with the right key', async () => {
    const stranger = await host.member();
    await turnedAway(await knocks(room.from(stranger), withLink()), 'notMember');
    await turnedAway(await knocks(room.from(), withLink()), 'signInFirst');
    await turnedAway(await knocks(room.from(), asScreen()), 'signInFirst');
    const wrong = { kind: 'link', admit: sealedBytes(32), device: anId<DeviceId>() } as const;
    for (const who of [stranger, undefined, anna]) await turnedAway(await knocks(room.from(who), wrong), 'wrongProof');
    await turnedAway(await knocks(room.from(), withLink(), sealedBytes(32)), 'signInFirst');
  });

  test('a member does, at a second device as well, and back in the seat', async () => {
    const first = await room.from(bram).sit();
    const phone = bram.elsewhere();
    await phone.signIn();
    const second = await knocks(room.from(phone), withLink());
    await second.hears('door');
    first.guest.breakOff();
    expect((await (await room.from(bram).comeBack(first)).hears('welcome')).afresh).toBe(true);
  });

  test('a guest of a member does, with one device; the next guest needs a pass of his own', async () => {
    const pass = await room.passBy(anna);
    const device = anId<DeviceId>();
    const guest = await knocks(room.from(), withLink(device), pass);
    await guest.hears('door');
    const [seat, name] = [anId<SeatId>(), anId<ContentId>()];
    await guest.want({ kind: 'takeSeat', seat, as: 'participant', name }, [{ id: name, sealed: sealedBytes() }]);
    const { token } = await guest.hears('seated');
    guest.breakOff();
    await (await knocks(room.from(), { kind: 'seat', seat, device, token }, pass)).hears('welcome');
    await turnedAway(await knocks(room.from(), withLink(), pass), 'signInFirst');
    await turnedAway(await knocks(room.from(), asScreen(), pass), 'signInFirst');
  });

  test('a display does with the pass of its code, sees what all may see, and comes back with it', async () => {
    const { screen } = await pairs(bram);
    await screen.hears('welcome');
    const annas = await room.sit();
    await must(annas, { kind: 'takeChair' });
    await screen.until(() => screen.meeting.chair === annas.seat);
  });

  test('who signs out in the middle has to sign in again; the seat is still there', async () => {
    const brams = await room.from(bram).sit();
    const phone = bram.elsewhere();
    await phone.signIn();
    const second = await knocks(room.from(phone), withLink());
    await phone.must('POST', '/api/sign-out', { where: 'here' });
    await second.closed();
    expect(second.farewell()).toBe('signInFirst');
    expect(brams.guest.isOpen).toBe(true);
    await phone.signIn();
    await phone.must('POST', '/api/sign-out', { where: 'everywhere' });
    await brams.guest.closed();
    await bram.signIn();
    await (await room.from(bram).comeBack(brams)).hears('welcome');
  });

  test('only a member opens a room, from our own pages, and under an id that nobody has', async () => {
    const opening = new LiveTable(host.server).opening();
    const path = `${circle.path}/meetings`;
    const stranger = await host.member();
    expect((await stranger.post(path, opening)).body.reason).toBe('notMember');
    expect((await host.someone().post(path, opening)).body.reason).toBe('signInFirst');
    anna.headers = { 'sec-fetch-site': 'cross-site' };
    expect((await anna.post(path, opening)).body.reason).toBe('strangeOrigin');
    anna.headers = {};
    for (const _ of [1, 2]) expect((await anna.post(path, opening)).status).toBe(201);
    expect((await host.someone().post('/api/meetings', opening)).body.reason).toBe('meetingTaken');
    expect((await anna.post(path, { ...opening, setting: 'somewhere' })).body).toMatchObject({ at: 'setting' });
    const link = await new LiveTable(host.server).open();
    expect((await anna.post(path, link.opening())).body.reason).toBe('meetingTaken');
    expect((await anna.post(`${path}/${link.meeting}/passes`, undefined)).body.reason).toBe('unknownMeeting');
  });

  test('when the last member goes, the room goes with the group', async () => {
    const annas = await room.sit();
    for (const who of [bram, chris]) await removed(who);
    await removed(anna);
    await annas.guest.closed();
    const again = await knocks(room.from(anna), withLink());
    expect(again.heard[0]).toEqual({ kind: 'refused', refusal: 'unknownMeeting' });
  });
});

test('a meeting with a link asks nobody who he is: the cookie of a browser is not looked at', async () => {
  const table = await new LiveTable(host.server).open();
  const guest = await host.server.guest({ headers: { cookie: `kring=${sealedBytes(32)}` } });
  guest.hello(table.meeting, { kind: 'link', admit: table.admit, device: anId() });
  await guest.hears('door');
});

test('a session that runs out in the middle ends nothing; who drops out then signs in and is back', async () => {
  const day = 86_400_000;
  for (let days = 0; days < 180; days += 20) {
    host.passes(20 * day - 3_600_000);
    await anna.get('/api/account');
  }
  room = await GroupTable.openedBy(host.server, circle, anna);
  const annas = await room.sit();
  host.passes(day);
  expect((await anna.get('/api/account')).body.reason).toBe('signInFirst');
  const phone = anna.elsewhere();
  await phone.signIn();
  await expect.poll(async () => (await phone.must('GET', '/api/account/sessions')).sessions.length).toBe(1);
  await phone.must('POST', '/api/sign-out', { where: 'here' });
  await must(annas, { kind: 'takeChair' });
  annas.guest.breakOff();
  const seated = { kind: 'seat', seat: annas.seat, device: annas.guest.device, token: annas.token } as const;
  await turnedAway(await knocks(room, seated), 'signInFirst');
  await anna.signIn();
  await (await room.from(anna).comeBack(annas)).hears('welcome');
});

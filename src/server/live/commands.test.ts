import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anId, sealedBytes } from '../../../tests/support/live-guest.ts';
import { aLiveCircle, LiveServer, LiveTable, must, walkTo, writeNote } from '../../../tests/support/live-table.ts';
import { placeNow } from '../../engine/cursor.ts';
import type { CommandId, ContentId, NoteId } from '../../engine/ids.ts';
import { maxSealedBytes } from '../../protocol/limits.ts';

const server = new LiveServer({ limits: { burst: 400, mostStrikes: 30 } });
beforeAll(() => server.start());
afterAll(() => server.stop());

test('a command that is sent again counts once', async () => {
  const table = await new LiveTable(server).open();
  const anna = await table.sit();
  const id = anId<CommandId>();
  const name = anId<ContentId>();
  const rename = { kind: 'rename', name } as const;
  await anna.guest.want(rename, [{ id: name, sealed: sealedBytes() }], id);
  const { number } = anna.guest;
  anna.guest.say(
    JSON.stringify({ kind: 'command', id, command: rename, contents: [{ id: name, sealed: sealedBytes() }] }),
  );
  expect(await anna.guest.hears('accepted', anna.guest.heard.length - 1)).toMatchObject({ id, number });
  const bram = await table.sit();
  expect(bram.guest.meeting.seats.find((seat) => seat.id === anna.seat)?.name).toBe(name);
});

test('nobody can speak under the id of a command of somebody else', async () => {
  const table = await new LiveTable(server).open();
  const anna = await table.sit();
  const id = anId<CommandId>();
  await anna.guest.want({ kind: 'takeChair' }, undefined, id);
  const bram = await table.sit();
  expect(await bram.guest.want({ kind: 'passChair', to: bram.seat }, undefined, id)).toBe('commandTaken');
});

test('nobody can speak for another seat, and only the chair for people without a device', async () => {
  const { chair, peers } = await aLiveCircle(server);
  const [chris, dirk] = [peers[0] ?? chair, peers[1] ?? chair];
  expect(await chris.guest.want({ kind: 'leave', for: dirk.seat })).toBe('notYourSeat');
  expect(await chair.guest.want({ kind: 'leave', for: dirk.seat })).toBe('onlyForSeatsWithoutDevice');
  expect(dirk.guest.meeting.seats.every(({ presence }) => presence === 'here')).toBe(true);
});

describe('what comes along with a command', () => {
  test('is exactly what the command names', async () => {
    const { chair } = await aLiveCircle(server);
    await walkTo(chair, 'plan');
    const place = placeNow(chair.guest.meeting);
    if (place === undefined) throw new Error('Here one writes');
    const [note, content] = [anId<NoteId>(), anId<ContentId>()];
    const command = { kind: 'writeNote', note, content, revision: 1, place, as: 'note' } as const;
    const sealed = sealedBytes();
    expect(await chair.guest.want(command)).toBe('contentMissing');
    expect(await chair.guest.want(command, [])).toBe('contentMissing');
    expect(await chair.guest.want(command, [{ id: anId<ContentId>(), sealed }])).toBe('contentUnasked');
    expect(
      await chair.guest.want(command, [
        { id: content, sealed },
        { id: anId<ContentId>(), sealed },
      ]),
    ).toBe('contentUnasked');
    expect(await chair.guest.want({ kind: 'pause' }, [{ id: content, sealed }])).toBe('contentUnasked');
    const tooLarge = [{ id: content, sealed: sealedBytes(maxSealedBytes + 1) }];
    expect(await chair.guest.want(command, tooLarge)).toBe('contentTooLarge');
    expect(await chair.guest.want(command, [{ id: content, sealed: sealedBytes(maxSealedBytes) }])).toBeUndefined();
  });

  test('never takes the place of other bytes, not even of erased ones', async () => {
    const { chair, peers } = await aLiveCircle(server);
    const chris = peers[0] ?? chair;
    await walkTo(chair, 'plan');
    await chris.guest.until(() => placeNow(chris.guest.meeting) === placeNow(chair.guest.meeting), 0);
    const first = await writeNote(chris);
    const place = placeNow(chris.guest.meeting);
    if (place === undefined) throw new Error('Here one writes');
    const again = { ...first, kind: 'writeNote', revision: 2, place, as: 'note' } as const;
    const { sealed: _, ...command } = again;
    expect(await chris.guest.want(command, [{ id: first.content, sealed: sealedBytes() }])).toBe('contentTaken');
    await must(chris, { kind: 'strike', note: first.note });
    const note = anId<NoteId>();
    const revived = { ...command, note, revision: 1 };
    expect(await chris.guest.want(revived, [{ id: first.content, sealed: sealedBytes() }])).toBe('contentTaken');
  });
});

test('what is not there cannot be read out, and what is over is over', async () => {
  const { table, chair, peers } = await aLiveCircle(server);
  const chris = peers[0] ?? chair;
  expect(await chris.guest.want({ kind: 'readOut', note: anId<NoteId>() })).toBe('unknownNote');
  expect(await chair.guest.want({ kind: 'giveTurn', seat: anId<never>() })).toBe('noTurnsHere');
  await must(chair, { kind: 'endMeeting' });
  expect(await chair.guest.want({ kind: 'pause' })).toBe('meetingEnded');
  const again = await table.comeBack(chair);
  await again.hears('welcome');
  expect(again.meeting.stage).toBe('ended');
});

test('a screen shows, and does nothing', async () => {
  const table = await new LiveTable(server).open();
  const screen = await table.screen();
  expect(await screen.want({ kind: 'takeChair' })).toBe('screenCannotAct');
  expect(await screen.want({ kind: 'stop' })).toBe('screenCannotAct');
});

test('who stands at the door can only ask to come in', async () => {
  const table = await new LiveTable(server).open();
  const anna = await table.sit();
  const stranger = await table.atDoor();
  expect(await stranger.want({ kind: 'takeChair' })).toBe('notInMeeting');
  expect(await stranger.want({ kind: 'letBack', seat: anna.seat, device: stranger.device })).toBe('notInMeeting');
});

test('a flood is refused by name, then sent away; the others notice nothing', async () => {
  const calm = await new LiveServer({ limits: { burst: 10, perSecond: 1, mostStrikes: 5 } }).start();
  const table = await new LiveTable(calm).open();
  const [anna, bram] = [await table.sit(), await table.sit()];
  for (let turn = 0; turn < 100; turn += 1) bram.guest.say('{"kind":"ping","at":1}');
  expect(await bram.guest.closed()).toBe(1008);
  expect(bram.guest.farewell()).toBe('tooFast');
  expect(bram.guest.heard.filter((message) => message.kind === 'refused')).toHaveLength(5);
  expect(await anna.guest.want({ kind: 'takeChair' })).toBeUndefined();
  await calm.stop();
});

test('a meeting does not grow without end, and can be walked to its end all the same', async () => {
  const small = await new LiveServer({ limits: { mostContents: 3, burst: 1_000 } }).start();
  const table = await new LiveTable(small).open();
  const anna = await table.sit();
  const rename = async (): Promise<string | undefined> => {
    const name = anId<ContentId>();
    return anna.guest.want({ kind: 'rename', name }, [{ id: name, sealed: sealedBytes() }]);
  };
  expect([await rename(), await rename(), await rename()]).toEqual([undefined, undefined, 'meetingFull']);
  expect(await anna.guest.want({ kind: 'takeChair' })).toBeUndefined();
  await small.stop();
});

test('a meeting has room for so many sockets and no more', async () => {
  const small = await new LiveServer({ limits: { mostSockets: 2 } }).start();
  const table = await new LiveTable(small).open();
  await table.sit();
  await table.screen();
  const third = await table.atDoor();
  expect(await third.hears('refused')).toMatchObject({ refusal: 'meetingFull' });
  await third.closed();
  await small.stop();
});

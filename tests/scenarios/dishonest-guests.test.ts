import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/engine/command.ts';
import { ownPlace, placeNow, stepNow } from '../../src/engine/cursor.ts';
import type { ContentId, Place } from '../../src/engine/ids.ts';
import { anId, type LiveGuest, sealedBytes } from '../support/live-guest.ts';
import { aLiveCircle, LiveServer, must, type Seated, walkTo, writeNote } from '../support/live-table.ts';

/** People who know every id there is, and a program of their own instead of the page. */

const server = new LiveServer({ limits: { burst: 400 } });
beforeAll(() => server.start());
afterAll(() => server.stop());

function hereFor({ guest }: Seated): Place {
  const place = placeNow(guest.meeting);
  if (place === undefined) throw new Error('The meeting is nowhere');
  return place;
}

async function comesTo(who: Seated, step: string): Promise<void> {
  await who.guest.until(() => stepNow(who.guest.meeting)?.id === step, who.guest.heard.length - 1);
}

function wasTold({ frames }: LiveGuest, word: string): boolean {
  return frames.some((frame) => frame.includes(word));
}

test("Dirk knows the id of Chris's note, and still cannot change it, read it out, strike it or give it away", async () => {
  const { chair, presenter, peers } = await aLiveCircle(server);
  const [chris, dirk] = [peers[0] ?? chair, peers[1] ?? chair];
  await walkTo(chair, 'plan');
  for (const peer of [chris, dirk]) await comesTo(peer, 'plan');
  const { note, content, sealed } = await writeNote(chris);
  const place = hereFor(dirk);
  const other = anId<ContentId>();
  const words = [{ id: other, sealed: sealedBytes() }];
  const revised = { kind: 'writeNote', note, content: other, revision: 2, place, as: 'note' } as const;

  expect(await dirk.guest.want(revised, words)).toBe('notYourNote');
  expect(await dirk.guest.want({ ...revised, revision: 1, place: ownPlace, as: 'private' }, words)).toBe('notYourNote');
  expect(await dirk.guest.want({ ...revised, note: anId(), content }, [{ id: content, sealed }])).toBe('contentTaken');
  for (const kind of ['readOut', 'strike', 'handOver'] as const)
    for (const one of [dirk, presenter, chair]) expect(await one.guest.want({ kind, note }), kind).toBe('notYourNote');

  expect([...chris.guest.meeting.notes]).toEqual([expect.objectContaining({ id: note, content, status: 'shut' })]);
});

test('the presenter tries everything in the silent steps, and nothing of it reaches the others', async () => {
  const { chair, presenter, peers } = await aLiveCircle(server);
  const { guest } = presenter;
  const casus = guest.meeting.casus[0]?.id;
  if (casus === undefined) throw new Error('No casus');
  for (const step of ['plan', 'read-plans']) {
    await walkTo(chair, step);
    await comesTo(presenter, step);
    const { revision } = guest.meeting.casus[0]?.questionToCome ?? { revision: 1 };
    const place = hereFor(presenter);
    const tries: readonly ((content: ContentId) => Command)[] = [
      (name) => ({ kind: 'rename', name }),
      (question) => ({ kind: 'offerCasus', casus: anId(), state: 'open', question }),
      (content) => ({ kind: 'wordQuestion', casus, content, revision: revision + 1 }),
      (name) => ({ kind: 'addSeat', seat: anId(), name }),
      (name) => ({ kind: 'takeSeat', seat: anId(), as: 'facilitator', name }),
      (title) => ({ kind: 'insertExercise', title, seconds: 60 }),
      (content) => ({ kind: 'writeNote', note: anId(), content, revision: 1, place, as: 'note' }),
      (content) => ({ kind: 'writeNote', note: anId(), content, revision: 1, place: ownPlace, as: 'private' }),
      (content) => ({ kind: 'writeOutcome', note: anId(), content, revision: 1, place }),
    ];
    const sent: string[] = [];
    for (const wish of tries) {
      const [content, sealed] = [anId<ContentId>(), sealedBytes()];
      sent.push(content, sealed);
      await guest.want(wish(content), [{ id: content, sealed }]);
    }
    expect(await guest.want({ kind: 'wantTurn' })).toMatch(/^noTurnsHere$|^notYourStep$/);
    // What all see, so that whatever came before it has arrived.
    await must(chair, { kind: 'extend', seconds: 1 });
    for (const other of [chair, ...peers]) {
      await other.guest.until(() => other.guest.number >= chair.guest.number, other.guest.heard.length - 1);
      expect(sent.filter((word) => wasTold(other.guest, word))).toEqual([]);
    }
  }
});

test('the chair jumps, goes back, repeats and hands on, people drop out and return: a shut note stays shut', async () => {
  const { table, chair, presenter, peers } = await aLiveCircle(server);
  const [chris, dirk] = [peers[0] ?? chair, peers[1] ?? chair];
  const around: LiveGuest[] = [await table.screen(), await table.atDoor(), (await table.sit('observer')).guest];
  await walkTo(chair, 'plan');
  await comesTo(chris, 'plan');
  const { content, sealed } = await writeNote(chris);
  const late = await table.sit();
  await must(chair, { kind: 'admit', seat: late.seat });

  const { cursor } = chair.guest.meeting;
  if (cursor === undefined) throw new Error('The meeting is nowhere');
  await must(chair, { kind: 'next', from: cursor });
  await must(chair, { kind: 'goTo', to: { ...cursor, phase: cursor.phase + 1, step: 0 } });
  await must(chair, { kind: 'goTo', to: { ...cursor, phase: 0, step: 0 } });
  await must(chair, { kind: 'goTo', to: cursor });
  await must(chair, { kind: 'repeatPhase' });
  await must(chair, { kind: 'passChair', to: dirk.seat });
  await must(dirk, { kind: 'next', from: cursor });
  await must(dirk, { kind: 'endMeeting' });

  const everybody = [chair, presenter, dirk, late];
  const returned = await Promise.all(everybody.map((who) => table.comeBack(who)));
  for (const guest of returned) await guest.hears('welcome');
  const watching = [...around, ...everybody.map(({ guest }) => guest), ...returned];
  for (const guest of watching) for (const word of [content, sealed]) expect(wasTold(guest, word)).toBe(false);
  const own = await table.comeBack(chris);
  await own.hears('welcome');
  expect(own.contents[content]).toBe(sealed);
});

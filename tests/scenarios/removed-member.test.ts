import { createHash, createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysInUse } from '../../src/crypto/account.ts';
import { newId } from '../../src/crypto/ids.ts';
import { removeMember } from '../../src/crypto/roster-writing.ts';
import type { MeetingId } from '../../src/groups/group-ids.ts';
import { tend } from '../../src/web/groups/tending.ts';
import { openGroupMeeting } from '../../src/web/meetings/group-meeting.ts';
import { invite } from '../../src/web/people/inviting.ts';
import {
  type FoundedGroup,
  type FoundedMember,
  foundedGroup,
  planned,
  startMeetingHeld,
} from '../support/founded-group.ts';
import { valueOf } from '../support/group-keys.ts';
import { sealedBytes } from '../support/live-guest.ts';
import { LiveServer, theFivePhases } from '../support/live-table.ts';
import { PostOffice } from '../support/post-office.ts';
import { StrangerMember, textOf } from '../support/stranger-member.ts';
import { bytesOfId, fieldsOf, hkdf, hpkeOpen, joined, letterText } from '../support/stranger-reader.ts';

const before = 'Van voor het afscheid.';
const after = 'Van na het afscheid.';
const post = new PostOffice();
let server: LiveServer;
let circle: FoundedGroup;
let anna: FoundedMember;
/** Chris, by a program of his own. */
let chris: StrangerMember;
let path: string;
/** What his program read and kept while he was a member: every letter, and every key that opened one. */
let hadRead: readonly string[];
let hadSecrets: readonly Buffer[];
let hadEpochs: number;
/** A meeting that was open while he was a member, and one that was opened afterwards. */
let meetings: readonly MeetingId[];
let waiting: Promise<{ readonly status: number; readonly body: { readonly reason?: string } }>;

interface LetterOnWire {
  readonly number: number;
  readonly letter: string;
  readonly by: string;
  readonly epoch: number;
  readonly sealed: string;
}

beforeAll(async () => {
  await post.open();
  server = await new LiveServer({ mail: post.settings }).start();
  circle = await foundedGroup(server, post, ['Anna', 'Bram', 'Chris']);
  await startMeetingHeld(circle, await planned(circle));
  const [first, , last] = circle.members;
  if (first === undefined || last === undefined) throw new Error('The group is not complete');
  anna = first;
  const fields = { question: before };
  valueOf(await anna.row.write({ kind: 'casusShared', casus: newId<'CasusId'>(), fields }));
  valueOf(await invite(anna.row, { group: 'Dinsdagkring', from: 'Anna' }, 'Dewi'));
  valueOf(await last.row.refresh());
  valueOf(await invite(last.row, { group: 'Dinsdagkring', from: 'Chris' }, 'Els'));

  const earlier = await opensMeeting();
  chris = new StrangerMember(server.url);
  await chris.signIn(last.address, last.password);
  path = `/api/groups/${circle.group}`;
  const { epochs } = await chris.must('GET', `${path}/epochs`);
  const { letters } = await chris.must('GET', `${path}/letters`);
  hadEpochs = epochs.length;
  hadSecrets = chris.secretsOf(epochs);
  hadRead = textsWith(hadSecrets, letters);
  const { entries, epoch, letters: count, requests } = await chris.must('GET', path);
  waiting = chris.ask('GET', `${path}/news?entries=${entries}&epoch=${epoch}&letters=${count}&requests=${requests}`);

  const gone = last.row.self;
  valueOf(await anna.row.enter(({ roster }) => removeMember(roster.now, keysInUse(anna.row.tools.keys), gone)));
  await tend(anna.row);
  meetings = [earlier, await opensMeeting()];
  valueOf(
    await anna.row.write(
      { kind: 'casusShared', casus: newId<'CasusId'>(), fields: { question: after } },
      { kind: 'groupDescribed', name: after, disciplines: 'same', guided: 'selfRun' },
    ),
  );
}, 120_000);

afterAll(async () => {
  await server.stop();
  await post.close();
});

/** Whatever these secrets of epochs open among these letters. */
function textsWith(secrets: readonly Buffer[], letters: readonly LetterOnWire[]): readonly string[] {
  return letters.flatMap(({ letter: id, by, epoch, sealed }) => {
    if (sealed === '') return [];
    const strange = { id, by, epoch, sealed: Buffer.from(sealed, 'base64url') };
    return secrets.flatMap((secret) => letterText(secret, circle.group, strange) ?? []);
  });
}

/** What the server hands to Anna: as if its owner gave Chris all of it. */
async function handedOver(): Promise<{
  readonly epochs: readonly { epoch: string }[];
  readonly letters: readonly LetterOnWire[];
}> {
  const annas = new StrangerMember(server.url);
  await annas.signIn(anna.address, anna.password);
  const { epochs } = await annas.must('GET', `${path}/epochs`);
  const { letters } = await annas.must('GET', `${path}/letters`);
  // The program that fails for Chris works for who belongs there.
  expect(textsWith(annas.secretsOf(epochs), letters).join()).toContain(after);
  return { epochs, letters: letters.filter(({ epoch, sealed }: LetterOnWire) => epoch > hadEpochs && sealed !== '') };
}

describe('somebody who was removed, with a program written from the documents alone', () => {
  test('read along before, so that the program is known to work', () => {
    expect(hadSecrets.length).toBeGreaterThan(0);
    expect(hadRead.join()).toContain(before);
    expect(hadRead.join()).not.toContain(after);
  });

  test('is still signed in, and the server hands out nothing of the group: not a number, not a byte', async () => {
    expect((await chris.ask('GET', '/api/account')).status).toBe(200);
    expect((await chris.must('GET', '/api/groups')).groups).toEqual([]);
    for (const what of ['', '/roster', '/epochs', '/letters', '/invitations', '/later-keys', '/letters?after=0']) {
      expect(await chris.ask('GET', path + what), what).toMatchObject({ body: { reason: 'notMember' } });
    }
    expect((await waiting).body.reason).toBe('notMember');
  });

  test('can write nothing, add nobody and make no key, with whatever is signed rightly', async () => {
    const letter = randomBytes(16).toString('base64url');
    const sealed = Buffer.from(sealedBytes(550), 'base64url');
    for (const epoch of [hadEpochs, hadEpochs + 1]) {
      const signature = chris.sign(
        joined(['kring/1/letter', circle.group, letter, chris.account, String(epoch), sealed]),
      );
      const body = { letter, epoch, sealed: sealed.toString('base64url'), signature };
      expect((await chris.ask('POST', `${path}/letters`, body)).body.reason).toBe('notMember');
    }
    const entry = joined([
      'kring/1/roster',
      circle.group,
      '9',
      randomBytes(32),
      'joined',
      chris.account,
      chris.account,
    ]);
    const signed = {
      entry: entry.toString('base64url'),
      signatures: [{ by: chris.account, signature: chris.sign(entry) }],
    };
    expect((await chris.ask('POST', `${path}/roster`, signed)).body.reason).toBe('notMember');
    const epoch = { epoch: entry.toString('base64url'), signature: chris.sign(entry) };
    expect((await chris.ask('POST', `${path}/epochs`, epoch)).body.reason).toBe('notMember');
  });

  test('opens nothing new with any key he ever had, though a dishonest host gives him every byte', async () => {
    const { epochs, letters } = await handedOver();
    expect(letters.length).toBeGreaterThan(1);
    expect(textsWith(hadSecrets, letters)).toEqual([]);
    // No later epoch has a wrap for him, and none for another opens with his key.
    expect(chris.secretsOf(epochs)).toHaveLength(hadSecrets.length);
    const { account, key } = chris.holding;
    const box = hkdf(key, bytesOfId(account), 'kring/1/account/box', 32);
    for (const { epoch } of epochs.slice(hadEpochs)) {
      const [, group = '', number = '', , , , , ...wraps] = fieldsOf(Buffer.from(epoch, 'base64url'));
      for (let at = 0; at < wraps.length; at += 3) {
        for (const whose of [account, wraps[at] ?? '']) {
          const info = joined(['kring/1/epoch/wrap', group, number, whose, '1']);
          expect(hpkeOpen(box, info, wraps[at + 2] ?? Buffer.alloc(48))).toBeUndefined();
        }
      }
    }
  });

  test('finds no later key among all that follows from what he had and read', async () => {
    const { epochs, letters } = await handedOver();
    const salts = [circle.group, chris.account].map(bytesOfId);
    const labels = ['letter', 'commitment', 'wrap'].map((last) => `kring/1/epoch/${last}`);
    const ofAccount = ['box', 'sign', 'book'].map((last) => `kring/1/account/${last}`);
    const read = hadRead.flatMap((text) =>
      [...text.matchAll(/"([\w-]{43})"/g)].map(([, found = '']) => bytesOfId(found)),
    );
    const public_ = epochs.flatMap(({ epoch }) => {
      const bytes = Buffer.from(epoch, 'base64url');
      return [createHash('sha256').update(bytes).digest(), ...fieldsOf(bytes).filter(({ length }) => length === 32)];
    });
    const had = [...hadSecrets, ...chris.accountKeys, ...read, ...public_];
    const follow = had.flatMap((secret) =>
      salts.flatMap((salt) => [...labels, ...ofAccount].map((label) => hkdf(secret, salt, label, 32))),
    );
    const candidates = [...had, ...follow];
    expect(read.length).toBeGreaterThan(0);
    expect(candidates.length).toBeGreaterThan(100);
    expect(textsWith(candidates, letters)).toEqual([]);
    for (const { letter, by, epoch, sealed } of letters) {
      const place = [circle.group, 'letter', by, letter, String(epoch), '0'];
      for (const key of candidates) expect(textOf(key, place, Buffer.from(sealed, 'base64url'))).toBeUndefined();
    }
  });

  test('is not let in again by an invitation whose secret he read', async () => {
    const given = hadRead.map((text) => JSON.parse(text)).find(({ kind }) => kind === 'invitationGiven');
    const { invitation } = given;
    const from = (label: string) =>
      hkdf(bytesOfId(given.secret), bytesOfId(invitation), `kring/1/invitation/${label}`, 32);
    const { keys } = await chris.must('GET', '/api/account');
    const { box, sign, generation } = keys;
    const vouched = [circle.group, invitation, chris.account, bytesOfId(box), bytesOfId(sign), String(generation)];
    const mac = createHmac('sha256', from('mac'))
      .update(joined(['kring/1/invitation', ...vouched]))
      .digest('base64url');
    const proof = from('admit').toString('base64url');
    await chris.ask('POST', '/api/invitations/requests', { invitation, proof, keys, mac });
    // The server may keep what he asks: what counts is that no member's browser opens the door by it.
    await tend(anna.row);
    expect((await chris.ask('GET', path)).body.reason).toBe('notMember');
    expect(anna.row.rows?.roster.now.members.has(chris.account as never)).toBe(false);
  });

  test('leaves nothing behind that nobody keeps: who stays empties it', async () => {
    const over = anna.row.group.over.filter(({ by }) => by === chris.account).map(({ letter }) => letter);
    expect(over.length).toBeGreaterThan(0);
    const annas = new StrangerMember(server.url);
    await annas.signIn(anna.address, anna.password);
    const { letters } = await annas.must('GET', `${path}/letters`);
    const left = letters.filter(({ number }: LetterOnWire) => over.includes(number));
    expect(left.map(({ sealed }: LetterOnWire) => sealed)).toEqual(over.map(() => ''));
  });

  test('cannot come into a meeting that stands open, nor into one whose key is in a letter that he cannot open', async () => {
    const [earlier, later] = meetings;
    if (earlier === undefined || later === undefined) throw new Error('There are two meetings');
    const given = hadRead.map((text) => JSON.parse(text)).find(({ kind }) => kind === 'rootGiven');
    const admit = (meeting: string) =>
      hkdf(bytesOfId(given.root), bytesOfId(meeting), 'kring/1/admit', 32).toString('base64url');
    // Of what was open while he belonged there he has the key; the room knows its group, and lets him in no more.
    expect(given.meeting).toBe(earlier);
    expect(await chris.knock(earlier, admit(earlier))).toMatchObject({ kind: 'refused', refusal: 'notMember' });
    const nobody = new StrangerMember(server.url);
    expect(await nobody.knock(earlier, admit(earlier))).toMatchObject({ kind: 'refused', refusal: 'signInFirst' });
    const refused = { kind: 'refused', refusal: 'wrongProof' };
    for (const proof of [admit(later), admit(earlier)]) {
      expect(await chris.knock(later, proof)).toMatchObject(refused);
    }
  });
});

/** Anna opens a meeting for the group: a room on the server, and its key in a letter. */
async function opensMeeting(): Promise<MeetingId> {
  return valueOf(await openGroupMeeting(anna.row, undefined, 'online', theFivePhases()));
}

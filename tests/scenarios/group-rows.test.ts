import { describe, expect, test } from 'vitest';
import type { AccountHolder } from '../support/account-holder.ts';
import { GroupCircle, letters, readersOf } from '../support/group-circle.ts';
import { aHost } from '../support/group-host.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';

const host = aHost();

describe('keys', () => {
  test('of two who rotate at once one wins, and the other finds the work done', async () => {
    const { circle, anna, bram } = await host.pair();
    const uploads = [await circle.epoch(anna), await circle.epoch(bram)];
    const answers = await Promise.all([anna, bram].map((who, at) => who.post(`${circle.path}/epochs`, uploads[at])));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ reason: 'epochPassed' });
    const winner = answers[0]?.status === 201 ? anna : bram;
    const again = await winner.post(`${circle.path}/epochs`, uploads[winner === anna ? 0 : 1]);
    expect(again).toMatchObject({ status: 201, body: { number: 3 } });
    expect((await circle.write(bram, 3)).status).toBe(201);
  });

  test('an epoch for fewer, for more, for old keys, for another head, replayed or forged is refused by name', async () => {
    const { circle, anna, bram } = await host.pair();
    const { epochs } = (await anna.get(`${circle.path}/epochs`)).body;
    const tried = async (body: object, who = anna) => (await who.post(`${circle.path}/epochs`, body)).body.reason;
    const wrap = (account: AccountHolder, generation = 1) => {
      return { account: account.account, generation, sealed: new Uint8Array(80) };
    };
    const chris = await host.member();
    const inOrder = (...who: AccountHolder[]) => who.toSorted((a, b) => (a.account < b.account ? -1 : 1));
    expect(await tried(await circle.epoch(anna, { wraps: [wrap(anna)] }))).toBe('memberMissing');
    const strangers = inOrder(anna, chris).map((who) => wrap(who));
    expect(await tried(await circle.epoch(anna, { wraps: strangers }))).toBe('wrapForStranger');
    const old = inOrder(anna, bram).map((who) => wrap(who, 2));
    expect(await tried(await circle.epoch(anna, { wraps: old }))).toBe('wrongGeneration');
    expect(await tried(await circle.epoch(anna, { head: new Uint8Array(32) }))).toBe('rosterPassed');
    expect(await tried(await circle.epoch(anna, { previous: new Uint8Array(32) }))).toBe('epochPassed');
    const { epoch, signature } = epochs[0];
    expect(await tried({ epoch, signature })).toBe('epochPassed');
    const real = await circle.epoch(anna);
    expect(await tried({ ...real, signature: bram.sign(Buffer.from(real.epoch, 'base64url')) })).toBe(
      'forgedSignature',
    );
    expect(await tried(real, bram)).toBe('writerNotMember');
    expect(readersOf(real.epoch)).toHaveLength(2);
    expect((await anna.get(circle.path)).body).toMatchObject({ epoch: 2 });
  });

  test('Bram takes new keys: both sign, and nobody writes before there is an epoch for them', async () => {
    const { circle, anna, bram } = await host.pair();
    const { proof } = bram;
    const before = bram.renew();
    await bram.must('PUT', '/api/account/keys', { proof, ...bram.keyring });
    const entry = await circle.entry(bram, { kind: 'keysChanged', subject: bram.account, keys: bram.keys }, [
      bram,
      bram,
    ]);
    const bytes = Buffer.from(entry.entry, 'base64url');
    const [, byNew] = entry.signatures;
    expect((await bram.post(`${circle.path}/roster`, entry)).body).toMatchObject({ reason: 'forgedSignature' });
    const both = { ...entry, signatures: [{ by: bram.account, signature: before(bytes) }, byNew] };
    expect((await bram.post(`${circle.path}/roster`, both)).status).toBe(201);
    expect((await circle.write(anna, 2)).body).toMatchObject({ reason: 'rotateFirst' });
    expect((await circle.rotate(anna)).status).toBe(201);
    expect((await circle.write(bram, 3)).status).toBe(201);
  });

  test('Bram lost everything: Anna and Chris confirm, and he reads again what they wrap for his new keys', async () => {
    const { circle, anna, bram } = await host.pair();
    const chris = await host.member();
    await circle.joins(chris, anna);
    await circle.write(anna, 3);
    bram.renew();
    await bram.must('POST', '/api/accounts/renewal', { ...(await bram.mailedCode('renew')), ...bram.keyring });
    expect((await circle.write(bram, 3)).body).toMatchObject({ reason: 'forgedSignature' });
    expect((await chris.get(circle.path)).body).toMatchObject({ requests: 1 });
    const later = { account: bram.account, keys: bram.wireKeys };
    expect((await chris.get(`${circle.path}/later-keys`)).body).toEqual({ members: [later] });
    const restored = { kind: 'restored', subject: bram.account, keys: bram.keys } as const;
    expect((await circle.add(anna, restored)).body).toMatchObject({ reason: 'tooFewSigners' });
    expect((await circle.add(anna, restored, [anna, bram])).body).toMatchObject({ reason: 'subjectSigns' });
    const confirmed = await circle.entry(anna, restored, [anna, chris]);
    expect((await bram.post(`${circle.path}/roster`, confirmed)).body).toMatchObject({ reason: 'wrongSigners' });
    // Anna began, and is not there any more: Chris brings what both have signed.
    expect((await chris.post(`${circle.path}/roster`, confirmed)).status).toBe(201);
    expect((await chris.get(`${circle.path}/later-keys`)).body).toEqual({ members: [] });
    expect((await circle.write(anna, 3)).body).toMatchObject({ reason: 'rotateFirst' });
    expect((await circle.rotate(chris)).status).toBe(201);
    const opening = { epoch: 3, to: bram.account, generation: 2, wrap: sealedBytes(80) };
    await anna.must('POST', `${circle.path}/openings`, opening);
    expect((await bram.get(`${circle.path}/epochs`)).body.openings).toEqual([{ ...opening, by: anna.account }]);
    expect((await circle.write(bram, 4)).status).toBe(201);
    expect(await circle.numbersFor(bram)).toEqual([1, 2]);
  });

  test('an entry that follows another one, by another hand or by a thief of the cookie is refused', async () => {
    const { circle, anna, bram } = await host.pair();
    const left = { kind: 'left', subject: bram.account } as const;
    const one = await circle.entry(anna, left);
    const tried = async (body: object, who = anna) => (await who.post(`${circle.path}/roster`, body)).body.reason;
    expect(await tried(one, bram)).toBe('wrongSigners');
    const forged = { ...one, signatures: [{ by: anna.account, signature: bram.sign(Buffer.from('x')) }] };
    expect(await tried(forged)).toBe('forgedSignature');
    expect(await tried({ ...one, entry: letters(Buffer.from(one.entry, 'base64url').subarray(1)) })).toBe('malformed');
    const other = await circle.entry(bram, { kind: 'left', subject: anna.account });
    expect((await bram.post(`${circle.path}/roster`, other)).status).toBe(201);
    expect((await anna.post(`${circle.path}/roster`, one)).body).toMatchObject({ reason: 'notMember' });
    const founding = new GroupCircle().founding(bram).roster;
    expect(await tried(founding, bram)).toBe('foundedTwice');
    expect((await bram.post(`${circle.path}/roster`, other)).body).toEqual({ number: 3 });
  });
});

describe('letters', () => {
  test('are numbered, signed, and written once; what was changed on the way is refused', async () => {
    const { circle, anna, bram } = await host.pair();
    const letter = circle.letter(anna, 2);
    const path = `${circle.path}/letters`;
    for (const _ of [1, 2]) expect((await anna.post(path, letter)).body).toMatchObject({ number: 1 });
    const tried = async (body: object, who = anna) => (await who.post(path, body)).body.reason;
    expect(await tried({ ...letter, sealed: sealedBytes(550) })).toBe('forgedSignature');
    expect(await tried({ ...letter, letter: anId() })).toBe('forgedSignature');
    expect(await tried(letter, bram)).toBe('forgedSignature');
    expect(await tried(circle.letter(bram, 2, { letter: letter.letter }), bram)).toBe('letterTaken');
    expect(await tried(circle.letter(anna, 1))).toBe('epochPassed');
    expect(await tried(circle.letter(anna, 3))).toBe('epochPassed');
    const { letters: kept } = (await bram.get(`${path}?after=0`)).body;
    expect(kept).toMatchObject([{ ...letter, number: 1, by: anna.account }]);
  });

  test('everyone with the page open is told that there is one, and nothing of it', async () => {
    const { circle, anna, bram } = await host.pair();
    const path = `${circle.path}/news?entries=2&epoch=2&letters=0&requests=0`;
    const waiting = bram.get(path);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await circle.write(anna, 2);
    const { body } = await waiting;
    expect(body).toMatchObject({ letters: 1 });
    expect(Object.keys(body).toSorted()).toEqual(
      ['createdAt', 'entries', 'epoch', 'group', 'head', 'letters', 'requests', 'rotateFirst'].toSorted(),
    );
    expect((await bram.get(path)).body).toEqual(body);
    expect((await bram.get(path.replace('letters=0', 'letters=1'))).body).toEqual(body);
  });

  test('vanish when their writer erases them, or on their day; nobody else erases them', async () => {
    const { circle, anna, bram } = await host.pair();
    const [own, due] = [circle.letter(anna, 2), circle.letter(anna, 2, { eraseAt: host.now() + 3_600_000 })];
    for (const letter of [own, due]) await anna.must('POST', `${circle.path}/letters`, letter);
    const erase = (who: AccountHolder) => who.ask('DELETE', `${circle.path}/letters/${own.letter}`);
    expect((await erase(bram)).body).toMatchObject({ reason: 'unknownLetter' });
    expect((await erase(anna)).status).toBe(204);
    host.passes(3_600_000);
    const left = async () => {
      const kept = (await bram.get(`${circle.path}/letters`)).body.letters;
      return kept.map(({ sealed, signature }: { sealed: string; signature: string }) => sealed + signature);
    };
    await expect.poll(left).toEqual(['', '']);
    expect(await circle.numbersFor(bram)).toEqual([1, 2]);
    await host.server.restart();
    expect(await circle.numbersFor(bram)).toEqual([1, 2]);
  });
});

test('what is malformed or far too much is refused by name, and changes nothing', async () => {
  const { circle, anna } = await host.pair();
  const letter = circle.letter(anna, 2);
  const path = `${circle.path}/letters`;
  for (const [at, wrong] of [
    ['letter', 'short'],
    ['epoch', 0],
    ['epoch', '2'],
    ['sealed', ''],
    ['sealed', 'AA=='],
    ['sealed', sealedBytes(33 * 1024)],
    ['signature', sealedBytes(32)],
    ['eraseAt', -1],
  ])
    expect((await anna.post(path, { ...letter, [String(at)]: wrong })).body).toMatchObject({ reason: 'malformed', at });
  expect((await anna.post(path, { ...letter, more: 1 })).body).toEqual({
    type: 'urn:kring:problem:malformed',
    reason: 'malformed',
    status: 400,
  });
  expect((await anna.post(path, { ...letter, sealed: 'A'.repeat(200_000) })).body).toMatchObject({
    reason: 'tooLarge',
  });
  for (const address of ['/api/groups/short', `${path}?after=-1`, `${path}?after=a`, `${path}?before=1`])
    expect((await anna.get(address)).body, address).toMatchObject({ reason: 'malformed' });
  expect(await circle.numbersFor(anna)).toEqual([]);
});

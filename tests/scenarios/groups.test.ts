import { describe, expect, test } from 'vitest';
import type { GroupId } from '../../src/groups/ids.ts';
import type { AccountHolder } from '../support/account-holder.ts';
import { GroupCircle, signed } from '../support/group-circle.ts';
import { aHost } from '../support/group-host.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';

const host = aHost();

describe('founding', () => {
  test('Anna founds a group; sent again after a lost answer it is the same one; for others it is not there', async () => {
    const [anna, bram] = [await host.member(), await host.member()];
    const circle = new GroupCircle();
    const founding = circle.founding(anna);
    for (const _ of [1, 2]) expect((await anna.post('/api/groups', founding)).status).toBe(201);
    const state = { group: circle.group, entries: 1, epoch: 1, letters: 0, rotateFirst: false, requests: 0 };
    expect((await anna.get('/api/groups')).body.groups).toMatchObject([state]);
    expect((await anna.get(circle.path)).body).toMatchObject(state);
    const other = new GroupCircle();
    Object.assign(other, { group: circle.group });
    expect((await bram.post('/api/groups', other.founding(bram))).body).toMatchObject({ reason: 'groupTaken' });
    for (const part of [
      '',
      '/roster',
      '/epochs',
      '/letters',
      '/invitations',
      '/news?entries=1&epoch=1&letters=0&requests=0',
    ])
      expect(await bram.get(circle.path + part), part).toEqual(await bram.get(`/api/groups/${anId()}${part}`));
    expect((await bram.get(circle.path)).body).toMatchObject({ reason: 'notMember', status: 403 });
    expect((await host.someone().get(circle.path)).body).toMatchObject({ reason: 'signInFirst' });
  });

  test('not with a forged signature, for somebody else, under another name, or without a wrap for oneself', async () => {
    const [anna, bram] = [await host.member(), await host.member()];
    const circle = new GroupCircle();
    const { group, roster, epoch } = circle.founding(anna);
    const tried = async (body: object, who = anna) => (await who.post('/api/groups', body)).body.reason;
    expect(await tried({ group, roster: signed(Buffer.from(roster.entry, 'base64url'), [bram]), epoch })).toBe(
      'wrongSigners',
    );
    const forged = [{ by: anna.account, signature: sealedBytes(64) }];
    expect(await tried({ group, roster: { ...roster, signatures: forged }, epoch })).toMatch(
      /forgedSignature|malformed/,
    );
    expect(await tried({ group, roster, epoch }, bram)).toBe('wrongSigners');
    expect(await tried({ group: anId<GroupId>(), roster, epoch })).toBe('otherGroup');
    const elsewhere = new GroupCircle().founding(anna);
    expect(await tried({ group, roster, epoch: elsewhere.epoch })).toBe('otherGroup');
    expect(await tried({ group, roster, epoch: { ...epoch, signature: anna.sign(Buffer.from('else')) } })).toBe(
      'forgedSignature',
    );
    expect(await tried({ group, roster: { ...roster, entry: 'AAAA' }, epoch })).toBe('malformed');
  });
});

describe('coming in', () => {
  test('looking at an invitation changes nothing; Bram asks, Anna sees it at once and lets him in', async () => {
    const [anna, bram] = [await host.member(), await host.member()];
    const circle = await new GroupCircle().foundedBy(anna);
    await circle.write(anna, 1);
    const { invitation, proof, greeting, expiresAt } = await circle.invitedBy(anna);
    const stranger = host.someone();
    for (const who of [stranger, bram, stranger])
      expect(await who.post('/api/invitations/look', { invitation, proof })).toEqual({
        status: 200,
        body: { group: circle.group, expiresAt, greeting },
      });
    const guess = { invitation, proof: sealedBytes(32) };
    expect((await bram.post('/api/invitations/look', guess)).body).toMatchObject({ reason: 'invitationOver' });

    const waiting = anna.get(`${circle.path}/news?entries=1&epoch=1&letters=1&requests=0`);
    const asked = { invitation, proof, keys: bram.wireKeys, mac: sealedBytes(32) };
    expect((await stranger.post('/api/invitations/requests', asked)).status).toBe(401);
    expect((await bram.post('/api/invitations/requests', asked)).status).toBe(204);
    expect((await waiting).body).toMatchObject({ requests: 1 });
    const { requests, invitations } = (await anna.get(`${circle.path}/invitations`)).body;
    expect(requests).toMatchObject([{ account: bram.account, keys: bram.wireKeys, mac: asked.mac, invitation }]);
    expect(invitations).toMatchObject([{ invitation, by: anna.account, greeting }]);
    expect(JSON.stringify(invitations)).not.toContain(proof);

    const joined = { kind: 'joined', subject: bram.account, keys: bram.keys } as const;
    expect((await circle.add(anna, joined)).status).toBe(201);
    expect((await circle.write(bram, 1)).body).toMatchObject({ reason: 'rotateFirst' });
    expect(await circle.numbersFor(bram)).toEqual([]);
    expect((await circle.rotate(bram)).status).toBe(201);
    expect((await circle.write(bram, 2)).body).toMatchObject({ number: 2 });
    expect(await circle.numbersFor(bram)).toEqual([2]);
    expect((await circle.add(anna, joined)).body).toMatchObject({ reason: 'alreadyMember' });
    expect((await bram.post('/api/invitations/requests', asked)).body).toMatchObject({ reason: 'alreadyMember' });
  });

  test('earlier matters are read by a newcomer when a member who reads them opens them', async () => {
    const { circle, anna, bram } = await host.pair();
    const chris = await host.member();
    await circle.write(anna, 2);
    await circle.joins(chris, bram);
    expect(await circle.numbersFor(chris)).toEqual([]);
    const opening = { epoch: 2, to: chris.account, generation: 1, wrap: sealedBytes(80) };
    const open = (who: AccountHolder, body: object) => who.post(`${circle.path}/openings`, body);
    expect((await open(chris, opening)).body).toMatchObject({ reason: 'notReader' });
    expect((await open(bram, { ...opening, epoch: 1 })).body).toMatchObject({ reason: 'notReader' });
    expect((await open(bram, { ...opening, to: anId() })).body).toMatchObject({ reason: 'subjectNotMember' });
    expect((await open(bram, opening)).status).toBe(204);
    expect(await circle.numbersFor(chris)).toEqual([1]);
    expect((await chris.get(`${circle.path}/epochs`)).body.openings).toEqual([{ ...opening, by: bram.account }]);
  });

  test('nobody without an invitation, after its time, or after it was withdrawn', async () => {
    const { circle, anna } = await host.pair();
    const chris = await host.member();
    const joined = { kind: 'joined', subject: chris.account, keys: chris.keys } as const;
    expect((await circle.add(anna, joined)).body).toMatchObject({ reason: 'noRequest' });
    const { invitation, proof } = await circle.invitedBy(anna);
    const asked = { invitation, proof, keys: chris.wireKeys, mac: sealedBytes(32) };
    expect((await chris.ask('DELETE', `${circle.path}/invitations/${invitation}`)).status).toBe(403);
    expect((await anna.ask('DELETE', `${circle.path}/invitations/${invitation}`)).status).toBe(204);
    expect((await chris.post('/api/invitations/requests', asked)).body).toMatchObject({ reason: 'invitationOver' });
    const short = await circle.invitedBy(anna, 1);
    host.passes(2 * 86_400_000);
    const late = { ...asked, invitation: short.invitation, proof: short.proof };
    expect((await chris.post('/api/invitations/requests', late)).body).toMatchObject({ reason: 'invitationOver' });
    const far = { invitation: anId(), proofHash: sealedBytes(32), expiresAt: host.now() + 30 * 86_400_000 };
    expect((await anna.post(`${circle.path}/invitations`, far)).body).toMatchObject({ at: 'expiresAt' });
  });
});

describe('leaving', () => {
  test('Bram, removed, gets nothing more, also not on the question that already waits', async () => {
    const { circle, anna, bram } = await host.pair();
    await circle.write(bram, 2);
    const waiting = bram.get(`${circle.path}/news?entries=2&epoch=2&letters=1&requests=0`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const left = { kind: 'left', subject: bram.account } as const;
    expect((await circle.add(anna, left)).status).toBe(201);
    expect((await waiting).body).toMatchObject({ reason: 'notMember', status: 403 });
    for (const part of ['', '/roster', '/epochs', '/letters?after=0', '/invitations'])
      expect((await bram.get(circle.path + part)).body, part).toMatchObject({ reason: 'notMember' });
    expect((await circle.write(bram, 2)).body).toMatchObject({ reason: 'notMember' });
    expect((await circle.write(anna, 2)).body).toMatchObject({ reason: 'rotateFirst' });
    expect((await circle.rotate(anna)).status).toBe(201);
    expect((await circle.write(anna, 2)).body).toMatchObject({ reason: 'epochPassed' });
    expect((await circle.write(anna, 3)).body).toMatchObject({ number: 2 });
  });

  test('with the last one the group goes', async () => {
    const { circle, anna, bram } = await host.pair();
    await circle.write(bram, 2);
    for (const who of [bram, anna])
      expect((await circle.add(who, { kind: 'left', subject: who.account })).status).toBe(201);
    expect((await anna.get('/api/groups')).body).toEqual({ groups: [] });
  });

  test('a session that ends while its question waits hears no news', async () => {
    const { circle, anna, bram } = await host.pair();
    const phone = bram.elsewhere();
    await phone.signIn();
    const waiting = phone.get(`${circle.path}/news?entries=2&epoch=2&letters=0&requests=0`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await bram.must('POST', '/api/sign-out', { where: 'everywhere' });
    await circle.write(anna, 2);
    expect((await waiting).body).toMatchObject({ reason: 'signInFirst' });
  });
});

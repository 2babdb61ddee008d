import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeviceId } from '../../src/engine/ids.ts';
import type { AccountId, GroupId, InvitationId, LetterId } from '../../src/groups/ids.ts';
import { mostPasses } from '../../src/protocol/limits.ts';
import type {
  EntryToKeep,
  EpochToKeep,
  GroupLetterToKeep,
  Invitation,
  JoinRequest,
} from '../../src/server/storage/group-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { bothAtOnce } from '../support/both-at-once.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { logOf } from '../support/log-of.ts';
import { openedAccount } from './account-contract.ts';
import { aMeeting, anEvent, type TestDatabase } from './storage-contract.ts';

export function anEntry(number: number, previous: string, entry: Partial<EntryToKeep> = {}): EntryToKeep {
  return {
    number,
    previous,
    at: 1_000 + number,
    entry: sealedBytes(200),
    signatures: [{ by: anId<AccountId>(), signature: sealedBytes(64) }],
    hash: sealedBytes(32),
    joins: undefined,
    leaves: undefined,
    keysOf: undefined,
    rotateFirst: false,
    ...entry,
  };
}

export function anEpoch(number: number, head: string, readers: readonly AccountId[]): EpochToKeep {
  return { number, at: 1_000 + number, epoch: sealedBytes(400), signature: sealedBytes(64), head, readers };
}

export function aGroupLetter(by: AccountId, letter: Partial<GroupLetterToKeep> = {}): GroupLetterToKeep {
  const id = anId<LetterId>();
  const sealed = sealedBytes(800);
  return { id, at: 5_000, by, epoch: 1, sealed, signature: sealedBytes(64), eraseAt: undefined, ...letter };
}

function anInvitation(group: GroupId, by: AccountId, invitation: Partial<Invitation> = {}): Invitation {
  const id = anId<InvitationId>();
  const times = { createdAt: 2_000, expiresAt: 9_000 };
  return { id, group, by, proofHash: sealedBytes(32), greeting: sealedBytes(300), ...times, ...invitation };
}

function aRequest({ id: invitation }: Invitation, account: AccountId): JoinRequest {
  const keys = { box: sealedBytes(32), sign: sealedBytes(32), generation: 1 };
  return { invitation, account, at: 3_000, keys, mac: sealedBytes(32) };
}

export interface Founded {
  readonly group: GroupId;
  readonly founder: AccountId;
  readonly first: EntryToKeep;
}

export async function foundedGroup(storage: Storage): Promise<Founded> {
  const { id: founder } = await openedAccount(storage);
  const group = anId<GroupId>();
  const first = anEntry(1, '', { joins: founder });
  expect(await storage.foundGroup(group, first, anEpoch(1, first.hash, [founder]))).toBe('founded');
  return { group, founder, first };
}

/** Somebody asks with an invitation and is let in, without an epoch yet. */
export async function comesIn(storage: Storage, { group, founder, first }: Founded): Promise<[AccountId, EntryToKeep]> {
  const { id } = await openedAccount(storage);
  const invitation = anInvitation(group, founder);
  await storage.leaveInvitation(invitation);
  await storage.requestToJoin(aRequest(invitation, id));
  const joined = anEntry(2, first.hash, { joins: id });
  expect(await storage.keepEntry(group, joined)).toBe('kept');
  return [id, joined];
}

/** What every database must do with groups. */
export function describeGroups(name: string, make: () => TestDatabase): void {
  describe(`${name}, groups`, () => {
    let database: TestDatabase;
    let storage: Storage;

    beforeEach(async () => {
      database = make();
      storage = await database.open();
    });
    afterEach(async () => {
      await storage.close();
      await database.dispose();
    });

    const numbersFor = async (group: GroupId, member: AccountId) =>
      (await storage.readLetters(group, member, 0)).letters.map(({ number }) => number);

    test('a founded group is there for its founder, for nobody else, and only once', async () => {
      const { group, founder, first } = await foundedGroup(storage);
      const stranger = await openedAccount(storage);
      const again = anEpoch(1, first.hash, [founder]);
      expect(await storage.foundGroup(group, first, again)).toBe('founded');
      const other = anEntry(1, '', { joins: stranger.id });
      expect(await storage.foundGroup(group, other, again)).toBe('groupTaken');
      await storage.close();
      storage = await database.open();
      const state = { group, head: first.hash, entries: 1, epoch: 1, letters: 0, rotateFirst: false, requests: 0 };
      expect(await storage.findGroup(group, founder)).toMatchObject(state);
      expect(await storage.groupsOf(founder)).toMatchObject([state]);
      expect(await storage.findGroup(group, stranger.id)).toBeUndefined();
      const { number, at, entry, signatures } = first;
      expect(await storage.readRoster(group)).toEqual([{ number, at, entry, signatures }]);
    });

    test('of two entries that follow the same one, one is kept', async () => {
      const founded = await foundedGroup(storage);
      const { group, first } = founded;
      const entries = [anEntry(2, first.hash), anEntry(2, first.hash)] as const;
      const { kept, other } = await bothAtOnce(entries, (entry) => storage.keepEntry(group, entry));
      expect(other).toBe('rosterPassed');
      expect(await storage.keepEntry(group, kept)).toBe('kept');
      expect(await storage.readRoster(group)).toHaveLength(2);
    });

    test('of two epochs for the same moment one is kept, and none for a roster that has moved on', async () => {
      const { group, founder, first } = await foundedGroup(storage);
      const epochs = [anEpoch(2, first.hash, [founder]), anEpoch(2, first.hash, [founder])] as const;
      const { kept, other } = await bothAtOnce(epochs, (epoch) => storage.keepEpoch(group, epoch));
      expect(other).toBe('epochPassed');
      expect(await storage.keepEpoch(group, kept)).toBe('kept');
      await storage.keepEntry(group, anEntry(2, first.hash));
      expect(await storage.keepEpoch(group, anEpoch(3, first.hash, [founder]))).toBe('rosterPassed');
      expect((await storage.readEpochs(group, founder)).epochs.map(({ epoch }) => epoch)).toContain(kept.epoch);
      expect((await storage.lastEpoch(group))?.epoch).toBe(kept.epoch);
    });

    test('nobody is made a member who did not ask for it', async () => {
      const { group, first } = await foundedGroup(storage);
      const { id } = await openedAccount(storage);
      expect(await storage.keepEntry(group, anEntry(2, first.hash, { joins: id }))).toBe('noRequest');
      expect(await storage.findGroup(group, id)).toBeUndefined();
    });

    test('a newcomer reads and writes from the epoch that has a wrap for him, and earlier ones that are opened', async () => {
      const founded = await foundedGroup(storage);
      const { group, founder } = founded;
      await storage.keepLetter(group, aGroupLetter(founder));
      const [bram, joined] = await comesIn(storage, founded);
      expect(await numbersFor(group, bram)).toEqual([]);
      expect(await storage.keepLetter(group, aGroupLetter(bram))).toEqual({ kind: 'rotateFirst' });
      await storage.keepEpoch(group, anEpoch(2, joined.hash, [founder, bram]));
      const letter = aGroupLetter(bram, { epoch: 2 });
      expect(await storage.keepLetter(group, letter)).toEqual({ kind: 'kept', number: 2, at: 5_000 });
      expect(await numbersFor(group, bram)).toEqual([2]);
      expect(await numbersFor(group, founder)).toEqual([1, 2]);
      expect((await storage.readEpochs(group, bram)).epochs.map(({ number }) => number)).toEqual([1, 2]);
      expect((await storage.readEpochs(group, bram)).openings).toEqual([]);

      const opening = { epoch: 1, to: bram, by: bram, generation: 1, wrap: sealedBytes(80) };
      expect(await storage.keepOpening(group, opening)).toBe('notReader');
      expect(await storage.keepOpening(group, { ...opening, by: founder, to: anId() })).toBe('notMember');
      expect(await storage.keepOpening(group, { ...opening, by: founder })).toBe('kept');
      expect(await numbersFor(group, bram)).toEqual([1, 2]);
      expect((await storage.readEpochs(group, bram)).openings).toEqual([{ ...opening, by: founder }]);
    });

    test('who left gets and keeps nothing any more, and nobody writes before there is a new epoch', async () => {
      const founded = await foundedGroup(storage);
      const { group, founder } = founded;
      const [bram, joined] = await comesIn(storage, founded);
      await storage.keepEpoch(group, anEpoch(2, joined.hash, [founder, bram]));
      await storage.keepLetter(group, aGroupLetter(bram, { epoch: 2 }));
      const left = anEntry(3, joined.hash, { leaves: bram, rotateFirst: true });
      expect(await storage.keepEntry(group, left)).toBe('kept');
      expect(await storage.findGroup(group, bram)).toBeUndefined();
      expect(await numbersFor(group, bram)).toEqual([]);
      const late = aGroupLetter(founder, { epoch: 2 });
      expect(await storage.keepLetter(group, aGroupLetter(bram, { epoch: 2 }))).toEqual({ kind: 'notMember' });
      expect(await storage.keepLetter(group, late)).toEqual({ kind: 'rotateFirst' });
      await storage.keepEpoch(group, anEpoch(3, left.hash, [founder]));
      expect(await storage.keepLetter(group, late)).toEqual({ kind: 'epochPassed' });
      expect(await storage.keepLetter(group, { ...late, epoch: 3 })).toMatchObject({ kind: 'kept', number: 2 });
      expect((await storage.readLetters(group, founder, 0)).letters[0]?.by).toBe(bram);
    });

    test('a letter is erased by its writer or by its date; its number stays, and the same id means the same letter', async () => {
      const founded = await foundedGroup(storage);
      const { group, founder } = founded;
      const [own, due] = [aGroupLetter(founder), aGroupLetter(founder, { eraseAt: 8_000 })];
      for (const letter of [own, due]) await storage.keepLetter(group, letter);
      expect(await storage.keepLetter(group, own)).toEqual({ kind: 'kept', number: 1, at: 5_000 });
      expect(await storage.keepLetter(group, { ...own, sealed: 'AAAA' })).toEqual({ kind: 'letterTaken' });
      const [bram] = await comesIn(storage, founded);
      expect(await storage.eraseLetter(group, bram, own.id)).toBe(false);
      expect(await storage.eraseLetter(group, founder, own.id)).toBe(true);
      await storage.forget(8_000, 0);
      const erased = { sealed: '', signature: '', eraseAt: undefined };
      expect((await storage.readLetters(group, founder, 0)).letters).toEqual([
        { ...own, ...erased, number: 1 },
        { ...due, ...erased, number: 2 },
      ]);
    });

    test('what somebody wrote who left, is erased by who stays, and by nobody outside', async () => {
      const founded = await foundedGroup(storage);
      const { group, founder } = founded;
      const [bram, joined] = await comesIn(storage, founded);
      await storage.keepEpoch(group, anEpoch(2, joined.hash, [founder, bram]));
      const [brams, founders] = [aGroupLetter(bram, { epoch: 2 }), aGroupLetter(founder, { epoch: 2 })];
      for (const letter of [brams, founders]) await storage.keepLetter(group, letter);
      expect(await storage.eraseLetter(group, founder, brams.id)).toBe(false);
      await storage.keepEntry(group, anEntry(3, joined.hash, { leaves: bram, rotateFirst: true }));
      for (const letter of [brams, founders]) expect(await storage.eraseLetter(group, bram, letter.id)).toBe(false);
      expect(await storage.eraseLetter(group, (await openedAccount(storage)).id, brams.id)).toBe(false);
      expect(await storage.eraseLetter(group, founder, brams.id)).toBe(true);
      const { letters } = await storage.readLetters(group, founder, 0);
      expect(letters.map(({ sealed }) => sealed)).toEqual(['', founders.sealed]);
    });

    test('an invitation waits for people until it is over or withdrawn', async () => {
      const founded = await foundedGroup(storage);
      const { group, founder } = founded;
      const { id } = await openedAccount(storage);
      const [open, over, withdrawn] = [
        anInvitation(group, founder),
        anInvitation(group, founder, { expiresAt: 4_000 }),
        anInvitation(group, founder, { greeting: undefined }),
      ];
      for (const one of [open, over, withdrawn]) expect(await storage.leaveInvitation(one)).toBe('left');
      expect(await storage.leaveInvitation({ ...open, by: id })).toBe('invitationTaken');
      expect(await storage.findInvitation(withdrawn.id, 3_999)).toEqual(withdrawn);
      expect(await storage.withdrawInvitation(anId(), withdrawn.id)).toBe(false);
      expect(await storage.withdrawInvitation(group, withdrawn.id)).toBe(true);
      expect(await storage.listInvitations(group, 4_000)).toEqual([open]);
      await storage.requestToJoin(aRequest(open, id));
      const asked = aRequest(open, id);
      expect(await storage.requestToJoin(asked)).toBe('requested');
      expect(await storage.requestToJoin(aRequest(open, founder))).toBe('alreadyMember');
      expect(await storage.listRequests(group, 4_000)).toEqual([asked]);
      expect((await storage.findGroup(group, founder))?.requests).toBe(1);
      await storage.forget(9_000, 0);
      expect(await storage.findInvitation(open.id, 3_999)).toBeUndefined();
      expect(await storage.listRequests(group, 3_999)).toEqual([]);
    });

    test('when the last member goes, or the account of the last one is erased, the group goes too', async () => {
      const [one, other] = [await foundedGroup(storage), await foundedGroup(storage)];
      await storage.keepLetter(one.group, aGroupLetter(one.founder));
      await storage.keepEntry(one.group, anEntry(2, one.first.hash, { leaves: one.founder, rotateFirst: true }));
      expect(await storage.readRoster(one.group)).toEqual([]);
      await storage.eraseAccount(other.founder, 20_000);
      expect(await storage.readRoster(other.group)).toEqual([]);
      expect(await storage.groupsOf(other.founder)).toEqual([]);
    });

    test('a room knows its group, and a meeting with a link knows none', async () => {
      const { group } = await foundedGroup(storage);
      const [room, link] = [aMeeting({ group }), aMeeting()];
      for (const meeting of [room, link]) expect(await storage.openMeeting(meeting, anEvent(1))).toBe('opened');
      await storage.close();
      storage = await database.open();
      expect(await storage.findMeeting(room.id)).toEqual({ kind: 'kept', entry: room, devices: [] });
      expect(await storage.findMeeting(link.id)).toMatchObject({ entry: { group: undefined } });
    });

    test('no room is made for a group that is gone, and when one goes its rooms go along', async () => {
      const { group, founder, first } = await foundedGroup(storage);
      const [room, link] = [aMeeting({ group }), aMeeting()];
      for (const meeting of [room, link]) await storage.openMeeting(meeting, anEvent(1));
      await storage.keepEntry(group, anEntry(2, first.hash, { leaves: founder, rotateFirst: true }));
      expect(await storage.findMeeting(room.id)).toEqual({ kind: 'unknown' });
      expect(await logOf(storage, room.id)).toEqual([]);
      expect(await storage.findMeeting(link.id)).toMatchObject({ kind: 'kept' });
      await expect(storage.openMeeting(aMeeting({ group }), anEvent(1))).rejects.toThrow();
    });

    test('a pass is given by a member, and holds as long as that member belongs there', async () => {
      const founded = await foundedGroup(storage);
      const { group, founder } = founded;
      const [bram, joined] = await comesIn(storage, founded);
      const [room, link] = [aMeeting({ group }), aMeeting()];
      for (const meeting of [room, link]) await storage.openMeeting(meeting, anEvent(1));
      const screen = { kind: 'screen' } as const;
      expect(await storage.keepPass(room.id, { hash: 'f', kind: 'screen', by: founder })).toBe('kept');
      expect(await storage.keepPass(room.id, { hash: 'b', kind: 'screen', by: bram })).toBe('kept');
      expect(await storage.keepPass(room.id, { hash: 's', kind: 'screen', by: anId() })).toBe('notMember');
      expect(await storage.keepPass(link.id, { hash: 'l', kind: 'screen', by: founder })).toBe('notMember');
      expect(await storage.showPass(room.id, 'b', screen)).toBe(bram);
      expect(await storage.showPass(link.id, 'b', screen)).toBeUndefined();
      expect(await storage.showPass(room.id, 's', screen)).toBeUndefined();
      expect(await storage.showPass(room.id, 'b', { kind: 'guest', device: anId() })).toBeUndefined();
      await storage.keepEntry(group, anEntry(3, joined.hash, { leaves: bram, rotateFirst: true }));
      expect(await storage.showPass(room.id, 'b', screen)).toBeUndefined();
      expect(await storage.keepPass(room.id, { hash: 'c', kind: 'screen', by: bram })).toBe('notMember');
      expect(await storage.showPass(room.id, 'f', screen)).toBe(founder);
    });

    test('a guest’s pass belongs to the device that showed it first, and a room has so many and no more', async () => {
      const { group, founder } = await foundedGroup(storage);
      const room = aMeeting({ group });
      await storage.openMeeting(room, anEvent(1));
      await storage.keepPass(room.id, { hash: '0', kind: 'guest', by: founder });
      const [phone, other] = [anId<DeviceId>(), anId<DeviceId>()];
      for (const [device, through] of [
        [phone, founder],
        [other, undefined],
        [phone, founder],
      ] as const)
        expect(await storage.showPass(room.id, '0', { kind: 'guest', device })).toBe(through);
      expect(await storage.showPass(room.id, '0', { kind: 'screen' })).toBeUndefined();
      for (let given = 1; given < mostPasses; given += 1)
        expect(await storage.keepPass(room.id, { hash: String(given), kind: 'guest', by: founder })).toBe('kept');
      expect(await storage.keepPass(room.id, { hash: 'x', kind: 'guest', by: founder })).toBe('full');
    });

    test('a deleted account is no member any more, and what it wrote to the group stays the group’s', async () => {
      const founded = await foundedGroup(storage);
      const { group, founder } = founded;
      const [bram, joined] = await comesIn(storage, founded);
      await storage.keepEpoch(group, anEpoch(2, joined.hash, [founder, bram]));
      await storage.keepLetter(group, aGroupLetter(bram, { epoch: 2 }));
      await storage.eraseAccount(bram, 20_000);
      expect(await storage.findGroup(group, bram)).toBeUndefined();
      expect((await storage.readLetters(group, founder, 0)).letters).toMatchObject([{ by: bram }]);
    });
  });
}

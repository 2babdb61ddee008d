import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountId, LetterId } from '../../src/groups/ids.ts';
import { memberLifetimes, mostCodeTries, mostSessions } from '../../src/protocol/member-limits.ts';
import type {
  AccountEntry,
  EmailCode,
  KeptSession,
  KeptWrap,
  LetterToKeep,
} from '../../src/server/storage/account-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import type { TestDatabase } from './storage-contract.ts';

export function anAccount(entry: Partial<AccountEntry> = {}): AccountEntry {
  const id = anId<AccountId>();
  return {
    id,
    createdAt: 1_000,
    address: `${id}@kring.example`.toLowerCase(),
    language: 'nl',
    zone: 'Europe/Amsterdam',
    authHash: sealedBytes(32),
    recoveryHash: sealedBytes(32),
    stretching: { salt: sealedBytes(16), memory: 65_536, passes: 3 },
    keys: { box: sealedBytes(32), sign: sealedBytes(32), generation: 1 },
    ...entry,
  };
}

function aWrap(wrap: Partial<KeptWrap> = {}): KeptWrap {
  return { kind: 'password', id: '', generation: 1, sealed: sealedBytes(90), ...wrap };
}

function aCode(code: Partial<EmailCode> = {}): EmailCode {
  return { ticket: anId(), codeHash: sealedBytes(32), expiresAt: 5_000, ...code };
}

function aSession(account: AccountId, session: Partial<KeptSession> = {}): KeptSession {
  const tokenHash = sealedBytes(32);
  return { id: anId(), account, tokenHash, device: 'firefox linux', openedAt: 2_000, usedAt: 2_000, ...session };
}

export function aLetter(letter: Partial<LetterToKeep> = {}): LetterToKeep {
  return { id: anId<LetterId>(), at: 3_000, sealed: sealedBytes(600), eraseAt: undefined, ...letter };
}

/** Somebody whose address was confirmed. */
export async function openedAccount(storage: Storage, entry: Partial<AccountEntry> = {}): Promise<AccountEntry> {
  const account = anAccount(entry);
  const code = aCode();
  await storage.leaveCode(code);
  expect(await storage.openAccount(account, [aWrap(), aWrap({ kind: 'recovery' })], code, 2_000)).toBe('opened');
  return account;
}

/** What every database must do with accounts. */
export function describeAccounts(name: string, make: () => TestDatabase): void {
  describe(`${name}, accounts`, () => {
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

    test('an account is there under its id and its address, after the database was closed and opened', async () => {
      const account = await openedAccount(storage);
      await storage.close();
      storage = await database.open();
      expect(await storage.findAccount(account.id)).toEqual(account);
      expect(await storage.findAccountByAddress(account.address)).toEqual(account);
      expect(await storage.findAccount(anId())).toBeUndefined();
      expect(await storage.readWraps(account.id)).toHaveLength(2);
    });

    test('a code opens one account, once; the same again after a lost answer is no fault', async () => {
      const [code, account, other] = [aCode(), anAccount(), anAccount()];
      expect(await storage.openAccount(account, [], code, 2_000)).toBe('codeOver');
      await storage.leaveCode(code);
      expect(await storage.openAccount(account, [aWrap()], { ...code, codeHash: 'other' }, 2_000)).toBe('wrongCode');
      expect(await storage.openAccount(account, [aWrap()], code, 2_000)).toBe('opened');
      expect(await storage.openAccount(account, [aWrap()], code, 2_000)).toBe('opened');
      expect(await storage.openAccount({ ...account, authHash: 'other' }, [], code, 2_000)).toBe('accountTaken');
      expect(await storage.openAccount(other, [aWrap()], code, 2_000)).toBe('codeOver');
      expect(await storage.readWraps(account.id)).toHaveLength(1);
    });

    test('a code is over after its time, and after a few wrong tries even for the right one', async () => {
      const [late, guessed] = [aCode({ expiresAt: 2_000 }), aCode()];
      await storage.leaveCode(late);
      await storage.leaveCode(guessed);
      expect(await storage.openAccount(anAccount(), [], late, 2_000)).toBe('codeOver');
      const wrong = { ...guessed, codeHash: 'wrong' };
      for (let turn = 0; turn < mostCodeTries; turn += 1)
        expect(await storage.openAccount(anAccount(), [], wrong, 2_000)).toBe('wrongCode');
      expect(await storage.openAccount(anAccount(), [], guessed, 2_000)).toBe('codeOver');
    });

    test('a changed password replaces hash, salt and wrap together, and ends the other sessions', async () => {
      const account = await openedAccount(storage);
      const [here, there] = [aSession(account.id), aSession(account.id)];
      await storage.openSession(here);
      await storage.openSession(there);
      const wrap = aWrap();
      const stretching = { salt: sealedBytes(16), memory: 131_072, passes: 4 };
      await storage.changePassword(account.id, { authHash: 'changed', stretching, wrap }, here.id);
      expect(await storage.findAccount(account.id)).toEqual({ ...account, authHash: 'changed', stretching });
      expect(await storage.readWraps(account.id)).toContainEqual(wrap);
      expect(await storage.readWraps(account.id)).toHaveLength(2);
      expect(await storage.listSessions(account.id)).toEqual([here]);
    });

    test('new keys follow the generation before; with a mailed code the earlier wraps stay, else they go', async () => {
      const account = await openedAccount(storage);
      const session = aSession(account.id);
      await storage.openSession(session);
      const { stretching } = account;
      const renewal = (generation: number) => ({
        authHash: 'renewed',
        recoveryHash: 'renewed',
        stretching,
        keys: { box: 'b', sign: 's', generation },
        wraps: [aWrap({ generation })],
      });
      const proof = { session: session.id };
      expect(await storage.renewKeys(account.id, renewal(3), proof, 2_000)).toBe('generationPassed');
      expect(await storage.renewKeys(account.id, renewal(1), proof, 2_000)).toBe('generationPassed');
      expect(await storage.renewKeys(account.id, renewal(2), proof, 2_000)).toBe('renewed');
      expect(await storage.renewKeys(account.id, renewal(2), proof, 2_000)).toBe('renewed');
      const wraps = await storage.readWraps(account.id);
      expect(wraps.map(({ generation, kind }) => `${generation} ${kind}`)).toEqual(['2 password']);
      expect(await storage.listSessions(account.id)).toEqual([session]);
      const code = aCode();
      await storage.leaveCode(code);
      const wrong = { code: { ...code, codeHash: 'wrong' } };
      expect(await storage.renewKeys(account.id, renewal(3), wrong, 2_000)).toBe('wrongCode');
      expect(await storage.lookAtCode(code, 2_000)).toBeUndefined();
      expect(await storage.renewKeys(account.id, renewal(3), { code }, 2_000)).toBe('renewed');
      expect(await storage.lookAtCode(code, 2_000)).toBe('codeOver');
      expect((await storage.readWraps(account.id)).map(({ generation }) => generation)).toEqual([3, 2]);
      expect(await storage.listSessions(account.id)).toEqual([]);
    });

    test('other wraps take the place of those in use, and of earlier ones when they are no longer wanted', async () => {
      const account = await openedAccount(storage);
      const passkey = aWrap({ kind: 'passkey', id: 'AAAA' });
      const wraps = [aWrap(), passkey, aWrap({ kind: 'recovery' })];
      await storage.changeWraps(account.id, { wraps, recoveryHash: 'other', earlier: 'keep' });
      expect(await storage.readWraps(account.id)).toEqual(wraps.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)));
      expect(await storage.findAccount(account.id)).toEqual({ ...account, recoveryHash: 'other' });
      await storage.changeWraps(account.id, { wraps: [aWrap()], recoveryHash: undefined, earlier: 'drop' });
      expect(await storage.readWraps(account.id)).toHaveLength(1);
    });

    test('an address moves with a code, and not to one that somebody else has', async () => {
      const [anna, bram] = [await openedAccount(storage), await openedAccount(storage)];
      const codes = [aCode(), aCode()] as const;
      for (const code of codes) await storage.leaveCode(code);
      expect(await storage.changeAddress(anna.id, bram.address, codes[0], 2_000)).toBe('addressTaken');
      expect(await storage.changeAddress(anna.id, 'anna@other.example', codes[1], 2_000)).toBe('changed');
      expect(await storage.changeAddress(anna.id, 'anna@other.example', codes[1], 2_000)).toBe('changed');
      expect(await storage.findAccountByAddress(anna.address)).toBeUndefined();
      expect((await storage.findAccountByAddress('anna@other.example'))?.id).toBe(anna.id);
    });

    test('sessions come, are used, end one by one or all, and are forgotten when their time is over', async () => {
      const account = await openedAccount(storage);
      const now = 1_000 + memberLifetimes.session;
      const used = aSession(account.id, { openedAt: now - 9, usedAt: now - 9 });
      const idle = aSession(account.id, { openedAt: now - 10, usedAt: now - memberLifetimes.idleSession });
      const old = aSession(account.id, { openedAt: now - memberLifetimes.session, usedAt: now });
      for (const session of [used, idle, old]) await storage.openSession(session);
      await storage.useSession(used.tokenHash, now);
      expect(await storage.findSession(used.tokenHash)).toEqual({ ...used, usedAt: now });
      await storage.forget(now, 0);
      expect((await storage.listSessions(account.id)).map(({ id }) => id)).toEqual([used.id]);
      await storage.closeSession(account.id, used.id);
      expect(await storage.findSession(used.tokenHash)).toBeUndefined();
      for (let count = 0; count < mostSessions + 3; count += 1)
        await storage.openSession(aSession(account.id, { usedAt: now + count }));
      const kept = await storage.listSessions(account.id);
      expect(kept).toHaveLength(mostSessions);
      expect(kept.at(-1)?.usedAt).toBe(now + 3);
      await storage.closeSessions(account.id);
      expect(await storage.listSessions(account.id)).toEqual([]);
    });

    test('own letters come back in order and whole; an erased one leaves its number, a due one too', async () => {
      const account = await openedAccount(storage);
      const [first, second, third] = [aLetter(), aLetter({ eraseAt: 8_000 }), aLetter()];
      for (const [index, letter] of [first, second, third].entries())
        expect(await storage.keepOwnLetter(account.id, letter)).toEqual({ kind: 'kept', number: index + 1, at: 3_000 });
      expect(await storage.keepOwnLetter(account.id, { ...first, at: 9 })).toMatchObject({ number: 1, at: 3_000 });
      expect(await storage.keepOwnLetter(account.id, { ...first, sealed: 'AAAA' })).toEqual({ kind: 'letterTaken' });
      expect(await storage.eraseOwnLetter(account.id, first.id)).toBe(true);
      expect(await storage.eraseOwnLetter(account.id, anId())).toBe(false);
      await storage.forget(7_999, 0);
      const erased = { sealed: '', eraseAt: undefined };
      expect(await storage.readOwnLetters(account.id, 0)).toEqual({
        letters: [
          { ...first, ...erased, number: 1 },
          { ...second, number: 2 },
          { ...third, number: 3 },
        ],
        more: false,
      });
      await storage.forget(8_000, 0);
      expect((await storage.readOwnLetters(account.id, 1)).letters).toEqual([
        { ...second, ...erased, number: 2 },
        { ...third, number: 3 },
      ]);
      const other = await openedAccount(storage);
      expect((await storage.readOwnLetters(other.id, 0)).letters).toEqual([]);
    });

    test('a long row of letters comes in pages', async () => {
      const account = await openedAccount(storage);
      for (let count = 0; count < 9; count += 1)
        await storage.keepOwnLetter(account.id, aLetter({ sealed: sealedBytes(60_000) }));
      const read: number[] = [];
      for (let more = true; more; ) {
        const page = await storage.readOwnLetters(account.id, read.at(-1) ?? 0);
        expect(page.letters.length).toBeLessThan(6);
        read.push(...page.letters.map(({ number }) => number));
        more = page.more;
      }
      expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    });

    test('an erased account leaves no row, and its address is free', async () => {
      const account = await openedAccount(storage);
      await storage.keepOwnLetter(account.id, aLetter());
      const session = aSession(account.id);
      await storage.openSession(session);
      await storage.eraseAccount(account.id, 20_000);
      expect(await storage.findAccount(account.id)).toBeUndefined();
      expect(await storage.findSession(session.tokenHash)).toBeUndefined();
      expect(await storage.readWraps(account.id)).toEqual([]);
      expect((await storage.readOwnLetters(account.id, 0)).letters).toEqual([]);
      await openedAccount(storage, { address: account.address });
    });
  });
}

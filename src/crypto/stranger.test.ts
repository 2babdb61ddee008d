import { createHash, verify } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  aGroup,
  aPerson,
  type GroupRows,
  openedBy,
  type Person,
  rosterOf,
  rotated,
  valueOf,
  withEntry,
} from '../../tests/support/group-keys.ts';
import {
  bytesOfId,
  epochSecret,
  fieldsOf,
  type Holding,
  hkdf,
  joined,
  letterText,
  publicKey,
} from '../../tests/support/stranger-reader.ts';
import { newId } from './ids.ts';
import { type SealedLetter, sealLetter } from './letters.ts';
import { removeMember } from './roster-writing.ts';

/** The public signing key that the roster has for an account, after checking its chain of hashes. */
function signingKeyOf(rows: GroupRows, account: string): Buffer | undefined {
  let head = Buffer.alloc(0);
  let found: Buffer | undefined;
  for (const { entry } of rows.entries) {
    const [, , , previous, , , subject, , sign] = fieldsOf(entry);
    if (!previous?.equals(head)) throw new Error('The chain is broken');
    if (subject?.toString() === account) found = sign;
    head = createHash('sha256').update(entry).digest();
  }
  return found;
}

describe('a reader written from the document alone', () => {
  let anna: Person;
  let bas: Person;
  let chris: Person;
  let before: GroupRows;
  let after: GroupRows;

  beforeAll(async () => {
    [anna, bas, chris] = await Promise.all([aPerson(), aPerson(), aPerson()]);
    before = await aGroup([anna, bas, chris]);
    const removal = await removeMember((await rosterOf(before)).now, anna.keys, chris.account);
    after = await rotated(withEntry(before, removal), anna);
  });

  const holdingOf = ({ account, ring }: Person): Holding => ({ account, key: ring[0].key });

  async function said(rows: GroupRows, text: string): Promise<SealedLetter> {
    return valueOf(
      await sealLetter(await rosterOf(rows), await openedBy(rows, anna), anna.keys, newId<'LetterId'>(), text),
    );
  }

  test('reads what Anna says, as Bas, and sees that she said it', async () => {
    const { group } = (await rosterOf(after)).now;
    const letter = await said(after, 'Wat neem je mee? Een vraag. 🌱');
    const secret = epochSecret(holdingOf(bas), after.epochs[1]?.epoch ?? new Uint8Array(0));
    expect(secret && letterText(secret, group, letter)).toBe('Wat neem je mee? Een vraag. 🌱');
    const words = [group, letter.id, letter.by, String(letter.epoch)];
    const signed = joined(['kring/1/letter', ...words, letter.sealed]);
    const key = signingKeyOf(after, anna.account);
    expect(key && verify(null, signed, publicKey('70', key), letter.signature)).toBe(true);
  });

  test('gets nothing new with all the keys of Chris, who was removed', async () => {
    const { group } = (await rosterOf(after)).now;
    const [old, fresh] = [await said(before, 'Van voor.'), await said(after, 'Van na.')];
    const known = epochSecret(holdingOf(chris), before.epochs[0]?.epoch ?? new Uint8Array(0));
    if (known === undefined) throw new Error('Chris read along before');
    expect(letterText(known, group, old)).toBe('Van voor.');
    expect(letterText(known, group, fresh)).toBeUndefined();
    expect(epochSecret(holdingOf(chris), after.epochs[1]?.epoch ?? new Uint8Array(0))).toBeUndefined();
    // Nor does anything that follows from what Chris has: the next key is no child of the one before.
    for (const label of ['kring/1/epoch/letter', 'kring/1/epoch/commitment', 'kring/1/epoch/wrap']) {
      for (const key of [known, chris.ring[0].key]) {
        expect(letterText(hkdf(key, bytesOfId(group), label, 32), group, fresh)).toBeUndefined();
      }
    }
  });
});

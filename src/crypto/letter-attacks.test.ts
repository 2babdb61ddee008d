import { beforeAll, describe, expect, test } from 'vitest';
import { changed } from '../../tests/support/group-forgeries.ts';
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
import type { LetterId } from '../groups/ids.ts';
import { letterToSign } from '../groups/letter.ts';
import { newId } from './ids.ts';
import { renewKeyring } from './keyring.ts';
import { openLetter, readLetters, type SealedLetter, sealLetter } from './letters.ts';
import { admitMember, removeMember } from './roster-writing.ts';
import { sealBound } from './seal.ts';
import { signBytes } from './signature.ts';

let anna: Person;
let bas: Person;
let chris: Person;
let eve: Person;
let circle: GroupRows;

beforeAll(async () => {
  [anna, bas, chris, eve] = await Promise.all([aPerson(), aPerson(), aPerson(), aPerson()]);
  circle = await aGroup([anna, bas, chris]);
});

async function aLetter(by: Person, text: string, rows: GroupRows = circle): Promise<SealedLetter> {
  const id = newId<'LetterId'>();
  return valueOf(await sealLetter(await rosterOf(rows), await openedBy(rows, by), by.keys, id, text));
}

describe('letters', () => {
  test('one opens where it belongs, in the name of who wrote it, and nowhere else', async () => {
    const opened = await openedBy(circle, bas);
    const letter = await aLetter(anna, 'Ik breng volgende keer in.');
    expect(valueOf(await openLetter(opened, letter))).toBe('Ik breng volgende keer in.');
    const problem = async (other: SealedLetter) => {
      const read = await openLetter(opened, other);
      return read.ok ? 'read' : read.problem;
    };
    expect(await problem({ ...letter, id: newId<'LetterId'>() })).toBe('wrongSignature');
    expect(await problem({ ...letter, by: bas.account })).toBe('wrongSignature');
    expect(await problem({ ...letter, by: eve.account })).toBe('writerNotMember');
    expect(await problem({ ...letter, epoch: 2 })).toBe('otherEpoch');
    expect(await problem({ ...letter, signature: changed(letter.signature, 5) })).toBe('wrongSignature');
    for (let at = 0; at < letter.sealed.length; at += 7) {
      expect(await problem({ ...letter, sealed: changed(letter.sealed, at) })).toBe('wrongSignature');
    }
  });

  test('Bas cannot sign as his own what Anna sealed, nor let it stand in another place', async () => {
    const opened = await openedBy(circle, chris);
    const letter = await aLetter(anna, 'Dit zei ik.');
    const { group } = opened.checked.epoch;
    const resigned = async (place: { readonly id: LetterId; readonly by: Person }) => {
      const { id, by } = place;
      const bytes = letterToSign({ group, id, writer: by.account, epoch: 1 }, letter.sealed);
      return { ...letter, id, by: by.account, signature: await signBytes(by.keys.sign, bytes) };
    };
    const asHisOwn = await openLetter(opened, await resigned({ id: letter.id, by: bas }));
    const moved = await openLetter(opened, await resigned({ id: newId<'LetterId'>(), by: anna }));
    for (const read of [asHisOwn, moved]) expect(read).toEqual({ ok: false, problem: 'wrongKeyOrPlace' });
  });

  test('Bas, who has the key, cannot write in the name of Anna', async () => {
    const opened = await openedBy(circle, bas);
    const { group } = opened.checked.epoch;
    const place = { group, id: newId<'LetterId'>(), writer: anna.account, epoch: 1 };
    const binding = {
      meeting: group,
      kind: 'letter',
      seat: anna.account,
      content: place.id,
      step: '1',
      revision: 0,
    } as const;
    const sealed = valueOf(await sealBound(opened.letter, 'Ik stop ermee.', binding));
    const signature = await signBytes(bas.keys.sign, letterToSign(place, sealed));
    const forged = { id: place.id, by: anna.account, epoch: 1, sealed, signature };
    expect(await openLetter(opened, forged)).toEqual({ ok: false, problem: 'wrongSignature' });
  });

  test('nobody writes while the key is with one who left, nor in a name that is no member’s', async () => {
    const { now } = await rosterOf(circle);
    const without = withEntry(circle, await removeMember(now, anna.keys, chris.account));
    const [roster, opened] = [await rosterOf(without), await openedBy(circle, bas)];
    const id = newId<'LetterId'>();
    expect(await sealLetter(roster, opened, bas.keys, id, 'x')).toEqual({ ok: false, problem: 'rotateFirst' });
    expect(await sealLetter(roster, opened, chris.keys, id, 'x')).toEqual({ ok: false, problem: 'notMember' });
    const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
    expect(await sealLetter(roster, opened, renewed.keys, id, 'x')).toEqual({ ok: false, problem: 'notMember' });
    const dunya = await aPerson();
    const wider = withEntry(circle, await admitMember(now, anna.keys, dunya.account, dunya.keys.publicKeys));
    const early = await sealLetter(await rosterOf(wider), opened, dunya.keys, id, 'x');
    expect(early).toEqual({ ok: false, problem: 'rotateFirst' });
  });

  test('in a row, nothing counts twice and nothing is said under a key that was left behind', async () => {
    const { now } = await rosterOf(circle);
    const without = await rotated(withEntry(circle, await removeMember(now, anna.keys, chris.account)), bas);
    const epochs = new Map([
      [1, await openedBy(circle, anna)],
      [2, await openedBy(without, anna)],
    ]);
    const [first, late] = [await aLetter(chris, 'Hallo.'), await aLetter(chris, 'Ik ben er nog.')];
    const second = await aLetter(bas, 'Chris is weg.', without);
    const erased = { ...(await aLetter(anna, 'Niet bewaren.')), sealed: new Uint8Array(0) };
    const row = [first, erased, first, second, late, { ...second, epoch: 3 }];
    const { texts: read } = await readLetters(epochs, row);
    expect(read.map((one) => (one.ok ? one.value : one.problem))).toEqual([
      'Hallo.',
      'erased',
      'idTwice',
      'Chris is weg.',
      'epochPassed',
      'epochUnopened',
    ]);
  });
});

import { expect, test } from 'vitest';
import { aGroup, aPerson, rosterOf, withEntry } from '../../tests/support/group-keys.ts';
import { renewKeyring } from './keyring.ts';
import { changeKeys, removeMember } from './roster-writing.ts';
import { signingKeysSince } from './signing-keys.ts';

test('while a meeting goes on, Bas may take new keys, and Chris who left has said what he said', async () => {
  const [anna, bas, chris, eve] = await Promise.all([aPerson(), aPerson(), aPerson(), aPerson()]);
  let rows = await aGroup([anna, bas, chris]);
  const opened = (await rosterOf(rows)).now;
  const renewed = await aPerson(bas.account, renewKeyring(bas.ring));
  rows = withEntry(rows, await changeKeys(opened, bas.keys, renewed.keys));
  rows = withEntry(rows, await removeMember((await rosterOf(rows)).now, anna.keys, chris.account));
  const roster = await rosterOf(rows);
  const [before, after] = [bas.keys.publicKeys.sign, renewed.keys.publicKeys.sign];
  expect(signingKeysSince(roster, opened.number, bas.account)).toEqual([before, after]);
  expect(signingKeysSince(roster, opened.number, chris.account)).toEqual([chris.keys.publicKeys.sign]);
  expect(signingKeysSince(roster, opened.number, eve.account)).toEqual([]);
  // A meeting that was opened later knows neither the old keys nor who had left.
  expect(signingKeysSince(roster, roster.now.number, bas.account)).toEqual([after]);
  expect(signingKeysSince(roster, roster.now.number, chris.account)).toEqual([]);
});

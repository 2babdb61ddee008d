import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result } from '../../basics/result.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import { makeEpoch } from '../../crypto/epochs.ts';
import { newId } from '../../crypto/ids.ts';
import { readRoster } from '../../crypto/roster-reading.ts';
import { foundGroup } from '../../crypto/roster-writing.ts';
import type { GroupDescription, GroupEvent } from '../../groups/group-event.ts';
import type { GroupId } from '../../groups/ids.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import type { Ask, AskProblem } from '../account/ask.ts';
import { entryToWire, epochToWire } from './rows-on-wire.ts';

export interface Founded {
  readonly group: GroupId;
  /** Hash of the first entry, in base64url: by this the group is known ever after. */
  readonly founding: string;
}

/** Founds a group of one: its first entry and its first key. What it is called comes in letters. */
export async function found(ask: Ask, keys: AllAccountKeys): Promise<Result<Founded, AskProblem>> {
  const group: GroupId = newId<'GroupId'>();
  const founder = keysInUse(keys);
  const entry = await foundGroup(founder, group);
  const roster = await readRoster([entry]);
  if (!roster.ok) throw new Error('A founder founds a group that can be read');
  const epoch = await makeEpoch(roster.value, undefined, founder);
  if (!epoch.ok) throw new Error('Everyone can wrap to a key of our own');
  const body = { group, roster: entryToWire(entry), epoch: epochToWire(epoch.value) };
  const answer = await ask(groupRoutes.foundGroup, { body });
  return answer.ok ? granted({ group, founding: toBase64Url(roster.value.now.head) }) : answer;
}

/** The name card of a group as a letter: what is empty is left out. */
export function describe({ name, profession = '', purpose = '', ...chosen }: GroupDescription): GroupEvent {
  const said = { profession: profession.trim(), purpose: purpose.trim() };
  return {
    kind: 'groupDescribed',
    name: name.trim(),
    ...chosen,
    ...(said.profession !== '' && { profession: said.profession }),
    ...(said.purpose !== '' && { purpose: said.purpose }),
  };
}

import { keysInUse } from '../../crypto/account.ts';
import { admitMember, finishChange } from '../../crypto/roster-writing.ts';
import { lettersOver } from '../../groups/retention.ts';
import { tellGroup, toTell } from '../../groups/telling.ts';
import { howAsked, whoAsks } from '../people/invitation-requests.ts';
import { finishRestorings } from '../people/restoring-member.ts';
import { giveSharesBack } from '../people/restoring-shares.ts';
import { keepDates } from '../planning/keeping-dates.ts';
import { keepRegisters } from '../planning/keeping-registers.ts';
import { keepPollMarks } from '../planning/polling.ts';
import type { GroupRow } from './group-row.svelte.ts';
import { keysFromWire, type RequestOnWire } from './rows-on-wire.ts';

/**
 * What any member's browser does for the group when it comes by: nobody has to be asked, and whoever is first, does it.
 * All of it is harmless when somebody else did it a moment ago; what fails is tried again the next time.
 */
export async function tend(row: GroupRow): Promise<void> {
  const { keys } = row.tools;
  await row.enter(({ roster }) => finishChange(roster.now, keys));
  if (!isKnownByKeys(row)) return;
  if ((row.rows?.state.requests ?? 0) > 0 && (await letIn(row))) await tellWhoWaits(row);
  await finishRestorings(row);
  await giveSharesBack(row);
  await eraseOver(row);
  await keepDates(row);
  await keepPollMarks(row);
  await keepRegisters(row);
}

/**
 * Tells those whom nobody told what was before: the browser that let them in was closed half-way. Two who do it at once
 * tell it twice, and the second time changes nothing.
 */
export async function tellWhoWaits(row: GroupRow): Promise<void> {
  const waiting = toTell(row.group, row.self);
  if (waiting.length > 0) await row.write(...tellGroup(row.group, waiting));
}

/** Somebody who lost the keys can write nothing before the others have confirmed the new ones. */
function isKnownByKeys({ rows, self, tools }: GroupRow): boolean {
  const known = rows?.roster.now.members.get(self)?.keys.generation;
  return known === keysInUse(tools.keys).generation;
}

/** Lets in who was invited and vouched for the own keys with the secret of the link; whether anybody came. */
async function letIn(row: GroupRow): Promise<boolean> {
  const asking = await whoAsks(row);
  if (!asking.ok) return false;
  let came = false;
  for (const { request, how } of asking.value) {
    if (how === 'invited' && (await admit(row, request))) came = true;
  }
  return came;
}

async function admit(row: GroupRow, request: RequestOnWire): Promise<boolean> {
  const { account, keys } = request;
  let wrote = false;
  const entered = await row.enter(async ({ roster }) => {
    // Asked again for the roster as it is now: somebody may have left meanwhile, and the links with him or her.
    wrote = !roster.now.members.has(account) && (await howAsked(row, request)) === 'invited';
    if (!wrote) return undefined;
    return admitMember(roster.now, keysInUse(row.tools.keys), account, keysFromWire(keys));
  });
  return wrote && entered.ok;
}

/** One's own letters whose words nobody keeps any more, and those of people who left. */
async function eraseOver(row: GroupRow): Promise<void> {
  for (const number of lettersOver(row.group, row.self, row.tools.now())) await row.erase(number);
}

import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { deriveAccount, keysInUse } from '../../crypto/account.ts';
import { type ControlIndices, controlIndices, controlMatterWith } from '../../crypto/control-words.ts';
import { newKeyring } from '../../crypto/keyring.ts';
import type { RecoveryCode } from '../../crypto/recovery-code.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { PublicKeys } from '../../groups/roster-entry.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import type { GroupRow } from '../groups/group-row.svelte.ts';
import { keysFromWire } from '../groups/rows-on-wire.ts';
import type { AskProblem } from './ask.ts';
import { makeKeys } from './key-making.ts';
import type { OpeningProblem, TypedCode } from './opening.ts';
import type { AccountTools } from './own-account.svelte.ts';
import type { OwnRow } from './own-row.svelte.ts';
import { type SignedIn, signIn } from './signing-in.ts';
import type { Stretch, StretchOutcome } from './stretcher.ts';

/**
 * Getting back in after losing everything. By a mail the account comes back under new keys; each group's roster still
 * names the lost ones. The server shows the others that there are later keys, and members who read the same control words
 * as the one who came back write `restored`: decision 077. This side asks; `restoring` in `groups` confirms.
 */

export interface LostAccount extends TypedCode {
  readonly password: string;
  /** Made once on this page: what was kept and whose answer was lost is found again by it. */
  readonly recovery: RecoveryCode;
}

/** New keys of the next generation for who reads the mail of this address. Nothing of before can be read with them. */
export async function renewAccount(
  tools: AccountTools,
  { address, ticket, code, password, recovery }: LostAccount,
): Promise<Result<SignedIn, OpeningProblem | 'noWrap'>> {
  const typed = { address, ticket, code };
  const seen = await tools.ask(accountRoutes.lookAtRenewal, { body: typed });
  if (!seen.ok && seen.problem !== 'codeOver') return seen;
  if (!seen.ok) {
    const done = await signIn(tools, address, { kind: 'recovery', code: recovery });
    return done.ok ? done : seen;
  }
  const { account, generation } = seen.value;
  const ring = newKeyring(generation + 1);
  const made = await makeKeys(tools.stretch, account, ring, password, recovery);
  if (!made.ok) return made;
  const answer = await tools.ask(accountRoutes.renewAccount, { body: { ...typed, ...made.value.onWire } });
  return answer.ok ? granted({ account, keys: await deriveAccount(account, ring) }) : answer;
}

/** Whether this group still knows its member by keys that are lost: the others have to confirm the ones in use. */
export function awaitsCircle({ rows, self, tools }: GroupRow): boolean {
  const known = rows?.roster.now.members.get(self)?.keys.generation;
  return known !== undefined && !tools.keys.some(({ generation }) => generation === known);
}

/** By which first entry the group is known stands in the own letters, and those of before are shut: so it is kept anew. */
export async function knowAgain(own: OwnRow, row: GroupRow): Promise<void> {
  const { founding } = row;
  if (founding === undefined || awaitsCircle(row) || own.things.knownGroups.has(row.id)) return;
  const name = row.group.about?.name;
  const known = { group: row.id, founding: toBase64Url(founding), ...(name !== undefined && { name }) };
  await own.write({ kind: 'groupKnown', ...known });
}

export interface LaterKeys {
  readonly account: AccountId;
  readonly keys: PublicKeys;
}

/** Members with later keys than the roster knows, as the server tells: believed after the control words, never before. */
export async function laterKeys({ tools, id }: GroupRow): Promise<Result<readonly LaterKeys[], AskProblem>> {
  const answer = await tools.ask(groupRoutes.listLaterKeys, { parameters: { group: id } });
  if (!answer.ok) return answer;
  return granted(answer.value.members.map(({ account, keys }) => ({ account, keys: keysFromWire(keys) })));
}

export type WordsProblem = Extract<StretchOutcome, { readonly ok: false }>['problem'] | 'notRead';

/** What the one who came back and who confirms read to each other: the same words mean the same keys and the same circle. */
export async function controlWordsWith(
  { rows }: GroupRow,
  stretch: Stretch,
  { account, keys }: LaterKeys,
): Promise<Result<ControlIndices, WordsProblem>> {
  if (rows === undefined) return refused('notRead');
  const { secret, how } = controlMatterWith(rows.roster.now, account, keys);
  const stretched = await stretch(secret, how);
  return stretched.ok ? granted(controlIndices(stretched.value)) : stretched;
}

/** The same for one's own keys, to read aloud. */
export function ownControlWords(row: GroupRow, stretch: Stretch): Promise<Result<ControlIndices, WordsProblem>> {
  const { account, publicKeys } = keysInUse(row.tools.keys);
  return controlWordsWith(row, stretch, { account, keys: publicKeys });
}

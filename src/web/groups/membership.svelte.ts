import { fromBase64Url } from '../../basics/bytes.ts';
import { granted, type Result } from '../../basics/result.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import type { Ask, AskProblem } from '../account/ask.ts';
import { OwnRow } from '../account/own-row.svelte.ts';
import type { Cupboard } from '../live/cupboard.ts';
import { GroupMemory } from './group-memory.ts';
import { GroupRow } from './group-row.svelte.ts';

/** Everything that somebody who is signed in can read in this browser: the own letters and the groups. */
export class Membership {
  readonly self: AccountId;
  readonly own: OwnRow;
  /** In the order in which the server lists them. Each is read when it is asked for. */
  rows: readonly GroupRow[] = $state.raw([]);
  readonly ask: Ask;
  readonly keys: AllAccountKeys;
  readonly #cupboard: Cupboard;

  constructor(ask: Ask, keys: AllAccountKeys, cupboard: Cupboard) {
    this.ask = ask;
    this.keys = keys;
    this.#cupboard = cupboard;
    this.self = keysInUse(keys).account;
    this.own = new OwnRow(ask, keys);
  }

  /** Reads the own letters and which groups there are; not yet what is in them. */
  async load(): Promise<Result<readonly GroupRow[], AskProblem | 'tooLong'>> {
    const own = await this.own.refresh();
    if (!own.ok) return own;
    const listed = await this.ask(groupRoutes.listGroups, {});
    if (!listed.ok) return listed;
    this.rows = listed.value.groups.map(({ group }) => this.rows.find(({ id }) => id === group) ?? this.row(group));
    return granted(this.rows);
  }

  /** A group that this browser may never have seen: what is known of it is in the own letters. */
  row(group: GroupId): GroupRow {
    const before = this.rows.find(({ id }) => id === group);
    if (before !== undefined) return before;
    const { ask, keys } = this;
    const known = this.own.things.knownGroups.get(group);
    const founding = known === undefined ? undefined : fromBase64Url(known.founding);
    const memory = new GroupMemory(this.#cupboard, group);
    const now = () => Date.now();
    return new GroupRow(group, { ask, keys, memory, now, ...(founding?.ok && { founding: founding.value }) });
  }
}

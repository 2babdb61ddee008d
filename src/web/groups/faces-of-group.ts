import type { Group } from '../../groups/group.ts';
import type { AccountId } from '../../groups/ids.ts';
import { words } from '../parts/language.svelte.ts';
import { shortNameAmong } from '../parts/short-name.ts';

/** How a member is drawn: the same letters and the same colour on every page of the group. */
export interface Face {
  readonly account: AccountId;
  readonly name: string;
  /** As people call each other at the table. */
  readonly short: string;
  /** 1 to 12, by the order of coming: nobody changes colour when somebody leaves. */
  readonly colour: number;
}

export function faceOf(group: Group, account: AccountId): Face {
  const name = group.members.find((member) => member.account === account)?.name ?? words().frame.someone;
  const others = group.members.flatMap((member) => (member.account === account ? [] : (member.name ?? [])));
  return { account, name, short: shortNameAmong(name, others), colour: colourIn(group, account) };
}

/** 1 to 12, on the pages of the group and at its table alike. */
export function colourIn(group: Group, account: AccountId): number {
  const at = group.members.findIndex((member) => member.account === account);
  return (Math.max(0, at) % 12) + 1;
}

/** "Anna, Bram en Chris". */
export function namesOf(group: Group, accounts: readonly AccountId[]): string {
  return words().frame.and(accounts.map((account) => faceOf(group, account).short));
}

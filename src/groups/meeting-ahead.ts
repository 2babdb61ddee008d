import { chosen } from './agreement-blocks.ts';
import { agreementInForce } from './agreements.ts';
import { participantsHere } from './circle-of-members.ts';
import type { Group, OpenedMeeting, Planned } from './group.ts';
import type { AccountId } from './ids.ts';
import { rota } from './rota.ts';

/** What the group knows of a meeting before it begins: how they meet, with how many, and who leads. */

/** How the group agreed to meet; around one table where nothing is agreed. */
export function settingOf(group: Group) {
  return chosen(agreementInForce(group)?.answers ?? [], 'place') ?? 'together';
}

/** How many participants will be there, as far as they said. */
export function peopleFor(group: Group, planned: Planned | undefined): number {
  return participantsHere(group).filter(({ account }) => planned?.away.includes(account) !== true).length;
}

/** Who leads by plan: then nobody has to ask who begins. Without a plan it is whoever opened the meeting. */
export function chairFor(group: Group, { planned, by }: Pick<OpenedMeeting, 'planned' | 'by'>): AccountId {
  const turns = planned === undefined ? undefined : rota(group).find((meeting) => meeting.planned === planned);
  return turns?.chairing.account ?? by;
}

import { memberOf } from '../../groups/circle-of-members.ts';
import type { Group } from '../../groups/group.ts';
import type { PlannedId } from '../../groups/group-ids.ts';
import { rota } from '../../groups/rota.ts';
import type { PlannedTurn } from '../room/from-group.ts';

/** Whose turn it is in this meeting, and what he or she showed beforehand. A proposal: the room asks, and takes no for an answer. */
export function plannedTurnOf(group: Group, planned: PlannedId | undefined): PlannedTurn | undefined {
  const turn =
    planned === undefined ? undefined : rota(group).find((meeting) => meeting.planned === planned)?.presenting;
  if (turn?.account === undefined) return undefined;
  const { account } = turn;
  const shown = group.casus.find(({ by, planned: shownFor, kept }) => by === account && shownFor === planned && !kept);
  return { presenter: account, name: memberOf(group, account)?.name, question: shown?.fields.question };
}

import type { Instant } from '../../engine/ids.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { NeighbourStorage } from '../storage/neighbour-storage.ts';
import type { Room } from './room.ts';
import type { Through } from './through.ts';

/** Groups that are looked at together. */
const together = 200;

/**
 * Sends away who is in a room through a member that belongs to the group no longer, or through a session that was ended.
 * Whoever came in after the question is not judged by the answer. `only`: nobody but who came through this member.
 */
export async function sendAwayWhoWent(
  storage: NeighbourStorage,
  rooms: readonly Room[],
  now: Instant,
  only?: AccountId,
): Promise<void> {
  const ofGroups = [...Map.groupBy(rooms, ({ lock }) => lock.entry.group)];
  for (let from = 0; from < ofGroups.length; from += together) {
    const all = ofGroups.slice(from, from + together).flatMap(([group, own]) => (group ? look(group, own) : []));
    const seen = all.filter(({ through }) => only === undefined || through.account === only);
    const groups = [...new Set(seen.map(({ group }) => group))];
    const accounts = [...new Set(seen.map(({ through }) => through.account))];
    if (accounts.length === 0) continue;
    const { members, sessions } = await storage.whoStands(groups, accounts);
    const belonging = new Set(members.map(({ group, account }) => `${group} ${account}`));
    const standing = new Set(sessions);
    const isOut = ({ group, through }: Seen) => !belonging.has(`${group} ${through.account}`);
    const isOver = ({ through: { session } }: Seen) =>
      session !== undefined && !standing.has(session.id) && now < session.runsOutAt;
    dismiss(seen.filter(isOut), 'notMember');
    dismiss(seen.filter(isOver), 'signInFirst');
  }
}

interface Seen {
  readonly room: Room;
  readonly group: GroupId;
  readonly through: Through;
}

function look(group: GroupId, rooms: readonly Room[]): readonly Seen[] {
  return rooms.flatMap((room) =>
    [...room.company].flatMap(({ through }) => (through === undefined ? [] : { room, group, through })),
  );
}

function dismiss(seen: readonly Seen[], why: 'notMember' | 'signInFirst'): void {
  for (const { room, through } of seen) room.company.dismiss((other) => other === through, why);
}

import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result } from '../../basics/result.ts';
import { keysInUse } from '../../crypto/account.ts';
import { newMeetingId } from '../../crypto/ids.ts';
import { keyLength, mintKey, newRoot, type RootKey } from '../../crypto/keys.ts';
import { signingKeysSince } from '../../crypto/signing-keys.ts';
import type { Setting } from '../../engine/meeting.ts';
import { memberOf, plannedOf } from '../../groups/circle-of-members.ts';
import type { EndedMeeting, OpenedMeeting } from '../../groups/group.ts';
import type { MeetingId, PlannedId } from '../../groups/group-ids.ts';
import { endedMeetings, openMeetings } from '../../groups/group-meetings.ts';
import { chairFor } from '../../groups/meeting-ahead.ts';
import type { Script } from '../../methods/script.ts';
import { groupRoomRoutes } from '../../protocol/group-room-routes.ts';
import { colourIn } from '../groups/faces-of-group.ts';
import type { GroupRow, WriteProblem } from '../groups/group-row.svelte.ts';
import { openingOf } from '../live/create-meeting.ts';
import type { MeetingMembers } from '../live/meeting-members.ts';

/** The step of the room's page in which another meeting is opened while the last one still waits. */
export const anotherMeeting = 'another';

/** How rarely the roster is looked at anew for somebody whom it does not know. */
const between = 5_000;

/**
 * Opens a meeting for the group: the room on the server, then the letters that tell the others and give them its key. Who
 * was a moment too late is refused, and finds the room of who was first.
 */
export async function openGroupMeeting(
  row: GroupRow,
  planned: PlannedId | undefined,
  setting: Setting,
  script: Script,
): Promise<Result<MeetingId, WriteProblem>> {
  const meeting = newMeetingId();
  const root = newRoot();
  const body = await openingOf(meeting, root, setting, script);
  const opened = await row.tools.ask(groupRoomRoutes.openRoom, { parameters: { group: row.id }, body });
  if (!opened.ok) return opened;
  const told = await row.write(
    { kind: 'meetingOpened', meeting, ...(planned !== undefined && { planned }) },
    { kind: 'rootGiven', meeting, root: toBase64Url(root) },
  );
  return told.ok ? granted(meeting) : told;
}

/** The start meeting is walked on the group's own pages: it has no room, and no key. */
export function openStartMeeting(row: GroupRow, planned: PlannedId): ReturnType<GroupRow['write']> {
  return row.write({ kind: 'meetingOpened', meeting: newMeetingId(), planned });
}

/** Whether the start meeting began and is not told as held. Whoever came in since was told. */
export function isStartMeetingOpen({ group }: GroupRow): boolean {
  return group.opened.some(({ planned }) => planned !== undefined && plannedOf(group, planned)?.is === 'start');
}

/** The meeting in which the group is now, with the key to it. */
export function meetingNow(row: GroupRow): OpenedMeeting | undefined {
  return openMeetings(row.group, row.tools.now()).at(-1);
}

/** The meeting that is over and from which this member can still keep something: whoever was there, on any device. */
export function meetingToKeepFrom(row: GroupRow): EndedMeeting | undefined {
  return endedMeetings(row.group, row.tools.now()).findLast(({ planned }) => {
    const held = row.group.trajectories.flatMap(({ meetings }) => meetings).find(({ id }) => id === planned)?.held;
    return held === undefined || held.present.includes(row.self);
  });
}

export function rootOf({ root }: OpenedMeeting): RootKey | undefined {
  const bytes = fromBase64Url(root ?? '');
  return bytes.ok && bytes.value.length === keyLength ? mintKey<RootKey>(bytes.value) : undefined;
}

/** What the group gives to its meeting: who sits here, and by which keys the others are known. */
export function membersOf(row: GroupRow, opened: OpenedMeeting): MeetingMembers {
  const own = memberOf(row.group, row.self);
  const since = rosterNumberOf(row, opened);
  let lookedAt = row.tools.now();
  return {
    sign: keysInUse(row.tools.keys).sign,
    name: own?.name ?? '',
    sitsAs: own?.as ?? 'participant',
    leads: chairFor(row.group, opened) === row.self,
    async passForGuest() {
      const parameters = { group: row.id, meeting: opened.meeting };
      const given = await row.tools.ask(groupRoomRoutes.givePass, { parameters });
      if (given.ok) return granted(given.value.pass);
      return given.problem === 'unknownMeeting' ? granted(undefined) : given;
    },
    nameOf: (account) => memberOf(row.group, account)?.name,
    colourOf: (account) => (memberOf(row.group, account) === undefined ? undefined : colourIn(row.group, account)),
    async signingKeysOf(account) {
      const known = row.rows === undefined ? [] : signingKeysSince(row.rows.roster, since, account);
      if (known.length > 0 || row.tools.now() - lookedAt < between) return known;
      lookedAt = row.tools.now();
      await row.refresh();
      return row.rows === undefined ? [] : signingKeysSince(row.rows.roster, since, account);
    },
  };
}

/** The roster as it was when the meeting was opened. */
function rosterNumberOf({ rows }: GroupRow, { letter }: OpenedMeeting): number {
  const epoch = rows?.letters.find(({ number }) => number === letter)?.epoch;
  const opened = epoch === undefined ? undefined : rows?.opened.get(epoch);
  return opened?.checked.roster.number ?? 1;
}

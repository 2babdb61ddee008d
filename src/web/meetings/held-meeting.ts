import type { Seat } from '../../engine/meeting.ts';
import { membersHere } from '../../groups/circle-of-members.ts';
import type { Group } from '../../groups/group.ts';
import type { HeldMeeting } from '../../groups/group-event.ts';
import type { AccountId } from '../../groups/ids.ts';
import type { RoomView } from '../room/room-view.svelte.ts';

/** What a meeting was, as far as its room knows: who was there, who brought, who led. Not a word of what was said. */
export function heldIn(room: RoomView, group: Group): HeldMeeting {
  const { meeting, live } = room;
  const memberAt = new Map<Seat['id'], AccountId>();
  for (const seat of meeting.seats) {
    const account = live.speakers.memberAt(seat.id) ?? memberCalled(group, live.nameOf(seat.id));
    if (account !== undefined && seat.kind !== 'observer') memberAt.set(seat.id, account);
  }
  const done = meeting.casus.filter(({ status }) => status === 'done' || status === 'underway');
  const presenters = done.flatMap(({ id, presenter }) => {
    const member = memberAt.get(presenter);
    return member === undefined ? [] : [{ member, casus: id }];
  });
  const chair = meeting.chair === undefined ? undefined : memberAt.get(meeting.chair);
  const methods = done.flatMap(({ part }) => {
    const method = part === undefined ? undefined : meeting.script.parts[part]?.method;
    return method === undefined ? [] : [method];
  });
  return {
    present: [...new Set(memberAt.values())],
    presenters,
    ...(chair !== undefined && { chair }),
    methods: [...new Set(methods)],
  };
}

/** Somebody on paper is known by the name that the chair typed; two of one name stay unknown. */
function memberCalled(group: Group, name: string | undefined): AccountId | undefined {
  const called = membersHere(group).filter((member) => isSame(member.name, name));
  return called.length === 1 ? called[0]?.account : undefined;
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.trim().toLowerCase() === other?.trim().toLowerCase();
}

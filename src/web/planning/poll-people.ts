import { membersHere } from '../../groups/circle-of-members.ts';
import type { Group } from '../../groups/group.ts';
import { faceOf } from '../groups/faces-of-group.ts';
import { words } from '../parts/language.svelte.ts';
import type { Asked } from './poll-wish.ts';

/** How people of a poll are called: members as on every page of the group, guests as whoever gave the link calls them. */
export function nameOf(group: Group, person: Asked): string {
  const member = membersHere(group).find(({ account }) => account === person);
  if (member !== undefined) return faceOf(group, member.account).short;
  const guest = group.poll?.links.find(({ id }) => id === person);
  return guest === undefined ? words().frame.someone : guest.for;
}

/** "Anna, Bram en Chris" */
export function namesOf(group: Group, people: readonly Asked[]): string {
  return words().frame.and(people.map((person) => nameOf(group, person)));
}

import { granted } from '../../src/basics/result.ts';
import type { MeetingMembers } from '../../src/web/live/meeting-members.ts';
import type { Person } from './group-keys.ts';

/** People of one group, by the names that the group knows. */
export type Circle = ReadonlyMap<string, Person>;

export function personIn(circle: Circle, name: string): Person {
  const person = circle.get(name);
  if (person === undefined) throw new Error(`No ${name} in the circle`);
  return person;
}

/** What the group gives this member for a meeting. */
export function memberIn(circle: Circle, name: string, changed: Partial<MeetingMembers> = {}): MeetingMembers {
  const people = [...circle];
  return {
    sign: personIn(circle, name).keys.sign,
    name,
    sitsAs: 'participant',
    leads: false,
    passForGuest: async () => granted(undefined),
    nameOf: (account) => people.find(([, person]) => person.account === account)?.[0],
    signingKeysOf: async (account) =>
      people.flatMap(([, person]) => (person.account === account ? [person.keys.publicKeys.sign] : [])),
    ...changed,
  };
}

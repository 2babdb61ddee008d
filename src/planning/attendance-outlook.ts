import type { ChoiceOf } from '../groups/agreement-blocks.ts';
import type { PlannedId } from '../groups/group-ids.ts';
import type { RegisterId } from '../groups/vocabulary.ts';
import { type RegisterNumber, registerNumbers } from './register-numbers.ts';

/** A meeting to come, and what people said of coming. */
export interface MeetingToCome<Person> {
  readonly people: readonly Person[];
  readonly away: readonly Person[];
  /** Minutes after the beginning. */
  readonly late: ReadonlyMap<Person, number>;
  /** Minutes before the end. */
  readonly leaves: ReadonlyMap<Person, number>;
  readonly minutes: number;
  readonly presenter?: Person;
  readonly chair?: Person;
  readonly quorum: number;
  readonly registers: readonly RegisterId[];
  /** The meetings after it, for swapping. */
  readonly later: readonly LaterMeeting<Person>[];
}

export interface LaterMeeting<Person> {
  readonly planned: PlannedId;
  readonly presenter?: Person;
  readonly away: readonly Person[];
}

export interface AttendanceOutlook<Person> {
  readonly comes: readonly Person[];
  readonly away: readonly Person[];
  readonly late: readonly Person[];
  readonly leaves: readonly Person[];
  /** In minutes from the beginning, the longest stretch in which there are enough; undefined when there never are. */
  readonly enough: Stretch | undefined;
  /** How many are missing for a quorum; 0 when there are enough all the time, or some of it. */
  readonly short: number;
  readonly registers: readonly RegisterOutlook[];
  /** What is open to the group. Empty when it can simply meet. */
  readonly ways: readonly WayOn<Person>[];
}

export interface Stretch {
  readonly from: number;
  readonly until: number;
}

export interface RegisterOutlook extends RegisterNumber {
  /** With how many the group is there. */
  readonly here: number;
  /** `askThem`: fewer are there than a group has to be, and the register does not say whether that meeting counts. */
  readonly says: 'enough' | 'tooFew' | 'askThem';
}

export type WayOn<Person> =
  /** With fewer than agreed: those who come are asked. */
  | { readonly kind: 'goOn'; readonly with: number }
  | { readonly kind: 'move' }
  /** Who could bring a casus instead; `theirs` is a meeting at which the one who cannot come brings one in return. */
  | { readonly kind: 'swapPresenter'; readonly with: readonly Swap<Person>[] }
  | { readonly kind: 'otherChair'; readonly who: readonly Person[] };

export interface Swap<Person> {
  readonly who: Person;
  readonly theirs: PlannedId | undefined;
}

/** Two talk, three are a circle (`groups/circle-size.ts`). */
const leastForACircle = 3;

/** With how many participants a group meets by its agreements; where it agreed on nothing, with as many as make a circle. */
export function quorumOf(agreed: ChoiceOf<'quorum'> | undefined, participants: number): number {
  const asked = { four: 4, three: 3, allButOne: participants - 1, everyone: participants };
  return Math.max(1, Math.min(participants, agreed === undefined ? leastForACircle : asked[agreed]));
}

/** What it means who comes and who does not: for the group's own quorum, for its registers, and what it can do. */
export function attendanceOutlook<Person>(meeting: MeetingToCome<Person>): AttendanceOutlook<Person> {
  const { people, away, late, leaves, quorum } = meeting;
  const comes = people.filter((person) => !away.includes(person));
  return {
    comes,
    away: people.filter((person) => away.includes(person)),
    late: comes.filter((person) => (late.get(person) ?? 0) > 0),
    leaves: comes.filter((person) => (leaves.get(person) ?? 0) > 0),
    enough: longestStretch(meeting, comes),
    short: Math.max(0, quorum - comes.length),
    registers: meeting.registers.flatMap((register) => outlookOf(register, comes.length)),
    ways: waysOn(meeting, comes),
  };
}

/** Between two moments at which somebody comes or goes the circle is the same. */
function longestStretch<Person>(
  { late, leaves, minutes, quorum }: MeetingToCome<Person>,
  comes: readonly Person[],
): Stretch | undefined {
  const stays = comes.map((person) => ({ from: late.get(person) ?? 0, until: minutes - (leaves.get(person) ?? 0) }));
  const moments = [...new Set(stays.flatMap(({ from, until }) => [from, until]))]
    .filter((at) => at >= 0 && at <= minutes)
    .toSorted((one, other) => one - other);
  let longest: Stretch | undefined;
  let begun: number | undefined;
  for (const [at, until] of moments.slice(1).entries()) {
    const from = moments[at] ?? until;
    const here = stays.filter((stay) => stay.from <= from && stay.until >= until).length;
    begun = here < quorum ? undefined : (begun ?? from);
    if (begun !== undefined && until - begun > (longest === undefined ? 0 : longest.until - longest.from)) {
      longest = { from: begun, until };
    }
  }
  return longest;
}

function outlookOf(register: RegisterId, here: number): readonly RegisterOutlook[] {
  const asked: RegisterNumber | undefined = registerNumbers.find((one) => one.register === register);
  if (asked === undefined) return [];
  return [{ ...asked, here, says: here >= asked.least ? 'enough' : asked.counts === 'present' ? 'tooFew' : 'askThem' }];
}

function waysOn<Person>(meeting: MeetingToCome<Person>, comes: readonly Person[]): readonly WayOn<Person>[] {
  const { presenter, chair, quorum } = meeting;
  const isAway = (person: Person | undefined) => person !== undefined && !comes.includes(person);
  const few = comes.length < quorum;
  const others = comes.filter((person) => person !== presenter && person !== chair);
  const swaps = isAway(presenter) ? swapsFor(meeting, others) : [];
  return [
    ...(few && comes.length > 1 && !isAway(presenter) ? [{ kind: 'goOn', with: comes.length } as const] : []),
    ...(swaps.length > 0 ? [{ kind: 'swapPresenter', with: swaps } as const] : []),
    ...(isAway(chair) && others.length > 0 ? [{ kind: 'otherChair', who: others } as const] : []),
    ...(few || isAway(presenter) ? [{ kind: 'move' } as const] : []),
  ];
}

/** First with whom it is a real swap, the soonest first; then who has no turn to come, and brings a casus as well. */
function swapsFor<Person>(
  { presenter, later }: MeetingToCome<Person>,
  others: readonly Person[],
): readonly Swap<Person>[] {
  if (presenter === undefined) return [];
  const real = later.flatMap((meeting) => {
    const who = others.find((person) => person === meeting.presenter);
    return who === undefined || meeting.away.includes(presenter) ? [] : [{ who, theirs: meeting.planned }];
  });
  const withoutTurn = others.filter((person) => !later.some((meeting) => meeting.presenter === person));
  return [...real, ...withoutTurn.map((who) => ({ who, theirs: undefined }))];
}

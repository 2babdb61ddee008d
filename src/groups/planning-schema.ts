import * as v from 'valibot';
import type { PlannedId, PollId, PollLinkId } from './group-ids.ts';
import {
  longestMeeting,
  mostInLine,
  mostInPlace,
  mostPeople,
  mostPlanned,
  mostSpare,
  shortestMeeting,
} from './group-limits.ts';
import { account, id, instant, line, name, thirtyTwoBytes, words } from './letter-schema.ts';
import {
  type CalendarSettings,
  calendarTitles,
  type Logistics,
  type PlanningEvent,
  type PlanningEventKind,
  type PollAnswer,
  type Presence,
} from './planning-event.ts';
import { registers } from './vocabulary.ts';
import { isWebAddress } from './web-address.ts';

/** The letters about dates, each with its bounds (`letter-schema.ts` has the pieces that others use too). */

const planned = id<PlannedId>();
const poll = id<PollId>();
const link = id<PollLinkId>();
const minutes = v.pipe(v.number(), v.integer(), v.minValue(shortestMeeting), v.maxValue(longestMeeting));
const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366));
/** Between somebody's coming or going and everyone's. */
const apart = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestMeeting));
/** How a zone is written. Whether a browser knows it is asked where it is chosen: tables of zones differ. */
const zone = v.pipe(v.string(), v.maxLength(64), v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/));
const webAddress = v.pipe(v.string(), v.maxLength(mostInLine), v.check(isWebAddress));

/** More than a poll may have: the rules say so by name, instead of a letter that nobody can read. */
const instants = v.pipe(
  v.array(instant),
  v.maxLength(500),
  v.check((row) => row.every((at, index) => index === 0 || (row[index - 1] ?? at) < at)),
);

const sheet = {
  planned: v.pipe(
    v.array(planned),
    v.minLength(1),
    v.maxLength(mostPlanned),
    v.check((row) => new Set(row).size === row.length),
  ),
  options: v.pipe(instants, v.minLength(1)),
  minutes,
  zone,
  until: instant,
  gaps: v.exactOptional(
    v.pipe(
      v.strictObject({ least: days, normal: days, most: days }),
      v.check(({ least, normal, most }) => least <= normal && normal <= most),
    ),
  ),
};
const answer = { yes: instants, ifNeedBe: instants, no: instants } satisfies Entries<PollAnswer>;
const settings = {
  dates: v.picklist(['inCalendars', 'hereOnly']),
  zone,
  title: v.picklist(calendarTitles),
  place: v.picklist(['shown', 'hidden']),
} satisfies Entries<CalendarSettings>;
const logistics = {
  place: v.exactOptional(words(mostInPlace)),
  directions: v.exactOptional(line),
  link: v.exactOptional(webAddress),
  minutes: v.exactOptional(minutes),
} satisfies Entries<Logistics>;
const presence = {
  late: v.exactOptional(apart),
  leaves: v.exactOptional(apart),
  why: v.exactOptional(line),
} satisfies Entries<Presence>;
const dates = v.pipe(
  v.array(v.strictObject({ planned, at: instant })),
  v.minLength(1),
  v.maxLength(mostPlanned),
  v.check((row) => new Set(row.map((date) => date.planned)).size === row.length),
);

const spare = v.pipe(
  v.array(
    v.strictObject({ at: instant, could: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPeople)) }),
  ),
  v.maxLength(mostSpare),
);

const places = (most: number) =>
  v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most - 1))), v.maxLength(most));
const no = v.pipe(
  v.array(v.strictObject({ account, dates: places(mostPlanned), spare: places(mostSpare) })),
  v.maxLength(mostPeople),
  v.check((said) => new Set(said.map((one) => one.account)).size === said.length),
);

type Entries<Thing> = { readonly [Key in keyof Thing]: unknown };
type Of<Kind extends PlanningEventKind> = Extract<PlanningEvent, { readonly kind: Kind }>;

export const planningSchemas: { readonly [Kind in PlanningEventKind]: v.GenericSchema<unknown, Of<Kind>> } = {
  pollOpened: v.strictObject({ kind: v.literal('pollOpened'), poll, ...sheet }),
  pollDatesAdded: v.strictObject({
    kind: v.literal('pollDatesAdded'),
    poll,
    options: v.pipe(instants, v.minLength(1)),
    until: instant,
  }),
  pollAnswered: v.pipe(
    v.strictObject({ kind: v.literal('pollAnswered'), poll, ...answer }),
    v.check((said) => saysEachOnce(said)),
  ),
  pollLinkGiven: v.strictObject({ kind: v.literal('pollLinkGiven'), poll, link, secret: thirtyTwoBytes, for: name }),
  pollLinkWithdrawn: v.strictObject({ kind: v.literal('pollLinkWithdrawn'), link }),
  pollEnded: v.strictObject({ kind: v.literal('pollEnded'), poll }),
  datesChosen: v.strictObject({
    kind: v.literal('datesChosen'),
    poll: v.exactOptional(poll),
    dates,
    spare: v.exactOptional(spare),
    no: v.exactOptional(no),
  }),
  calendarSet: v.strictObject({ kind: v.literal('calendarSet'), ...settings }),
  logisticsSet: v.strictObject({
    kind: v.literal('logisticsSet'),
    planned: v.exactOptional(planned),
    ...logistics,
  }),
  presenceTold: v.strictObject({ kind: v.literal('presenceTold'), planned, ...presence }),
  meetsAnyway: v.strictObject({ kind: v.literal('meetsAnyway'), planned }),
  registersTold: v.strictObject({
    kind: v.literal('registersTold'),
    registers: v.pipe(
      v.array(v.picklist(registers)),
      v.maxLength(registers.length),
      v.check((row) => new Set(row).size === row.length),
    ),
  }),
  calendarTold: v.strictObject({ kind: v.literal('calendarTold'), ...settings }),
  logisticsTold: v.strictObject({
    kind: v.literal('logisticsTold'),
    planned: v.exactOptional(planned),
    ...logistics,
  }),
  pollTold: v.strictObject({
    kind: v.literal('pollTold'),
    poll,
    by: account,
    ...sheet,
    firstUntil: v.exactOptional(instant),
  }),
  pollAnswerTold: v.pipe(
    v.strictObject({ kind: v.literal('pollAnswerTold'), poll, account, ...answer }),
    v.check((said) => saysEachOnce(said)),
  ),
};

/** An answer as a guest's browser sealed it, read as strictly as a letter. */
export const guestAnswer: v.GenericSchema<unknown, PollAnswer> = v.pipe(
  v.strictObject(answer),
  v.check((said) => saysEachOnce(said)),
);

function saysEachOnce({ yes, ifNeedBe, no }: PollAnswer): boolean {
  return new Set([...yes, ...ifNeedBe, ...no]).size === yes.length + ifNeedBe.length + no.length;
}

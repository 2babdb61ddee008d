import type { Bucket } from './member-limits.ts';

/** What planning may take at most. `docs/protocol.md` says the same to people who write a client. */

/** Of what calendars say, in UTF-16 units. */
export const maxTitle = 80;
export const maxPlace = 200;
export const maxZone = 64;
export const leastMinutes = 1;
export const mostMinutes = 24 * 60;
/** Of what lies under a personal link, in bytes of ciphertext. */
export const maxSheetBytes = 64 * 1024;
export const maxAnswerBytes = 64 * 1024;

/** Of one group, at the same time: two years of meeting every week. */
export const mostDates = 104;
export const mostPolls = 32;
/** In one poll: more than its rules allow, so that those say no and not the wire. */
export const maxPollDates = 500;
export const mostPollLinks = 32;

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long things live, in milliseconds. */
export const planningLifetimes = {
  /** After it was over: so long a calendar that subscribes still shows it. */
  pastDate: 28 * day,
  /** After its last moment, or after somebody closed it: time for members to fetch what guests answered. */
  pastPoll: 7 * day,
} as const;

/** How far ahead, in milliseconds. */
export const farthest = { date: 5 * 366 * day, poll: 183 * day } as const;

/** From one reminder of a poll to the next, in milliseconds: once a day, also for who is a little earlier than yesterday. */
export const remindAgainAfter = 20 * 60 * minute;

export const planningRates = {
  /** Changes of one group, each mailed to all: a whole series at once, and then no flood. */
  dates: { burst: 120, every: 30_000 },
  /** Looks and answers under one personal link. */
  pollLink: { burst: 30, every: 4_000 },
  /** One feed that is fetched, and has changed. */
  feed: { burst: 10, every: 30_000 },
} as const satisfies Readonly<Record<string, Bucket>>;

/** In one feed, those of the last weeks and the next: to write them takes a while, and the meetings wait. */
export const mostFeedDates = 200;
/** Of one network address, fetching feeds; a calendar asks a few times a day. */
export const feedsPerMinute = 120;

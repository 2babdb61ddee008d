/** What accounts and groups may take at most. `docs/protocol.md` says the same to people who write a client. */

/** Of an e-mail address, in characters. */
export const maxAddress = 254;
/** Of one wrap of the keys of an account, all generations of them, in bytes. */
export const maxWrapBytes = 4096;
/** Of one sealed letter, in bytes; a body of a request holds it in base64url. */
export const maxLetterBytes = 32 * 1024;
/** Of one entry of a roster, of one epoch and of what an invitation shows, in bytes. */
export const maxEntryBytes = 1024;
export const maxEpochBytes = 4096;
export const maxGreetingBytes = 1024;

/** Of sealed letters together, in bytes: of one group, or of one account's own. */
export const mostLetterBytes = 64 * 1024 * 1024;
export const mostLetters = 50_000;
/** Of one answer with letters, in bytes of letters; the rest is asked for again. */
export const letterPageBytes = 256 * 1024;
export const mostEntries = 1_000;
export const mostEpochs = 2_000;
export const mostGroupsOfAccount = 50;
export const mostInvitations = 32;
/** Under one invitation, of people who wait to be let in. */
export const mostRequests = 16;
export const mostSessions = 50;
export const mostPasskeys = 10;
/** Wrong codes before a ticket is over. */
export const mostCodeTries = 5;

/** What Argon2id may ask of a browser: memory in KiB, and passes. */
export const leastStretching = { memory: 64 * 1024, passes: 3 } as const;
export const mostStretching = { memory: 1024 * 1024, passes: 16 } as const;

const second = 1_000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** How long things live, in milliseconds. */
export const memberLifetimes = {
  emailCode: 10 * minute,
  /** A session that nobody uses, and one that is used every day. */
  idleSession: 30 * day,
  session: 180 * day,
  invitation: 14 * day,
  /** How long the question for news waits for some. */
  news: 25 * second,
} as const;

/** So many at once, and then one more each so many milliseconds. */
export interface Bucket {
  readonly burst: number;
  readonly every: number;
}

/**
 * What slows guessing down and locks nobody out for long. `pair` counts one network address for one account, `account`
 * all together; a browser in which somebody signed in before has a measure of its own. `network` is for codes of whatever
 * address: nobody makes this server write to thousands of strangers.
 */
export const memberRates = {
  signIn: { pair: { burst: 10, every: 30 * second }, account: { burst: 100, every: 6 * second } },
  emailCode: {
    pair: { burst: 3, every: 2 * minute },
    account: { burst: 8, every: 5 * minute },
    network: { burst: 120, every: 10 * second },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Bucket>>>>;

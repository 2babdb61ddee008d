import type { account } from '../../locales/nl/account.ts';
import type { agreements } from '../../locales/nl/agreements.ts';
import type { book } from '../../locales/nl/book.ts';
import type { casus } from '../../locales/nl/casus.ts';
import type { dates } from '../../locales/nl/dates.ts';
import type { envelopes } from '../../locales/nl/envelopes.ts';
import type { exporting } from '../../locales/nl/exporting.ts';
import type { facilitating } from '../../locales/nl/facilitating.ts';
import type { groups } from '../../locales/nl/groups.ts';
import type { keepingWords } from '../../locales/nl/keeping.ts';
import type { meetings } from '../../locales/nl/meetings.ts';
import type { overview } from '../../locales/nl/overview.ts';
import type { ownAccount } from '../../locales/nl/own-account.ts';
import type { people } from '../../locales/nl/people.ts';
import type { pollAnswering } from '../../locales/nl/poll-answering.ts';
import type { polls } from '../../locales/nl/polls.ts';
import type { trajectory } from '../../locales/nl/trajectory.ts';
import type { Language } from '../../methods/texts.ts';

/** The words of accounts and groups, a chapter for each topic: fetched by whoever goes there, and by nobody else. */
interface Chapters {
  readonly account: typeof account;
  readonly ownAccount: typeof ownAccount;
  readonly groups: typeof groups;
  readonly meetings: typeof meetings;
  readonly people: typeof people;
  readonly overview: typeof overview;
  readonly agreements: typeof agreements;
  readonly trajectory: typeof trajectory;
  readonly casus: typeof casus;
  readonly dates: typeof dates;
  readonly book: typeof book;
  readonly keeping: typeof keepingWords;
  readonly exporting: typeof exporting;
  readonly envelopes: typeof envelopes;
  readonly facilitating: typeof facilitating;
  readonly polls: typeof polls;
  readonly pollAnswering: typeof pollAnswering;
}
export type GroupChapter = keyof Chapters;

const loaders: { readonly [Name in GroupChapter]: Readonly<Record<Language, () => Promise<Chapters[Name]>>> } = {
  account: {
    nl: async () => (await import('../../locales/nl/account.ts')).account,
    en: async () => (await import('../../locales/en/account.ts')).account,
  },
  ownAccount: {
    nl: async () => (await import('../../locales/nl/own-account.ts')).ownAccount,
    en: async () => (await import('../../locales/en/own-account.ts')).ownAccount,
  },
  groups: {
    nl: async () => (await import('../../locales/nl/groups.ts')).groups,
    en: async () => (await import('../../locales/en/groups.ts')).groups,
  },
  meetings: {
    nl: async () => (await import('../../locales/nl/meetings.ts')).meetings,
    en: async () => (await import('../../locales/en/meetings.ts')).meetings,
  },
  people: {
    nl: async () => (await import('../../locales/nl/people.ts')).people,
    en: async () => (await import('../../locales/en/people.ts')).people,
  },
  overview: {
    nl: async () => (await import('../../locales/nl/overview.ts')).overview,
    en: async () => (await import('../../locales/en/overview.ts')).overview,
  },
  agreements: {
    nl: async () => (await import('../../locales/nl/agreements.ts')).agreements,
    en: async () => (await import('../../locales/en/agreements.ts')).agreements,
  },
  trajectory: {
    nl: async () => (await import('../../locales/nl/trajectory.ts')).trajectory,
    en: async () => (await import('../../locales/en/trajectory.ts')).trajectory,
  },
  casus: {
    nl: async () => (await import('../../locales/nl/casus.ts')).casus,
    en: async () => (await import('../../locales/en/casus.ts')).casus,
  },
  dates: {
    nl: async () => (await import('../../locales/nl/dates.ts')).dates,
    en: async () => (await import('../../locales/en/dates.ts')).dates,
  },
  book: {
    nl: async () => (await import('../../locales/nl/book.ts')).book,
    en: async () => (await import('../../locales/en/book.ts')).book,
  },
  keeping: {
    nl: async () => (await import('../../locales/nl/keeping.ts')).keepingWords,
    en: async () => (await import('../../locales/en/keeping.ts')).keepingWords,
  },
  exporting: {
    nl: async () => (await import('../../locales/nl/exporting.ts')).exporting,
    en: async () => (await import('../../locales/en/exporting.ts')).exporting,
  },
  envelopes: {
    nl: async () => (await import('../../locales/nl/envelopes.ts')).envelopes,
    en: async () => (await import('../../locales/en/envelopes.ts')).envelopes,
  },
  facilitating: {
    nl: async () => (await import('../../locales/nl/facilitating.ts')).facilitating,
    en: async () => (await import('../../locales/en/facilitating.ts')).facilitating,
  },
  polls: {
    nl: async () => (await import('../../locales/nl/polls.ts')).polls,
    en: async () => (await import('../../locales/en/polls.ts')).polls,
  },
  pollAnswering: {
    nl: async () => (await import('../../locales/nl/poll-answering.ts')).pollAnswering,
    en: async () => (await import('../../locales/en/poll-answering.ts')).pollAnswering,
  },
};

/** Resolves at once when it was fetched before. */
export function groupWords<Name extends GroupChapter>(name: Name, language: Language): Promise<Chapters[Name]> {
  return loaders[name][language]();
}

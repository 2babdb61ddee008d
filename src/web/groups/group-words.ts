import type { account } from '../../locales/nl/account.ts';
import type { agreements } from '../../locales/nl/agreements.ts';
import type { groups } from '../../locales/nl/groups.ts';
import type { meetings } from '../../locales/nl/meetings.ts';
import type { overview } from '../../locales/nl/overview.ts';
import type { people } from '../../locales/nl/people.ts';
import type { trajectory } from '../../locales/nl/trajectory.ts';
import type { Language } from '../../methods/texts.ts';

/** The words of accounts and groups, a chapter for each topic: fetched by whoever goes there, and by nobody else. */
interface Chapters {
  readonly account: typeof account;
  readonly groups: typeof groups;
  readonly meetings: typeof meetings;
  readonly people: typeof people;
  readonly overview: typeof overview;
  readonly agreements: typeof agreements;
  readonly trajectory: typeof trajectory;
}
export type GroupChapter = keyof Chapters;

const loaders: { readonly [Name in GroupChapter]: Readonly<Record<Language, () => Promise<Chapters[Name]>>> } = {
  account: {
    nl: async () => (await import('../../locales/nl/account.ts')).account,
    en: async () => (await import('../../locales/en/account.ts')).account,
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
};

/** Resolves at once when it was fetched before. */
export function groupWords<Name extends GroupChapter>(name: Name, language: Language): Promise<Chapters[Name]> {
  return loaders[name][language]();
}

import type { Instant } from '../../engine/ids.ts';
import type { DateInWords } from '../../locales/mail.ts';
import { localOf } from '../../planning/calendar.ts';
import type { Language } from '../storage/account-storage.ts';
import type { GroupDate } from '../storage/planning-storage.ts';
import { zoneOrUsual } from './quiet-hours.ts';
import { titleFor } from './title-for.ts';
import { wordsIn } from './words.ts';

/** A moment as people there say it. */
export function written(
  at: Instant,
  zone: string,
  language: Language,
): { readonly day: string; readonly time: string } {
  const { locale, clock } = wordsIn(language);
  const there = zoneOrUsual(zone);
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const day = new Intl.DateTimeFormat(locale, { timeZone: there, ...parts }).format(at);
  return { day, time: clock(localOf(at, there).time) };
}

/** On the clock where the meeting is, and on that of a receiver who is elsewhere. */
export function dateInWords(
  { title, at, zone, place }: Pick<GroupDate, 'title' | 'at' | 'zone' | 'place'>,
  language: Language,
  ownZone: string,
): DateInWords {
  const there = written(at, zone, language);
  const own = written(at, ownZone, language);
  const isElsewhere = own.day !== there.day || own.time !== there.time;
  const ownTime = own.day === there.day ? own.time : `${own.day}, ${own.time}`;
  return { title: titleFor(title, language), ...there, ownTime: isElsewhere ? ownTime : undefined, place };
}

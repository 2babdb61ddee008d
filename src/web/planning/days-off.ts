import type { Language } from '../../methods/texts.ts';
import type { Day } from '../../planning/calendar.ts';
import { type SchoolHoliday, type SchoolRegion, schoolHolidayOn, schoolsKnown } from './school-holidays.ts';

/** Where people's days off are kept. */
export const holidayPlaces = [
  'NL',
  'BE',
  'DE-BB',
  'DE-BE',
  'DE-BW',
  'DE-BY',
  'DE-HB',
  'DE-HE',
  'DE-HH',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SH',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-TH',
  'GB-ENG',
  'GB-NIR',
  'GB-SCT',
  'GB-WLS',
] as const;
export type HolidayPlace = (typeof holidayPlaces)[number];

export interface DaysOffWish {
  readonly places: readonly HolidayPlace[];
  /** In the Netherlands. Where somebody has children, a week without school is no week for an evening. */
  readonly schools: readonly SchoolRegion[];
}

/** Why nobody meets that day. */
export type DayOff =
  | { readonly kind: 'public'; readonly place: HolidayPlace; readonly names: Readonly<Record<Language, string>> }
  | { readonly kind: 'school'; readonly region: SchoolRegion; readonly holiday: SchoolHoliday };

export interface DaysOff {
  readonly on: (day: Day) => DayOff | undefined;
  /** Before the first and past the last of these days nothing is known: a screen says so, and nothing is guessed. */
  readonly known: { readonly first: string; readonly last: string };
}

/** The days of all these places and regions together. The public ones are fetched when somebody plans. */
export async function daysOff({ places, schools }: DaysOffWish): Promise<DaysOff> {
  const { publicHolidays, known } = await import('virtual:kring-holidays');
  const spans = [...(places.length > 0 ? [known] : []), ...(schools.length > 0 ? [schoolsKnown] : [])];
  return {
    known: {
      first:
        spans
          .map(({ first }) => first)
          .toSorted()
          .at(-1) ?? known.first,
      last: spans.map(({ last }) => last).toSorted()[0] ?? known.last,
    },
    on: (day) => {
      for (const place of places) {
        const names = publicHolidays.names[publicHolidays.days[place]?.[day] ?? -1];
        if (names !== undefined) return { kind: 'public', place, names };
      }
      for (const region of schools) {
        const holiday = schoolHolidayOn(day, region);
        if (holiday !== undefined) return { kind: 'school', region, holiday };
      }
      return undefined;
    },
  };
}

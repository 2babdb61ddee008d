/** The three regions between which the summer is spread in the Netherlands. */
export const schoolRegions = ['north', 'middle', 'south'] as const;
export type SchoolRegion = (typeof schoolRegions)[number];

export const schoolHolidays = ['autumn', 'christmas', 'spring', 'may', 'summer'] as const;
export type SchoolHoliday = (typeof schoolHolidays)[number];

/** A region, or all of them; from the Saturday before to the Sunday after, as they are published. */
type Row = readonly [holiday: SchoolHoliday, region: SchoolRegion | 'all', first: string, last: string];

/**
 * Published by the Dutch government for each school year: rijksoverheid.nl, "Overzicht schoolvakanties per schooljaar"
 * (2027-2028 and later read there in November 2026; 2026-2027 compared with calendars that schools published). The dates in
 * autumn and spring are its advice; a school may do otherwise, and many have two weeks in May. No maintained library has
 * them.
 */
const published: readonly Row[] = [
  ['autumn', 'north', '2026-10-10', '2026-10-18'],
  ['autumn', 'middle', '2026-10-17', '2026-10-25'],
  ['autumn', 'south', '2026-10-17', '2026-10-25'],
  ['christmas', 'all', '2026-12-19', '2027-01-03'],
  ['spring', 'north', '2027-02-20', '2027-02-28'],
  ['spring', 'middle', '2027-02-20', '2027-02-28'],
  ['spring', 'south', '2027-02-13', '2027-02-21'],
  ['may', 'all', '2027-04-24', '2027-05-02'],
  ['summer', 'north', '2027-07-10', '2027-08-22'],
  ['summer', 'middle', '2027-07-17', '2027-08-29'],
  ['summer', 'south', '2027-07-24', '2027-09-05'],
  ['autumn', 'north', '2027-10-16', '2027-10-24'],
  ['autumn', 'middle', '2027-10-16', '2027-10-24'],
  ['autumn', 'south', '2027-10-23', '2027-10-31'],
  ['christmas', 'all', '2027-12-25', '2028-01-09'],
  ['spring', 'north', '2028-02-19', '2028-02-27'],
  ['spring', 'middle', '2028-02-26', '2028-03-05'],
  ['spring', 'south', '2028-02-26', '2028-03-05'],
  ['may', 'all', '2028-04-29', '2028-05-07'],
  ['summer', 'north', '2028-07-15', '2028-08-27'],
  ['summer', 'middle', '2028-07-08', '2028-08-20'],
  ['summer', 'south', '2028-07-22', '2028-09-03'],
  ['autumn', 'north', '2028-10-14', '2028-10-22'],
  ['autumn', 'middle', '2028-10-21', '2028-10-29'],
  ['autumn', 'south', '2028-10-21', '2028-10-29'],
  ['christmas', 'all', '2028-12-23', '2029-01-07'],
  ['spring', 'north', '2029-02-17', '2029-02-25'],
  ['spring', 'middle', '2029-02-17', '2029-02-25'],
  ['spring', 'south', '2029-02-10', '2029-02-18'],
  ['may', 'all', '2029-04-28', '2029-05-06'],
  ['summer', 'north', '2029-07-21', '2029-09-02'],
  ['summer', 'middle', '2029-07-07', '2029-08-19'],
  ['summer', 'south', '2029-07-14', '2029-08-26'],
];

/** The school years 2026-2027 to 2028-2029. What comes after is not known here, and not guessed. */
export const schoolsKnown = { first: '2026-10-01', last: '2029-09-02' } as const;

export function schoolHolidayOn(day: string, region: SchoolRegion): SchoolHoliday | undefined {
  const row = published.find(([, of, first, last]) => (of === 'all' || of === region) && first <= day && day <= last);
  return row?.[0];
}

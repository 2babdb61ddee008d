/** What somebody wants printed, as the address says it. What it does not say, or says wrongly, is left open. */
export interface PrintWish {
  readonly people: number | undefined;
  readonly minutes: number | undefined;
  /** Minutes after midnight. */
  readonly at: number | undefined;
  readonly sheet: PrintSheet;
}

export const printSheets = ['table', 'chair'] as const;
/** The sheet that lies on the table for all, or the crib sheet of the chair: that one nobody gets who did not ask. */
export type PrintSheet = (typeof printSheets)[number];

/** In the place of a method: the meeting that is open in this browser. */
export const ofMeeting = 'meeting';

const time = /^(?<hours>[01]?\d|2[0-3])[:.](?<minutes>[0-5]\d)$/;

export function printWishIn(query: string): PrintWish {
  const asked = new URLSearchParams(query);
  return {
    people: wholeNumber(asked.get('people')),
    minutes: wholeNumber(asked.get('minutes')),
    at: minutesOfDay(asked.get('at')),
    sheet: printSheets.find((sheet) => sheet === asked.get('sheet')) ?? 'table',
  };
}

export function printAddress(method: string, wish: Partial<PrintWish>): string {
  const query = new URLSearchParams();
  if (wish.people !== undefined) query.set('people', `${wish.people}`);
  if (wish.minutes !== undefined) query.set('minutes', `${wish.minutes}`);
  if (wish.at !== undefined) query.set('at', timeOfDay(wish.at));
  if (wish.sheet !== undefined) query.set('sheet', wish.sheet);
  return `/print/${method}?${query}`;
}

/** `14:05`; also for what lies behind midnight. */
export function timeOfDay(minutes: number): string {
  const whole = Math.floor(minutes) % 1440;
  return `${`${Math.floor(whole / 60)}`.padStart(2, '0')}:${`${whole % 60}`.padStart(2, '0')}`;
}

export function minutesOfDay(text: string | null): number | undefined {
  const { hours, minutes } = time.exec(text ?? '')?.groups ?? {};
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

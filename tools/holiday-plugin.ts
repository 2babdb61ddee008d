import Holidays from 'date-holidays';
import type { Plugin } from 'vite';
import { languages } from '../src/methods/texts.ts';

const index = 'virtual:kring-holidays';
/** Past it nobody is told anything; a later version of Kring reaches further. */
const years = { first: 2026, last: 2034 } as const;

const nations = ['ENG', 'NIR', 'SCT', 'WLS'];
/** `undefined`: the same in the whole country. */
const regions = {
  NL: [undefined],
  BE: [undefined],
  DE: Object.keys(new Holidays().getStates('DE')),
  GB: nations,
} as const;

/**
 * Works out the public holidays while the pages are built, so that no browser carries the library, which knows every country
 * and calendar of the world: 180 kB packed, for 3 kB of days. See `src/web/kring-holidays.d.ts`.
 */
export function holidayPlugin(): Plugin {
  return {
    name: 'kring-holidays',
    resolveId(source) {
      return source === index ? `\0${index}` : undefined;
    },
    load(id) {
      if (id !== `\0${index}`) return undefined;
      const known = { first: `${years.first}-01-01`, last: `${years.last}-12-31` };
      const code = `export const known = ${JSON.stringify(known)};\nexport const publicHolidays = ${JSON.stringify(publicHolidays())};`;
      return { code, moduleType: 'js' };
    },
  };
}

interface PublicHolidays {
  /** What a day is called, each name once. */
  readonly names: Readonly<Record<string, string>>[];
  /** By place, `NL` or `DE-BY`: the days, each with the place of its name. */
  readonly days: Record<string, Record<string, number>>;
}

function publicHolidays(): PublicHolidays {
  const all: PublicHolidays = { names: [], days: {} };
  const known = new Map<string, number>();
  for (const [country, parts] of Object.entries(regions)) {
    for (const region of parts) {
      const days: Record<string, number> = {};
      for (const [day, names] of holidaysOf(country, region)) {
        const spelled = JSON.stringify(names);
        const at = known.get(spelled) ?? all.names.push(names) - 1;
        known.set(spelled, at);
        days[day] = at;
      }
      all.days[region === undefined ? country : `${country}-${region}`] = days;
    }
  }
  return all;
}

function holidaysOf(country: string, region: string | undefined): ReadonlyMap<string, Record<string, string>> {
  // The Dutch government's own list also has Good Friday and Liberation Day, on which schools and offices are shut.
  const options = { types: country === 'NL' ? (['public', 'school'] as const).slice() : (['public'] as const).slice() };
  const library = region === undefined ? new Holidays(country, options) : new Holidays(country, region, options);
  const days = new Map<string, Record<string, string>>();
  const named = new Map<string, Record<string, string>>();
  for (let year = years.first; year <= years.last; year += 1) {
    const holidays = library.getHolidays(year);
    // A name is asked for once in each language: a year takes the library a while.
    if (holidays.some(({ rule }) => !named.has(rule))) {
      for (const language of languages)
        for (const { rule, name } of library.getHolidays(year, language))
          named.set(rule, { ...named.get(rule), [language]: name });
    }
    for (const { date, rule } of holidays) days.set(date.slice(0, 10), named.get(rule) ?? {});
  }
  return days;
}

import { composeParts, partsBounds, standardParts } from '../../src/methods/compose-parts.ts';
import type { Script } from '../../src/methods/script.ts';
import type { MethodStructure } from '../../src/methods/structure.ts';
import { theMethod } from '../../tests/support/the-library.ts';
import type { Chance } from './chance.ts';

export const peopleInMeeting = 6;

const minute = 60_000;

/** When most meetings begin, in milliseconds since midnight: before the telephone does, and after lunch. */
export const waves = [9 * 60 * minute, 13 * 60 * minute];

/** How long before a wave the first people come, and when the last have gone at the latest. */
export const beforeWave = 12 * minute;

/** Meetings are planned for so long, where the method can be fitted to it; with what goes slower it fills two hours with a coffee. */
const wantedSeconds = 90 * 60;

/**
 * Which methods meetings are held with, in parts of a hundred. Nobody has counted this. What is known: a group learns one
 * plain structure well before it varies (so the plain ones have two thirds), the 45-minute form is what organisations hand
 * out, and gossip, Balint and Socratic forms are for groups that know each other. Those with several tables at once are
 * left out: they are for larger groups than six.
 */
export const methodsOfDay: readonly (readonly [string, number])[] = [
  ['five-phase', 22],
  ['basic', 14],
  ['incident', 10],
  ['five-step', 10],
  ['four-step', 6],
  ['solution-questions', 8],
  ['gossip', 7],
  ['balint-group', 5],
  ['balint-steps', 4],
  ['ten-step', 5],
  ['socratic', 5],
  ['incident-two-questions', 4],
];

export interface PlannedMeeting {
  readonly method: string;
  readonly script: Script;
  /** When each of its people comes, in milliseconds since midnight; the chair first of all. */
  readonly arrivals: readonly number[];
  readonly begins: number;
  readonly chance: Chance;
}

const scripts = new Map<string, Script>();

export function scriptOf(method: string): Script {
  const known = scripts.get(method) ?? fitted(theMethod(method).structure);
  scripts.set(method, known);
  return known;
}

function fitted(method: MethodStructure): Script {
  const agenda = theMethod('agenda').structure;
  const plan = { agenda, parts: standardParts(agenda, [method]), people: peopleInMeeting };
  const { least, most } = partsBounds(plan);
  const script = composeParts({ ...plan, seconds: Math.min(most, Math.max(least, wantedSeconds)) });
  if (!script.ok) throw new Error(`${method.id} does not fit six people`);
  return script.value;
}

/** All meetings of one wave; the same for the same dice. */
export function planWave(wave: number, meetings: number, chance: Chance): readonly PlannedMeeting[] {
  return Array.from({ length: meetings }, () => {
    const own = chance.apart();
    const method = own.weighed(methodsOfDay) ?? 'five-phase';
    const come = Array.from({ length: peopleInMeeting }, () => arrival(wave, own)).sort((one, other) => one - other);
    const chair = Math.min(come[0] ?? wave, wave - own.between(2, 8) * minute);
    return {
      method,
      script: scriptOf(method),
      arrivals: [chair, ...come.slice(1)],
      begins: wave + own.between(0.5, 3) * minute,
      chance: own,
    };
  });
}

/** Most come in the last minutes before the hour, some well before it, one in eight is late. */
function arrival(wave: number, chance: Chance): number {
  if (chance.happens(0.12)) return wave + Math.min(9, chance.waiting(2.5)) * minute;
  if (chance.happens(0.15)) return wave - chance.between(4, 11) * minute;
  return wave - Math.min(8, chance.waiting(1.8)) * minute;
}

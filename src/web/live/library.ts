import { type Result, refused } from '../../basics/result.ts';
import type { Choosable } from '../../methods/choice.ts';
import { compose, composeCasus, normalMeetingSeconds, onWish, peopleOf } from '../../methods/compose.ts';
import { bounds } from '../../methods/fit.ts';
import { limits } from '../../methods/limits.ts';
import { refitArranged } from '../../methods/refit-arranged.ts';
import type { FitProblem, Script, ScriptPart } from '../../methods/script.ts';
import type { CommonThing } from '../../methods/search-words.ts';
import type { MethodId, MethodStructure } from '../../methods/structure.ts';
import type { Language } from '../../methods/texts.ts';
import { shelf } from './own-here.ts';
import { isOwn } from './own-id.ts';

/** What is known of each method before it is loaded: enough to choose, by a person or by `chooseMethod`. */
export interface LibraryEntry extends Choosable {
  readonly names: Readonly<Record<Language, string>>;
  readonly purposes: Readonly<Record<Language, string>>;
  /** At the normal time with the least and the most people. */
  readonly minutes: { readonly least: number; readonly most: number };
}

export interface MinuteBounds {
  readonly least: number;
  readonly normal: number;
  readonly most: number;
}

export type PlanProblem = FitProblem | 'unknownMethod';

const agenda = 'agenda';
/** What someone who leads for the first time is offered first: the form that the most groups know. */
export const suggested = 'five-phase';

type Loaders<Part> = Readonly<Record<string, () => Promise<Part>>>;
const structures: Loaders<MethodStructure> = import.meta.glob<MethodStructure>('../../methods/library/*.yaml', {
  query: '?structure',
  import: 'default',
});

/** Without the agenda. The suggested method first, then one's own, then the others in the order of their ids. */
export async function loadLibrary(): Promise<readonly LibraryEntry[]> {
  const [{ library }, own] = await Promise.all([import('virtual:kring-library'), ownLibrary()]);
  const methods = library.filter(({ kind }) => kind !== 'agenda');
  const [first, others] = [true, false].map((is) => methods.filter(({ id }) => (id === suggested) === is));
  return [...(first ?? []), ...(own?.ownEntries() ?? []), ...(others ?? [])];
}

/** What a search came to. */
export interface Found {
  /** The best first. */
  readonly methods: readonly MethodId[];
  /** When all that was asked for is something that every method has. */
  readonly common: CommonThing | undefined;
}

/**
 * The methods in which every word is found; also by other words, in both languages. With minutes in it, those that
 * normally take about so long.
 */
export async function searchLibrary(question: string): Promise<Found> {
  const [{ searchable }, { searchMethods, commonThingIn }, { lengthIn, nearestInLength }, own, library] =
    await Promise.all([
      import('virtual:kring-search'),
      import('../../methods/search-methods.ts'),
      import('../../methods/search-length.ts'),
      ownLibrary(),
      loadLibrary(),
    ]);
  const length = lengthIn(question);
  const words = length?.rest ?? question;
  const methods = searchMethods([...(own?.ownSearchable() ?? []), ...searchable], words);
  if (length === undefined) return { methods, common: commonThingIn(words) };
  const found = methods.flatMap((method) => library.filter(({ id }) => id === method));
  return { methods: nearestInLength(found, length.minutes), common: undefined };
}

/** Whoever has no methods of the own does not fetch what reads them. */
async function ownLibrary(): Promise<typeof import('./own-library.ts') | undefined> {
  return shelf.list().length === 0 ? undefined : import('./own-library.ts');
}

/** A whole meeting; without minutes, in its own time. */
export async function planMeeting(
  methods: readonly MethodId[],
  people: number,
  minutes: number | undefined,
): Promise<Result<Script, PlanProblem>> {
  const loaded = await load(methods);
  if (loaded === undefined) return refused('unknownMethod');
  const plan = { ...loaded, people };
  return compose({ ...plan, seconds: minutes === undefined ? normalMeetingSeconds(plan) : minutes * 60 });
}

/** The minutes of a whole meeting with these methods: what it takes by itself, and what it can be at most and at least. */
export async function minutesOf(methods: readonly MethodId[], people: number): Promise<MinuteBounds | undefined> {
  const loaded = await load(methods);
  if (loaded === undefined) return undefined;
  const walked = loaded.agenda.phases.filter(
    ({ part }) => part === undefined || !(part === 'casus' || onWish.has(part)),
  );
  const each = [walked, ...loaded.methods.map(({ phases }) => phases)].flatMap((phases) =>
    bounds(phases, peopleOf(people)),
  );
  const sum = (which: keyof MinuteBounds): number => each.reduce((total, phase) => total + phase[which], 0);
  return {
    least: Math.ceil(sum('least') / 60),
    normal: Math.round(sum('normal') / 60),
    most: Math.floor(sum('most') / 60),
  };
}

/** Another method at the choice, in the seconds that are left for it; without seconds in its own time. */
export async function planCasus(
  method: MethodId,
  people: number,
  seconds: number | undefined,
): Promise<Result<ScriptPart, PlanProblem>> {
  const structure = await structureOf(method);
  return structure === undefined ? refused('unknownMethod') : composeCasus(structure, people, seconds);
}

/**
 * The script of the lobby for the people who are there now, in the same whole time, or as near to it as these people
 * allow. Of a meeting that somebody arranged each part stays as long as it was, as far as that can be.
 */
export async function refitScript(script: Script, people: number): Promise<Result<Script, PlanProblem>> {
  const casus = script.parts.filter(({ kind }) => kind === 'casus');
  const loaded = await load(casus.map((part) => (isOwn(part.method) ? structureIn(part) : part.method)));
  if (loaded === undefined) return refused('unknownMethod');
  return refitArranged(script, loaded, people);
}

/** What of a method is no words; undefined for one that is not in the library. */
export async function loadStructure(method: MethodId): Promise<MethodStructure | undefined> {
  return structureOf(method);
}

export function secondsOf(script: Script): number {
  return script.parts.flatMap(({ phases }) => phases).reduce((total, { seconds }) => total + seconds, 0);
}

async function load(
  methods: readonly (MethodId | MethodStructure)[],
): Promise<{ readonly agenda: MethodStructure; readonly methods: readonly MethodStructure[] } | undefined> {
  const [frame, ...loaded] = await Promise.all(
    [agenda, ...methods].map((method) => (typeof method === 'string' ? structureOf(method) : method)),
  );
  if (frame === undefined || !allKnown(loaded)) return undefined;
  return { agenda: frame, methods: loaded };
}

function allKnown(loaded: readonly (MethodStructure | undefined)[]): loaded is readonly MethodStructure[] {
  return !loaded.includes(undefined);
}

/** An own method is known to whoever leads from the script alone; how many people it is for, is not in there. */
function structureIn({ method, phases, modules, sealedFields }: ScriptPart): MethodStructure {
  return { id: method, kind: 'problem', people: { least: 2, most: limits.people }, phases, modules, sealedFields };
}

/** Of the library, or made in this browser. */
async function structureOf(method: string): Promise<MethodStructure | undefined> {
  if (isOwn(method)) return (await import('./own-library.ts')).ownStructure(method);
  return structures[`../../methods/library/${method}.yaml`]?.();
}

import { granted, type Result, refused } from '../../basics/result.ts';
import { peopleOf } from '../../methods/compose.ts';
import {
  composeParts,
  eachPartBounds,
  type PartBounds,
  type PartsProblem,
  type PlannedPart,
  partsBounds,
} from '../../methods/compose-parts.ts';
import { normalSeconds, type PhaseBounds } from '../../methods/fit.ts';
import type { Script } from '../../methods/script.ts';
import type { MethodId, MethodStructure } from '../../methods/structure.ts';
import { loadStructure } from '../live/library.ts';
import type { Arrangement } from './arrangement.ts';

/** An arrangement with its times: the script when it can be done, else why not. */
export interface ArrangedMeeting {
  readonly script: Result<Script, PartsProblem>;
  /** Of the whole, in seconds. */
  readonly within: PhaseBounds;
  /** What each part can take, in seconds, and what it takes now. */
  readonly each: readonly (PartBounds & { readonly seconds: number })[];
}

export const agendaId = 'agenda' as MethodId;

export async function planArrangement(arrangement: Arrangement): Promise<Result<ArrangedMeeting, 'unknownMethod'>> {
  const { parts, people, minutes } = arrangement;
  const [agenda, ...methods] = await Promise.all(
    [agendaId, ...parts.map((part) => (part.kind === 'casus' ? part.method : agendaId))].map(loadStructure),
  );
  if (agenda === undefined) return refused('unknownMethod');
  const planned: PlannedPart[] = [];
  for (const [index, part] of parts.entries()) {
    const method = methods[index];
    if (method === undefined) return refused('unknownMethod');
    const seconds = part.minutes === undefined ? {} : { seconds: part.minutes * 60 };
    planned.push(part.kind === 'casus' ? { kind: 'casus', method, ...seconds } : { ...part, ...seconds });
  }
  const plan = { agenda, parts: planned, people };
  const within = partsBounds(plan);
  const script = composeParts({ ...plan, seconds: minutes === undefined ? within.normal : minutes * 60 });
  const taken = script.ok ? secondsOfParts(planned, script.value) : [];
  const each = eachPartBounds(plan).map((own, index) => ({
    ...own,
    seconds: taken[index] ?? planned[index]?.seconds ?? own.normal,
  }));
  return granted({ script, within, each });
}

/** What one casus takes by itself, in whole minutes. */
export async function ownMinutes(method: MethodId, people: number): Promise<number> {
  const structure = await loadStructure(method);
  return structure === undefined ? 0 : Math.round(normalSeconds(structure.phases, peopleOf(people)) / 60);
}

/** The phases of the script stand in the order of the parts: each part has its own, a piece of the agenda one. */
function secondsOfParts(parts: readonly PlannedPart[], script: Script): readonly number[] {
  const seconds = script.parts.flatMap(({ phases }) => phases.map((phase) => phase.seconds));
  let from = 0;
  return parts.map((part) => {
    const count = part.kind === 'casus' ? part.method.phases.length : 1;
    from += count;
    return seconds.slice(from - count, from).reduce((sum, each) => sum + each, 0);
  });
}

/** The phase of the agenda that stands in a meeting only on wish. */
export function phaseOnWish(agenda: MethodStructure, part: 'landing' | 'break') {
  return agenda.phases.find((phase) => phase.part === part)?.id;
}

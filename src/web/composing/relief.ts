import type { AgendaPart, MethodStructure } from '../../methods/structure.ts';
import { type Arrangement, without } from './arrangement.ts';
import { type ArrangedMeeting, phaseOnWish } from './plan-arrangement.ts';

/** Something that would give the other parts air, with the arrangement that comes of it. */
export type Relief = { readonly after: Arrangement } & (
  | { readonly kind: 'eachCasus'; readonly minutes: number }
  | { readonly kind: 'leaveOut'; readonly at: number }
  | { readonly kind: 'wholeTime'; readonly minutes: number }
);

/** The part that has least of its own time left, when that is too little to be presented as nothing. */
export interface Squeezed {
  readonly at: number;
  /** In whole minutes. */
  readonly minutes: number;
  readonly own: number;
}

/** A casus with less than this of its own time is told. */
const hurried = 4 / 5;
/** Offers are whole five minutes. */
const step = 5;
const most = 4;

/** Which part is short of time, although nobody asked for that; undefined when all come into their own. */
export function squeezedIn({ parts }: Arrangement, { script, each }: ArrangedMeeting): Squeezed | undefined {
  if (!script.ok) return undefined;
  const short = parts.flatMap((part, at) => {
    const own = each[at];
    if (own === undefined || part.minutes !== undefined) return [];
    const enough = part.kind === 'casus' ? own.normal * hurried : own.atEase;
    return own.seconds < enough ? [{ at, share: own.seconds / own.normal, own }] : [];
  });
  const [worst] = short.sort((one, other) => one.share - other.share);
  return worst && { at: worst.at, minutes: asMinutes(worst.own.seconds), own: asMinutes(worst.own.normal) };
}

/** What would help, when the time is short or too short; the lightest first. */
export function reliefFor(
  arrangement: Arrangement,
  planned: ArrangedMeeting,
  agenda: MethodStructure,
): readonly Relief[] {
  const { script } = planned;
  const isTooShort = !script.ok && script.problem.kind === 'tooShort' && script.problem.part === undefined;
  if (!isTooShort && squeezedIn(arrangement, planned) === undefined) return [];
  const reliefs = [
    ...shorterCasus(arrangement, planned),
    ...leavingOut(arrangement, agenda),
    ...longerWhole(arrangement, planned),
  ];
  return reliefs.slice(0, most);
}

/** Where the casus were given fixed times: as long as the rest leaves them, when that is long enough for the method. */
function shorterCasus(arrangement: Arrangement, { each }: ArrangedMeeting): readonly Relief[] {
  const { minutes: whole, parts } = arrangement;
  const casus = parts.flatMap((part, at) => (part.kind === 'casus' ? [{ part, least: each[at]?.least ?? 0 }] : []));
  const fixed = casus.flatMap(({ part }) => (part.minutes === undefined ? [] : [part.minutes]));
  if (whole === undefined || fixed.length === 0) return [];
  const around = parts.map((part, at) => (part.kind === 'casus' ? 0 : (part.minutes ?? (each[at]?.atEase ?? 0) / 60)));
  const left = whole - around.reduce((sum, one) => sum + one, 0);
  const minutes = Math.floor(left / casus.length / step) * step;
  const isLongEnough = casus.every(({ least }) => minutes * 60 >= least);
  if (!isLongEnough || minutes >= Math.max(...fixed)) return [];
  const shorter = parts.map((part) => (part.kind === 'casus' ? { ...part, minutes } : part));
  return [{ kind: 'eachCasus', minutes, after: { ...arrangement, parts: shorter } }];
}

/** What a group can do without for once: looking back, then the break, then the last casus of several. */
function leavingOut(arrangement: Arrangement, agenda: MethodStructure): readonly Relief[] {
  const { parts } = arrangement;
  const placeOf = (wanted: AgendaPart): number => {
    const phase = agenda.phases.find(({ part }) => part === wanted)?.id;
    return parts.findIndex((part) => part.kind === 'agenda' && part.phase === phase);
  };
  const casus = parts.flatMap(({ kind }, at) => (kind === 'casus' ? [at] : []));
  const last = casus.length > 1 ? casus.at(-1) : undefined;
  return [placeOf('lookBack'), placeOf('break'), last ?? -1]
    .filter((at) => at >= 0)
    .map((at) => ({
      kind: 'leaveOut',
      at,
      after: { ...arrangement, parts: without(parts, at, phaseOnWish(agenda, 'landing')) },
    }));
}

/** So long that every casus takes its own time and the agenda is not hurried. */
function longerWhole(arrangement: Arrangement, { each }: ArrangedMeeting): readonly Relief[] {
  const needed = arrangement.parts.map((part, at) => {
    const own = each[at];
    if (part.minutes !== undefined) return part.minutes * 60;
    return (part.kind === 'casus' ? own?.normal : own?.atEase) ?? 0;
  });
  const minutes = Math.ceil(needed.reduce((sum, one) => sum + one, 0) / 60 / step) * step;
  if (arrangement.minutes === undefined || minutes <= arrangement.minutes) return [];
  return [{ kind: 'wholeTime', minutes, after: { ...arrangement, minutes } }];
}

function asMinutes(seconds: number): number {
  return Math.round(seconds / 60);
}

import type { MethodId, PhaseId } from '../../methods/structure.ts';
import { type Cupboard, keepIn } from '../live/cupboard.ts';
import { type ArrangedPart, type Arrangement, mostParts } from './arrangement.ts';

const place = 'kring/arrangements';
/** How many are kept; the oldest goes first. */
const most = 5;

/** What this browser kept of how a group likes its meetings, the last one first. Whatever cannot be read is not there. */
export function keptArrangements(cupboard: Cupboard): readonly Arrangement[] {
  try {
    const kept: unknown = JSON.parse(cupboard.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(asArrangement).slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepArrangement(cupboard: Cupboard, arrangement: Arrangement): void {
  const written = JSON.stringify(arrangement);
  const others = keptArrangements(cupboard).filter((kept) => JSON.stringify(kept) !== written);
  keepIn(cupboard, place, JSON.stringify([arrangement, ...others].slice(0, most)));
}

export function forgetArrangement(cupboard: Cupboard, arrangement: Arrangement): void {
  const written = JSON.stringify(arrangement);
  const others = keptArrangements(cupboard).filter((kept) => JSON.stringify(kept) !== written);
  keepIn(cupboard, place, JSON.stringify(others));
}

function asArrangement(kept: unknown): readonly Arrangement[] {
  if (!isRecord(kept)) return [];
  const { people, minutes, parts: written } = kept;
  if (!isCount(people, 40) || !Array.isArray(written) || written.length > mostParts) return [];
  const parts = written.flatMap(asPart);
  if (parts.length !== written.length || parts.length === 0) return [];
  if (minutes !== undefined && !isCount(minutes, 1440)) return [];
  return [{ people, ...(minutes === undefined ? {} : { minutes }), parts }];
}

function asPart(kept: unknown): readonly ArrangedPart[] {
  if (!isRecord(kept)) return [];
  const { kind, phase, method, minutes } = kept;
  if (minutes !== undefined && !isCount(minutes, 1440)) return [];
  const reserved = minutes === undefined ? {} : { minutes };
  if (kind === 'agenda' && isId(phase)) return [{ kind, phase: phase as PhaseId, ...reserved }];
  return kind === 'casus' && isId(method) ? [{ kind, method: method as MethodId, ...reserved }] : [];
}

function isRecord(kept: unknown): kept is Readonly<Record<string, unknown>> {
  return typeof kept === 'object' && kept !== null;
}

function isCount(kept: unknown, upTo: number): kept is number {
  return typeof kept === 'number' && Number.isInteger(kept) && kept > 0 && kept <= upTo;
}

function isId(kept: unknown): kept is string {
  return typeof kept === 'string' && /^[a-z0-9-]{1,40}$/.test(kept);
}

import { unknownId } from './identifiers.ts';
import type { Place, ReferenceKind } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { ReadModule, ReadPhase } from './parse-phase.ts';
import type { ReadStep } from './parse-step.ts';
import type { Report } from './reading.ts';
import type { SealedFieldId } from './structure.ts';
import { walkingOrder } from './walking-order.ts';
import type { Fields } from './yaml-tree.ts';

export interface ReadParts {
  readonly phases: readonly ReadPhase[];
  readonly modules: readonly ReadModule[];
  readonly sealed: readonly { readonly id: SealedFieldId; readonly fields: Fields }[];
}

/** What can only be seen when the whole file has been read: that ids are unique, and that what points, points right. */
export function checkReferences(parts: ReadParts, report: Report): void {
  const { phases, modules, sealed } = parts;
  unique(
    phases.map(({ structure, fields }) => ({ id: structure.id, fields })),
    report,
  );
  unique(
    modules.map(({ structure, fields }) => ({ id: structure.id, fields })),
    report,
  );
  unique(sealed, report);
  const steps = walkingOrder(
    phases.map((phase) => ({ socket: phase.structure.socket, steps: phase.steps })),
    modules.map((module) => ({ id: module.structure.id, steps: module.steps })),
  );
  unique(
    steps.map(({ structure, fields }) => ({ id: structure.id, fields })),
    report,
  );
  checkRepeats(phases, report);
  checkSockets(phases, modules, report);
  const sealedIds = sealed.map((field) => field.id);
  for (const { structure, fields } of steps) {
    for (const id of structure.opens ?? []) resolve('sealedField', id, sealedIds, placeOf(fields, 'opens'), report);
  }
  steps.forEach((step, index) => {
    checkReads(step, steps, index, report);
    checkOpening(step, steps.slice(0, index + 1), steps.slice(index + 1), report);
  });
}

function unique(things: readonly { readonly id: string; readonly fields: Fields }[], report: Report): void {
  const lines = new Map<string, number>();
  for (const { id, fields } of things) {
    const place = placeOf(fields, 'id');
    const firstLine = lines.get(id);
    if (id === unknownId) continue;
    if (firstLine === undefined) lines.set(id, place.line);
    else report(place, { problem: 'duplicateId', id, firstLine });
  }
}

function checkRepeats(phases: readonly ReadPhase[], report: Report): void {
  const ids = phases.map((phase) => phase.structure.id);
  phases.forEach(({ structure, fields }, index) => {
    if (structure.repeat === undefined) return;
    const { from } = structure.repeat;
    const place = placeOf(fields, 'repeat');
    if (!resolve('phase', from, ids, place, report)) return;
    if (ids.indexOf(from) > index) report(place, { problem: 'referenceNotEarlier', to: 'phase', id: from });
  });
}

function checkSockets(phases: readonly ReadPhase[], modules: readonly ReadModule[], report: Report): void {
  const ids = modules.map((module) => module.structure.id);
  const used = new Set<string>();
  for (const { structure, fields } of phases) {
    for (const id of structure.socket ?? []) {
      resolve('module', id, ids, placeOf(fields, 'socket'), report);
      used.add(id);
    }
  }
  if ([...used].some((id) => !ids.some((known) => known === id))) return;
  for (const { structure, fields } of modules) {
    if (!used.has(structure.id) && structure.id !== unknownId)
      report(placeOf(fields, 'id'), { problem: 'unusedModule', id: structure.id });
  }
}

function checkReads(step: ReadStep, steps: readonly ReadStep[], index: number, report: Report): void {
  const { reads, activity } = step.structure;
  if (reads === undefined) return;
  const place = placeOf(step.fields, 'reads');
  const ids = steps.map((candidate) => candidate.structure.id);
  if (!resolve('step', reads, ids, place, report)) return;
  const at = ids.indexOf(reads);
  const written = steps[at];
  const opens = written?.structure.notes?.opens;
  const shut = activity === 'reveal' ? opens !== 'together' : activity === 'sort' && opens === 'never';
  if (at >= index) report(place, { problem: 'referenceNotEarlier', to: 'step', id: reads });
  else if (opens === undefined && written?.isCertain === true) report(place, { problem: 'readsNoNotes', id: reads });
  else if (shut) report(place, { problem: 'notesStayShut', id: reads, needs: 'together' });
}

/** Notes that are to open need a step that opens them; otherwise they stay shut and nobody understands why. */
function checkOpening(
  { structure, fields }: ReadStep,
  earlier: readonly ReadStep[],
  later: readonly ReadStep[],
  report: Report,
): void {
  const opens = structure.notes?.opens;
  if (opens === undefined || opens === 'never') return;
  const openers = opens === 'together' ? ['reveal', 'sort'] : ['round', 'ask'];
  const opened = later.some(({ structure: { reads, activity }, isCertain }) => {
    if (reads === undefined || (isCertain && !openers.includes(activity))) return false;
    const readsAnother = earlier.some((step) => step.structure.id === reads) && reads !== structure.id;
    return !readsAnother;
  });
  if (!opened) report(placeOf(fields, 'notes'), { problem: 'notesOpenNowhere', opens });
}

function resolve(to: ReferenceKind, id: string, known: readonly string[], place: Place, report: Report): boolean {
  if (known.includes(id) || known.includes(unknownId)) return known.includes(id);
  report(place, { problem: 'unknownReference', to, id: id.slice(0, 40), nearest: nearest(id, known) });
  return false;
}

/** Where the value of a field stands; of an absent one, where its owner does. */
function placeOf(fields: Fields, name: string): Place {
  return fields.fields.get(name)?.value.place ?? fields.place;
}

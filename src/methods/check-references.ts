import { checkNotes } from './check-notes.ts';
import {
  checkChoices,
  checkRepeats,
  checkSealed,
  checkStates,
  checkStepTimes,
  walkedModules,
  walkedPhases,
} from './check-walk.ts';
import { resolve, unknownId } from './identifiers.ts';
import type { ReadModule, ReadPhase } from './parse-phase.ts';
import { placeOf, type Report } from './reading.ts';
import type { MethodKind, MethodStructure, SealedFieldId } from './structure.ts';
import { walkingOrder } from './walking-order.ts';
import type { Fields } from './yaml-tree.ts';

export interface ReadParts {
  readonly phases: readonly ReadPhase[];
  readonly modules: readonly ReadModule[];
  readonly sealed: readonly { readonly id: SealedFieldId; readonly fields: Fields }[];
}

/** Of the method; undefined where it cannot be read. */
export interface KindAndPeople {
  readonly kind: MethodKind | undefined;
  readonly people: MethodStructure['people'] | undefined;
}

/** What can only be seen when the whole file has been read: that what points, points right, and that all can be walked. */
export function checkReferences(parts: ReadParts, around: KindAndPeople, top: Fields, report: Report): void {
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
  const inPhases = walkedPhases(phases);
  const inModules = walkedModules(modules, inPhases);
  const steps = walkingOrder(
    inPhases.map(({ phase, steps: own }) => ({ socket: phase.structure.socket, steps: own })),
    inModules,
  );
  unique(
    steps.map(({ step }) => ({ id: step.structure.id, fields: step.fields })),
    report,
  );
  checkLoops(phases, report);
  checkRepeats(phases, around.people, report);
  checkSockets(phases, modules, report);
  checkChoices(inPhases, inModules, report);
  const sealedIds = sealed.map((field) => field.id);
  for (const { step } of steps) {
    const place = placeOf(step.fields, 'opens');
    for (const id of step.structure.opens ?? []) resolve('sealedField', id, sealedIds, place, report);
  }
  checkSealed(sealed, steps, report);
  checkNotes(steps, report);
  checkStepTimes(phases, around.people, report);
  if (around.kind !== 'agenda') checkStates({ phases: inPhases, modules: inModules }, top, report);
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

/** A loop goes back to this phase or an earlier one. */
function checkLoops(phases: readonly ReadPhase[], report: Report): void {
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
  // A socket that cannot be read may have named any of them.
  const isUnread = phases.some(({ structure }) => structure.socket?.length === 0);
  if (isUnread || [...used].some((id) => !ids.some((known) => known === id))) return;
  for (const { structure, fields } of modules) {
    if (!used.has(structure.id) && structure.id !== unknownId)
      report(placeOf(fields, 'id'), { problem: 'unusedModule', id: structure.id });
  }
}

import type { WalkedStep } from './check-walk.ts';
import { resolve } from './identifiers.ts';
import { placeOf, type Report } from './reading.ts';
import type { Opening } from './structure.ts';

/** What is read was written before, can be open by then, and what is to open does open. `steps` are in walking order. */
export function checkNotes(steps: readonly WalkedStep[], report: Report): void {
  steps.forEach((step, index) => {
    checkReads(step, steps, index, report);
    checkOpening(step, steps.slice(0, index + 1), steps.slice(index + 1), report);
  });
}

function checkReads(reader: WalkedStep, steps: readonly WalkedStep[], index: number, report: Report): void {
  const { structure, fields } = reader.step;
  const { reads, activity } = structure;
  if (reads === undefined) return;
  const place = placeOf(fields, 'reads');
  const ids = steps.map(({ step }) => step.structure.id);
  if (!resolve('step', reads, ids, place, report)) return;
  const at = ids.indexOf(reads);
  const writer = steps[at];
  const notes = writer?.step.structure.notes;
  const opens = notes?.opens;
  const written = writer?.step.fields.fields.get('notes')?.value.kind;
  const isRead = written === undefined || written === 'fields';
  const shut = activity === 'reveal' ? opens !== 'together' : activity === 'sort' && opens === 'never';
  if (at === index) report(place, { problem: 'readsItself' });
  else if (at > index) report(place, { problem: 'referenceNotEarlier', to: 'step', id: reads });
  else if (notes === undefined && writer?.step.isCertain === true)
    report(place, { problem: 'readsNoNotes', id: reads });
  else if (writer?.module !== undefined && writer.module !== reader.module)
    report(place, { problem: 'readsOtherModule', id: reads, module: writer.module });
  else if (shut) report(place, { problem: 'notesStayShut', id: reads, needs: 'together' });
  else if (writer !== undefined && neverBoth(writer, reader)) report(place, { problem: 'neverBoth', id: reads });
  else if (notes !== undefined && isRead && (structure.contributions ?? 1) > notes.upTo)
    report(placeOf(fields, 'contributions'), {
      problem: 'moreThanWritten',
      count: structure.contributions ?? 1,
      upTo: notes.upTo,
      id: reads,
    });
}

/** One of the two is walked for a presenter who has acted, the other for one who has not. */
function neverBoth(one: WalkedStep, other: WalkedStep): boolean {
  const walked = one.states.length > 0 && other.states.length > 0;
  return walked && !one.states.some((state) => other.states.includes(state));
}

/** Notes that are to open need a step that opens them; otherwise they stay shut and nobody understands why. */
function checkOpening(
  { step, states }: WalkedStep,
  earlier: readonly WalkedStep[],
  later: readonly WalkedStep[],
  report: Report,
): void {
  const opens = step.structure.notes?.opens;
  if (opens === undefined || opens === 'never') return;
  // A step before this one that reads it was told that it comes too early.
  if (earlier.some((one) => one.step.structure.reads === step.structure.id)) return;
  const openers = later.filter((one) => mayOpen(one, step.structure.id, opens, earlier));
  const place = placeOf(step.fields, 'notes');
  if (openers.length === 0) {
    report(place, { problem: 'notesOpenNowhere', opens });
    return;
  }
  // When the two never meet, that was said already, where the reading stands.
  if (openers.every((opener) => neverBoth({ step, states, module: undefined }, opener))) return;
  const shut = states.find((state) => openers.every((opener) => !opener.states.includes(state)));
  if (shut !== undefined) report(place, { problem: 'notesOpenForSome', state: shut });
}

function mayOpen(
  { step }: WalkedStep,
  written: string,
  opens: Exclude<Opening, 'never'>,
  earlier: readonly WalkedStep[],
): boolean {
  const { reads, activity } = step.structure;
  const openers = opens === 'together' ? ['reveal', 'sort'] : ['round', 'ask'];
  if (reads === undefined || (step.isCertain && !openers.includes(activity))) return false;
  // What points to no known step, or to one in which nothing is written, may have been meant for this one.
  return reads === written || !earlier.some((one) => one.step.structure.id === reads && hasNotes(one));
}

function hasNotes({ step }: WalkedStep): boolean {
  return step.structure.notes !== undefined;
}

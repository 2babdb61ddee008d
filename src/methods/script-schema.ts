import * as v from 'valibot';
import { idPattern, limits, scriptLimits } from './limits.ts';
import type { ScriptPart } from './script.ts';
import {
  activities,
  agendaParts,
  casusStates,
  choices,
  circles,
  type MethodId,
  type ModuleId,
  openings,
  type PhaseId,
  presenterSeats,
  type SealedFieldId,
  type StepId,
} from './structure.ts';

/** The shape of a script on the wire. That its references resolve is checked in `parse-script.ts`. */

/** An id that was checked is the id of its thing: here the brands are minted. */
function id<Id extends string>(): v.GenericSchema<string, Id> {
  return v.pipe(v.string(), v.regex(idPattern)) as unknown as v.GenericSchema<string, Id>;
}

function whole(least: number, most: number): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}

function listOf<Item>(item: v.GenericSchema<unknown, Item>, most: number): v.GenericSchema<unknown, Item[]> {
  return v.pipe(v.array(item), v.maxLength(most));
}

const seconds = whole(1, scriptLimits.seconds);
const formula = v.strictObject({ fixed: whole(0, scriptLimits.seconds), each: whole(0, scriptLimits.seconds) });
const circle = v.picklist(circles);

const step = v.strictObject({
  id: id<StepId>(),
  activity: v.picklist(activities),
  speaks: listOf(circle, circles.length),
  silent: listOf(circle, circles.length),
  of: circle,
  seconds: v.exactOptional(seconds),
  perTurn: v.exactOptional(seconds),
  notes: v.exactOptional(v.strictObject({ upTo: whole(1, limits.notes), opens: v.picklist(openings) })),
  reads: v.exactOptional(id<StepId>()),
  contributions: v.exactOptional(whole(1, limits.contributions)),
  chooses: v.exactOptional(v.picklist(choices)),
  opens: v.exactOptional(listOf(id<SealedFieldId>(), limits.sealedFields)),
  when: v.exactOptional(v.picklist(casusStates)),
  mark: v.exactOptional(v.picklist(['done', 'yes'])),
  presenterSits: v.exactOptional(v.picklist(presenterSeats)),
  options: v.exactOptional(listOf(id<string>(), limits.options)),
});

const phase = v.strictObject({
  id: id<PhaseId>(),
  time: v.strictObject({
    normal: formula,
    least: formula,
    most: formula,
    suggested: v.exactOptional(v.literal(true)),
  }),
  counts: v.picklist(['peers', 'everyone']),
  steps: listOf(step, limits.steps),
  when: v.exactOptional(v.picklist(casusStates)),
  repeat: v.exactOptional(
    v.strictObject({
      from: id<PhaseId>(),
      until: v.picklist(['helped', 'everyone']),
      atMost: whole(1, limits.repeats),
    }),
  ),
  socket: v.exactOptional(listOf(id<ModuleId>(), limits.modules)),
  tables: v.exactOptional(v.strictObject({ size: whole(2, limits.tableSize) })),
  part: v.exactOptional(v.picklist(agendaParts)),
  seconds,
});

const module = v.strictObject({ id: id<ModuleId>(), steps: listOf(step, limits.steps) });

const part: v.GenericSchema<unknown, ScriptPart> = v.strictObject({
  kind: v.picklist(['agenda', 'casus', 'exercise']),
  method: id<MethodId>(),
  phases: v.pipe(listOf(phase, limits.phases), v.minLength(1)),
  modules: listOf(module, limits.modules),
  sealedFields: listOf(id<SealedFieldId>(), limits.sealedFields),
});

export const scriptSchema = v.strictObject({
  parts: v.pipe(listOf(part, scriptLimits.parts), v.minLength(1)),
});

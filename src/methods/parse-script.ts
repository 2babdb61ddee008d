import * as v from 'valibot';
import { granted, type Result, refused } from '../basics/result.ts';
import { activityRules } from './activity-fields.ts';
import { scriptLimits } from './limits.ts';
import type { Script, ScriptPart } from './script.ts';
import { scriptSchema } from './script-schema.ts';
import type { ModuleStructure, PhaseId, PhaseStructure, StepStructure } from './structure.ts';
import { walkingOrder } from './walking-order.ts';

/** Why a script is refused. It names no place: what somebody sent is never echoed. */
export type ScriptProblem = 'malformed' | 'tooLong' | 'duplicateId' | 'unknownReference' | 'fieldNotHere';

/**
 * A script as a browser sends it, composed there from a method that the server need not know. What comes out holds to
 * every rule of the language, so that the engine can walk it without looking twice.
 */
export function parseScript(input: unknown): Result<Script, ScriptProblem> {
  const parsed = v.safeParse(scriptSchema, input, { abortEarly: true });
  if (!parsed.success) return refused('malformed');
  const script: Script = parsed.output;
  const problem = script.parts.map(partProblem).find((found) => found !== undefined);
  if (problem !== undefined) return refused(problem);
  const total = script.parts.flatMap((part) => part.phases).reduce((sum, phase) => sum + phase.seconds, 0);
  return total > scriptLimits.totalSeconds ? refused('tooLong') : granted(script);
}

function partProblem(part: ScriptPart): ScriptProblem | undefined {
  const { phases, modules, sealedFields } = part;
  const steps = walkingOrder(phases, modules);
  const lists: readonly (readonly { readonly id: string }[])[] = [phases, modules, steps];
  if (lists.some((list) => new Set(list.map(({ id }) => id)).size < list.length)) return 'duplicateId';
  if (repeatsOverlap(phases) || modules.some(({ steps: own }) => own.some(choosesModule))) return 'fieldNotHere';
  if (readsAcross(modules, steps)) return 'unknownReference';
  const phaseIds = phases.map((phase) => phase.id);
  for (const [index, phase] of phases.entries()) {
    if ((phase.socket === undefined) === (phase.steps.length === 0)) return 'fieldNotHere';
    if (phase.part === 'casus' || (phase.part !== undefined && part.kind !== 'agenda')) return 'fieldNotHere';
    if (phase.socket?.some((id) => modules.every((module) => module.id !== id)) === true) return 'unknownReference';
    if (phase.repeat !== undefined && !phaseIds.slice(0, index + 1).includes(phase.repeat.from))
      return 'unknownReference';
  }
  for (const [index, step] of steps.entries()) {
    if (!hasItsFields(step)) return 'fieldNotHere';
    if (step.opens?.some((id) => !sealedFields.includes(id)) === true) return 'unknownReference';
    if (step.reads !== undefined && !mayRead(step, steps.slice(0, index))) return 'unknownReference';
  }
  return undefined;
}

/** A place in the walk has one pass, so that a phase is in one stretch that is repeated at most. */
function repeatsOverlap(phases: readonly PhaseStructure[]): boolean {
  const at = (id: PhaseId): number => phases.findIndex((phase) => phase.id === id);
  const ends = phases.flatMap(({ repeat }, last) => (repeat === undefined ? [] : [{ first: at(repeat.from), last }]));
  return ends.some(({ first }, index) => index > 0 && first <= (ends[index - 1]?.last ?? -1));
}

/** A socket is filled from outside: a module has none of its own. */
function choosesModule({ chooses }: StepStructure): boolean {
  return chooses === 'module';
}

/** What is written in a module, which need not be chosen, is read in that module. */
function readsAcross(modules: readonly ModuleStructure[], steps: readonly StepStructure[]): boolean {
  return modules.some(({ steps: own }) =>
    steps.some((step) => !own.includes(step) && own.some(({ id }) => id === step.reads)),
  );
}

/** The step that is read comes earlier, has notes, and they can be open by then if they must be. */
function mayRead(step: StepStructure, earlier: readonly StepStructure[]): boolean {
  const opens = earlier.find((candidate) => candidate.id === step.reads)?.notes?.opens;
  if (opens === undefined) return false;
  return step.activity === 'reveal' ? opens === 'together' : step.activity !== 'sort' || opens !== 'never';
}

/** How the special fields of the method language are called in a structure; `who` is there always, as `of`. */
const structureNames = {
  notes: 'notes',
  minutesPerTurn: 'perTurn',
  reads: 'reads',
  contributions: 'contributions',
  chooses: 'chooses',
  options: 'options',
} as const;

function hasItsFields(step: StepStructure): boolean {
  const { fields, required } = activityRules[step.activity];
  return Object.entries(structureNames).every(([written, name]) => {
    const has = step[name] !== undefined;
    const needed = required.includes(written) || written === 'notes';
    return fields.includes(written) ? has || !needed : !has;
  });
}

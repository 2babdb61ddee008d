import { parseId } from './identifiers.ts';
import { limits } from './limits.ts';
import { noTime, parseMinutes } from './parse-minutes.ts';
import { parseStep, present, type ReadStep, referenceOf } from './parse-step.ts';
import {
  type Elsewhere,
  eachOnce,
  fieldsOf,
  itemsOf,
  type Report,
  requiredValue,
  valueOf,
  wholeOf,
  wordOf,
  wrong,
} from './reading.ts';
import {
  agendaParts,
  casusStates,
  type MethodKind,
  type MethodStructure,
  type ModuleId,
  type ModuleStructure,
  type PhaseId,
  type PhaseStructure,
} from './structure.ts';
import { languages } from './texts.ts';
import type { Fields, Tree } from './yaml-tree.ts';

export interface ReadPhase {
  readonly structure: PhaseStructure;
  readonly fields: Fields;
  readonly steps: readonly ReadStep[];
}

export interface ReadModule {
  readonly structure: ModuleStructure;
  readonly fields: Fields;
  readonly steps: readonly ReadStep[];
}

/** What a phase may depend on. */
export interface Around {
  readonly kind: MethodKind | undefined;
  readonly people: MethodStructure['people'];
}

const phaseFields = ['id', 'minutes', 'steps', 'when', 'repeat', 'socket', 'tables', ...languages] as const;

/** The structure of one phase; its words are read by `parse-texts.ts`. */
export function parsePhase(tree: Tree, around: Around, report: Report): ReadPhase | undefined {
  const agenda = around.kind === 'agenda';
  const known = agenda ? [...phaseFields, 'part'] : phaseFields;
  const fields = fieldsOf(tree, known, report, { fields: ['part'], where: 'kind', name: around.kind ?? '' });
  if (fields === undefined) return undefined;
  const id = parseId<PhaseId>(fields, report);
  const partTree = agenda ? requiredValue(fields, 'part', report) : undefined;
  const part = partTree && wordOf(partTree, agendaParts, report);
  const socket = part === 'casus' ? undefined : socketOf(fields, report);
  const slot = part === 'casus';
  const time = slot ? noTime : minutesOf(fields, around, report);
  refuseFields(fields, slot ? ['minutes', 'steps', 'socket', 'repeat', 'tables'] : socket ? ['steps'] : [], report, {
    where: 'phase',
    name: slot ? 'part: casus' : 'socket',
  });
  const steps = slot || socket !== undefined ? [] : stepsOf(fields, around, report);
  const when = valueOf(fields, 'when');
  const structure: PhaseStructure = {
    id,
    ...(time ?? noTime),
    steps: steps.map((step) => step.structure),
    ...present('when', when && wordOf(when, casusStates, report)),
    ...present('repeat', slot ? undefined : repeatOf(fields, report)),
    ...present('socket', socket),
    ...present('tables', slot ? undefined : tablesOf(fields, report)),
    ...present('part', part),
  };
  return { structure, fields, steps };
}

/** Steps that can be put in a socket. A module has no phases, no socket and no modules of its own. */
export function parseModule(tree: Tree, around: Around, report: Report): ReadModule | undefined {
  const deeper = ['phases', 'modules', 'socket', 'minutes', 'repeat', 'tables', 'when', 'part'];
  const fields = fieldsOf(tree, ['id', 'steps', ...languages], report, { fields: deeper, where: 'module', name: '' });
  if (fields === undefined) return undefined;
  const id = parseId<ModuleId>(fields, report);
  const steps = stepsOf(fields, around, report);
  return { structure: { id, steps: steps.map((step) => step.structure) }, fields, steps };
}

function stepsOf(fields: Fields, around: Around, report: Report): readonly ReadStep[] {
  const value = requiredValue(fields, 'steps', report);
  if (value === undefined) return [];
  const items = itemsOf(fields, 'steps', limits.steps, report);
  if (value.kind === 'list' && items.length === 0) report(value.place, { problem: 'tooFew', least: 1 });
  return items.map((item) => parseStep(item, around.kind, report)).filter((step) => step !== undefined);
}

function minutesOf(fields: Fields, around: Around, report: Report): ReturnType<typeof parseMinutes> {
  const value = requiredValue(fields, 'minutes', report);
  return value === undefined ? undefined : parseMinutes(value, around.people, report);
}

function socketOf(fields: Fields, report: Report): readonly ModuleId[] | undefined {
  const value = valueOf(fields, 'socket');
  if (value === undefined) return undefined;
  const items = itemsOf(fields, 'socket', limits.modules, report);
  eachOnce(items, report);
  const modules = items
    .map((item) => (item.kind === 'scalar' ? (item.text as ModuleId) : wrong(item, 'text', report)))
    .filter((module) => module !== undefined);
  if (value.kind === 'list' && modules.length === 0) report(value.place, { problem: 'tooFew', least: 1 });
  return modules;
}

function repeatOf(fields: Fields, report: Report): PhaseStructure['repeat'] {
  const value = valueOf(fields, 'repeat');
  const inner = value === undefined ? undefined : fieldsOf(value, ['from', 'until', 'atMost'], report);
  if (inner === undefined) return undefined;
  const [fromTree, untilTree, mostTree] = ['from', 'until', 'atMost'].map((name) => requiredValue(inner, name, report));
  const from = fromTree && referenceOf<PhaseId>(inner, 'from', report);
  const until = untilTree && wordOf(untilTree, ['helped', 'everyone'] as const, report);
  const atMost = mostTree && wholeOf(mostTree, 1, limits.repeats, report);
  if (from === undefined || until === undefined || atMost === undefined) return undefined;
  return { from, until, atMost };
}

function tablesOf(fields: Fields, report: Report): PhaseStructure['tables'] {
  const value = valueOf(fields, 'tables');
  if (value === undefined) return undefined;
  const inner = fieldsOf(value, ['size'], report);
  const sizeTree = inner && requiredValue(inner, 'size', report);
  const size = sizeTree && wholeOf(sizeTree, 2, limits.tableSize, report);
  return size === undefined ? undefined : { size };
}

function refuseFields(
  fields: Fields,
  names: readonly string[],
  report: Report,
  elsewhere: Omit<Elsewhere, 'fields'>,
): void {
  for (const name of names) {
    const place = fields.fields.get(name)?.place;
    if (place !== undefined) report(place, { problem: 'fieldNotHere', field: name, ...elsewhere });
  }
}

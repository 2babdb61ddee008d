import { unknownId } from './identifiers.ts';
import type { ReadModule, ReadPhase } from './parse-phase.ts';
import type { ReadStep } from './parse-step.ts';
import { placeOf, type Report } from './reading.ts';
import { type CasusState, casusStates, type MethodStructure, type ModuleId, type SealedFieldId } from './structure.ts';
import { tableSizes } from './tables.ts';
import type { Fields } from './yaml-tree.ts';

/** A step with what is around it: in which casus it is walked at all, and in which module it stands. */
export interface WalkedStep {
  readonly step: ReadStep;
  readonly states: readonly CasusState[];
  readonly module: ModuleId | undefined;
}

export interface WalkedPhase {
  readonly phase: ReadPhase;
  readonly states: readonly CasusState[];
  readonly steps: readonly WalkedStep[];
}

export interface WalkedModule {
  readonly id: ModuleId;
  readonly steps: readonly WalkedStep[];
}

export function walkedPhases(phases: readonly ReadPhase[]): readonly WalkedPhase[] {
  return phases.map((phase) => {
    const states = casusStates.filter((state) => isWalked(phase.structure.when, state));
    return { phase, states, steps: phase.steps.map((step) => walkedStep(step, states, undefined)) };
  });
}

/** A module is walked where its sockets are. */
export function walkedModules(modules: readonly ReadModule[], phases: readonly WalkedPhase[]): readonly WalkedModule[] {
  return modules.map(({ structure: { id }, steps }) => {
    const sockets = phases.filter(({ phase }) => phase.structure.socket?.includes(id) === true);
    const states = casusStates.filter(
      (state) => sockets.length === 0 || sockets.some((socket) => socket.states.includes(state)),
    );
    return { id, steps: steps.map((step) => walkedStep(step, states, id)) };
  });
}

function walkedStep(step: ReadStep, around: readonly CasusState[], module: ModuleId | undefined): WalkedStep {
  return { step, states: around.filter((state) => isWalked(step.structure.when, state)), module };
}

function isWalked(when: CasusState | undefined, state: CasusState): boolean {
  return when === undefined || when === state;
}

/** Whether the presenter has acted or not: there is something to do, and no step that nobody ever comes to. */
export function checkStates(
  { phases, modules }: { readonly phases: readonly WalkedPhase[]; readonly modules: readonly WalkedModule[] },
  top: Fields,
  report: Report,
): void {
  for (const { step, states } of [...phases, ...modules].flatMap((part) => part.steps)) {
    const when = step.structure.when;
    if (when !== undefined && states.length === 0)
      report(placeOf(step.fields, 'when'), { problem: 'neverWalked', when });
  }
  for (const state of phases.length === 0 ? [] : casusStates) {
    const some = phases.some(({ phase, states, steps }) => {
      const hasSteps = phase.steps.length === 0 || steps.some((step) => step.states.includes(state));
      return states.includes(state) && hasSteps;
    });
    const everyWhen = [...phases.map(({ phase }) => phase), ...phases.flatMap(({ phase }) => phase.steps)];
    const first = everyWhen.find(({ structure }) => structure.when !== undefined);
    if (!some) report(placeOf(first?.fields ?? top, 'when'), { problem: 'nothingToWalk', state });
  }
}

/** One place in the walk has one pass: a phase can be in one stretch that is repeated, not in two. */
export function checkRepeats(
  phases: readonly ReadPhase[],
  people: MethodStructure['people'] | undefined,
  report: Report,
): void {
  let before = -1;
  phases.forEach(({ structure: { repeat, tables }, fields }, last) => {
    if (repeat === undefined) return;
    const first = phases.findIndex(({ structure }) => structure.id === repeat.from);
    const place = placeOf(fields, 'repeat');
    if (first < 0 || first > last) return;
    const other = phases[before]?.structure.id;
    if (first <= before && other !== undefined) report(place, { problem: 'repeatsOverlap', id: other });
    before = last;
    if (repeat.until !== 'everyone' || people === undefined) return;
    const crowded = mostTurns(people, tables?.size);
    if (repeat.atMost < crowded.turns) report(place, { problem: 'loopTooShort', ...crowded, atMost: repeat.atMost });
  });
}

/** For how many people the largest table is largest: so many passes there have to be. */
function mostTurns(people: MethodStructure['people'], size: number | undefined): { people: number; turns: number } {
  let most = { people: people.least, turns: 0 };
  for (let count = people.least; count <= people.most; count += 1) {
    const turns = size === undefined ? count : (tableSizes(count, size)[0] ?? 1);
    if (turns > most.turns) most = { people: count, turns };
  }
  return most;
}

/** A socket is filled by one choice before it, and a choice fills the next socket: otherwise a phase just vanishes. */
export function checkChoices(phases: readonly WalkedPhase[], modules: readonly WalkedModule[], report: Report): void {
  for (const { step } of modules.flatMap((module) => module.steps)) {
    if (chooses(step)) report(placeOf(step.fields, 'chooses'), { problem: 'choiceInModule' });
  }
  const unfilled = new Set<ReadPhase>();
  const filled = new Set<ReadStep>();
  for (const state of casusStates) {
    let chosen: readonly ReadStep[] = [];
    for (const { phase, states, steps } of phases) {
      if (!states.includes(state)) continue;
      if (phase.structure.socket === undefined) {
        chosen = [
          ...chosen,
          ...steps
            .filter((one) => one.states.includes(state))
            .map(({ step }) => step)
            .filter(chooses),
        ];
        continue;
      }
      if (chosen.length === 0) unfilled.add(phase);
      for (const step of chosen) filled.add(step);
      chosen = [];
    }
  }
  for (const { fields } of unfilled) report(placeOf(fields, 'socket'), { problem: 'socketUnfilled' });
  for (const { step } of phases.flatMap((phase) => phase.steps)) {
    if (chooses(step) && !filled.has(step)) report(placeOf(step.fields, 'chooses'), { problem: 'choiceWithoutSocket' });
  }
}

function chooses({ structure }: ReadStep): boolean {
  return structure.chooses === 'module';
}

/** What is sealed has to open one day, for a presenter who has acted: whoever has not, seals nothing. */
export function checkSealed(
  sealed: readonly { readonly id: SealedFieldId; readonly fields: Fields }[],
  steps: readonly WalkedStep[],
  report: Report,
): void {
  for (const { id, fields } of sealed) {
    const openers = steps.filter(({ step }) => step.structure.opens?.includes(id) === true);
    const mayOpen = openers.some(({ states }) => states.length === 0 || states.includes('acted'));
    if (id === unknownId || mayOpen) continue;
    const known = sealed.map((field): string => field.id);
    const misspelt = steps.some(({ step }) => step.structure.opens?.some((opened) => !known.includes(opened)) === true);
    if (openers.length > 0) {
      for (const { step } of openers) report(placeOf(step.fields, 'opens'), { problem: 'opensTooSoon', id });
    } else if (!misspelt) report(placeOf(fields, 'id'), { problem: 'sealedStaysShut', id });
  }
}

/** A step's time is a suggestion inside that of its phase. */
export function checkStepTimes(
  phases: readonly ReadPhase[],
  people: MethodStructure['people'] | undefined,
  report: Report,
): void {
  for (const { structure, steps } of people === undefined ? [] : phases) {
    const counted = structure.counts === 'peers' ? (people?.most ?? 1) - 1 : (people?.most ?? 1);
    const most = structure.time.most.fixed + structure.time.most.each * counted;
    for (const { structure: step, fields } of most === 0 ? [] : steps) {
      const longest = most / 60;
      if ((step.seconds ?? 0) > most)
        report(placeOf(fields, 'minutes'), { problem: 'longerThanPhase', minutes: (step.seconds ?? 0) / 60, longest });
      if ((step.perTurn ?? 0) > most)
        report(placeOf(fields, 'minutesPerTurn'), {
          problem: 'longerThanPhase',
          minutes: (step.perTurn ?? 0) / 60,
          longest,
        });
    }
  }
}

import type { Script, ScriptPart, ScriptPhase } from '../../src/methods/script.ts';
import type {
  AgendaPart,
  MethodId,
  ModuleStructure,
  PhaseId,
  SealedFieldId,
  StepId,
  StepStructure,
} from '../../src/methods/structure.ts';

/** Builders of scripts: a valid whole, in which a test overrides what it is about. */

export function aStep(id: string, step: Partial<Omit<StepStructure, 'id'>> = {}): StepStructure {
  return { id: id as StepId, activity: 'talk', speaks: ['everyone'], silent: [], of: 'everyone', ...step };
}

export function aPhase(
  id: string,
  steps: readonly StepStructure[],
  phase: Partial<Omit<ScriptPhase, 'id' | 'steps'>> = {},
): ScriptPhase {
  const seconds = phase.seconds ?? 300;
  const time = {
    normal: { fixed: seconds, each: 0 },
    least: { fixed: Math.floor(seconds / 2), each: 0 },
    most: { fixed: seconds * 2, each: 0 },
  };
  return { id: id as PhaseId, time, counts: 'everyone', steps, seconds, ...phase };
}

export function aPart(
  kind: ScriptPart['kind'],
  phases: readonly ScriptPhase[],
  modules: readonly ModuleStructure[] = [],
): ScriptPart {
  const sealedFields = kind === 'casus' ? [acted] : [];
  return { kind, method: `${kind}-of-test` as MethodId, phases, modules, sealedFields };
}

export const acted = 'acted' as SealedFieldId;

export function anAgendaPhase(part: AgendaPart, steps: readonly StepStructure[]): ScriptPhase {
  return aPhase(part, steps, { part });
}

export const writing: readonly StepStructure[] = [
  aStep('questions', { activity: 'write', of: 'peers', notes: { upTo: 2, opens: 'never' }, seconds: 60 }),
  aStep('asking', { activity: 'ask', of: 'peers', reads: 'questions' as StepId }),
];

/** A script that asks for what it may not have: the questions were never to be opened. */
export const peeking = aStep('peeking', { activity: 'reveal', reads: 'questions' as StepId });

export const plans: readonly StepStructure[] = [
  aStep('plans', { activity: 'write', of: 'peers', silent: ['presenter'], notes: { upTo: 1, opens: 'inTurn' } }),
  aStep('reading', { activity: 'round', of: 'peers', silent: ['presenter'], reads: 'plans' as StepId }),
  aStep('causes', { speaks: ['peers'], silent: ['presenter'] }),
];

export const cards: readonly StepStructure[] = [
  aStep('cards', { activity: 'write', of: 'peers', notes: { upTo: 3, opens: 'together' } }),
  aStep('sorting', { activity: 'sort', of: 'presenter', reads: 'cards' as StepId }),
];

/** A casus with every way of opening: never, in turn, together, and a sealed field. */
export function aCasusPart(): ScriptPart {
  return aPart('casus', [
    aPhase('bringing', [aStep('telling', { speaks: ['presenter'], silent: ['peers'], of: 'presenter' })]),
    aPhase('asking', [...writing, peeking], { seconds: 600 }),
    aPhase('planning', plans, { seconds: 900 }),
    aPhase('carding', cards),
    aPhase('stillness', [aStep('still', { activity: 'silence', silent: ['everyone'], seconds: 60 })]),
    aPhase('reaction', [aStep('reacting', { of: 'presenter', opens: [acted] })]),
    aPhase('harvesting', [aStep('outcomes', { activity: 'harvest' })]),
  ]);
}

/** A whole meeting: arriving, offers, the choice, one casus, closing. */
export function aScript(casus: readonly ScriptPart[] = [aCasusPart()]): Script {
  const before = aPart('agenda', [
    anAgendaPhase('arrive', [aStep('check-in', { activity: 'round' }), aStep('promise', { mark: 'yes' })]),
    anAgendaPhase('choice', [aStep('choice', { activity: 'choose', chooses: 'casus' })]),
  ]);
  const after = aPart('agenda', [
    anAgendaPhase('close', [
      aStep('taking-along', { activity: 'round', contributions: 2 }),
      aStep('harvest', { activity: 'harvest' }),
    ]),
  ]);
  return { parts: [before, ...casus, after] };
}

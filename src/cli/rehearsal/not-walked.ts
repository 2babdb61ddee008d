import type { CasusState, MethodStructure, PhaseStructure } from '../../methods/structure.ts';
import type { WalkedPhase } from './timeline.ts';

/** A phase of the method to which the walk never came, and why: it is for the other casus, or it was passed over. */
export interface UnwalkedPhase {
  readonly id: string;
  readonly why: CasusState | 'noModule' | 'passedOver';
}

export function notWalked(
  { id: method, phases, modules }: MethodStructure,
  walked: readonly WalkedPhase[],
  state: CasusState,
): readonly UnwalkedPhase[] {
  const been = new Set(walked.filter((phase) => phase.method === method).map(({ id }) => id));
  const whenIn = (phase: PhaseStructure): boolean => {
    const inside = phase.socket === undefined ? phase.steps : modules.flatMap(({ steps }) => steps);
    return phase.when !== undefined
      ? phase.when !== state
      : inside.every(({ when }) => when !== undefined && when !== state);
  };
  return phases
    .filter(({ id }) => !been.has(id))
    .map((phase) => {
      if (whenIn(phase)) return { id: phase.id, why: state === 'acted' ? 'open' : 'acted' };
      return { id: phase.id, why: phase.socket === undefined ? 'passedOver' : 'noModule' };
    });
}

/** In the words of the timeline. */
export function describeUnwalked(why: UnwalkedPhase['why']): string {
  const whys = {
    open: 'only for a presenter who still has to act: --casus open',
    acted: 'only for a presenter who has acted already: --casus acted',
    noModule: 'no module was chosen for it',
    passedOver: 'the walk passed it over',
  };
  return whys[why];
}

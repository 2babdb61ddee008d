import type { DemoLine, DemoScene } from '../../locales/nl/demo-story.ts';
import type { ScriptPhase } from '../../methods/script.ts';
import type { StepStructure } from '../../methods/structure.ts';

/** Milliseconds in which one can read what somebody says. */
export function lineTime({ says }: Pick<DemoLine, 'says'>): number {
  return 1_100 + 38 * says.length;
}

/** Milliseconds in which people are seen writing. */
export const writingTime = 8_000;
/** Milliseconds in which one can read what was written down for all. */
export const outcomeTime = 4_000;
/** Milliseconds for a turn that is passed on without words. */
export const passingTime = 1_500;

/** Milliseconds of the visitor's own time that this scene takes when nobody holds it up. */
export function sceneTime({ lines = [], writes, outcome }: DemoScene): number {
  const spoken = lines.reduce((sum, line) => sum + lineTime(line), 0);
  return spoken + (writes === undefined ? 0 : writingTime) + (outcome === undefined ? 0 : outcomeTime);
}

/** Milliseconds that the step takes at the table; what the method leaves open is shared by the steps of the phase. */
export function stepTime(phase: ScriptPhase, step: StepStructure): number {
  if (step.seconds !== undefined) return step.seconds * 1000;
  const open = phase.steps.filter(({ seconds, when }) => seconds === undefined && when !== 'acted').length;
  const given = phase.steps.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
  return (Math.max(0, phase.seconds - given) * 1000) / Math.max(1, open);
}

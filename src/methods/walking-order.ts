import type { ModuleId } from './structure.ts';

/**
 * All steps in the order in which they can be walked. A module stands where its first socket is: what its steps read
 * must have been written by then. Modules without a socket come last.
 */
export function walkingOrder<Step>(
  phases: readonly { readonly socket?: readonly ModuleId[] | undefined; readonly steps: readonly Step[] }[],
  modules: readonly { readonly id: ModuleId; readonly steps: readonly Step[] }[],
): readonly Step[] {
  const placed = new Set<ModuleId>();
  const steps = phases.flatMap((phase) => {
    const here = modules.filter(({ id }) => phase.socket?.includes(id) === true && !placed.has(id));
    for (const { id } of here) placed.add(id);
    return [...phase.steps, ...here.flatMap((module) => module.steps)];
  });
  return [...steps, ...modules.filter(({ id }) => !placed.has(id)).flatMap((module) => module.steps)];
}

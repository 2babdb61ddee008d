import type { Script } from '../../methods/script.ts';

/** A meeting without its frame: the choice, because a casus begins with somebody's yes, and the methods themselves. */
export function onlyTheCasus({ parts }: Script): Script {
  const chosen = parts.map((part) =>
    part.kind === 'casus' ? part : { ...part, phases: part.phases.filter((phase) => phase.part === 'choice') },
  );
  return { parts: chosen.filter(({ phases }) => phases.length > 0) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../checks/run-tool.ts';

/** One line of a Dockerfile: what is done, and what stood behind it. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** What begins with FROM, until the next. */
export interface Stage {
  readonly image: string;
  /** Its name, or else its number. */
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** What is copied, from where, to where. */
export interface Copy {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

/** Of the language of Dockerfiles what ours uses: one instruction to a line. */
export function readDockerfile(): readonly Stage[] {
  const stages: { image: string; name: string; instructions: Instruction[] }[] = [];
  for (const line of readFileSync(join(root, 'Dockerfile'), 'utf8').split('\n')) {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === '') continue;
    if (name !== 'FROM') stages.at(-1)?.instructions.push({ name, rest });
    else {
      const [image = '', , alias] = rest.split(' ');
      stages.push({ image, name: alias ?? String(stages.length), instructions: [] });
    }
  }
  return stages;
}

export function readCopy({ rest }: Instruction): Copy {
  const words = rest.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  return { from, sources: words.slice(0, -1), target: words.at(-1) ?? '' };
}

import { execSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readCopy, readDockerfile, type Stage } from './deploy/dockerfile.ts';
import { openEmptyHome } from './deploy/empty-home.ts';
import { lookAtRelease } from './deploy/look-at-release.ts';

/**
 * Walks the Dockerfile without a container engine: each stage is a folder, what is copied is copied, what is run is run, by a
 * home without settings and the Node that the image names. What only an engine does (users, volumes) is left out and told.
 */
const { place, checkout, environment } = openEmptyHome();
try {
  const stages = new Map<string, string>();
  for (const stage of readDockerfile()) stages.set(stage.name, walk(stage, stages));
  const last = [...stages.values()].at(-1) ?? '';
  await lookAtRelease({ folder: join(last, 'kring'), node: process.execPath, environment }, place);
} finally {
  rmSync(place, { recursive: true, force: true });
}

function walk(stage: Stage, before: ReadonlyMap<string, string>): string {
  const image = join(place, `stage-${stage.name}`);
  let folder = image;
  for (const instruction of stage.instructions) {
    const { name, rest } = instruction;
    process.stdout.write(`${stage.name}: ${name} ${rest}\n`);
    if (name === 'WORKDIR') {
      folder = join(image, rest);
      mkdirSync(folder, { recursive: true });
    } else if (name === 'COPY') {
      const { from, sources, target } = readCopy(instruction);
      const origin = from === undefined ? checkout : (before.get(from) ?? '');
      // A folder is what is in it; a file goes into a folder.
      for (const source of sources) {
        const isInto = target.endsWith('/') && /\.\w+$|^[A-Z]+$/.test(basename(source));
        cpSync(join(origin, source), join(folder, isInto ? `${target}${basename(source)}` : target), {
          recursive: true,
        });
      }
    } else if (name === 'RUN' && !/ \/\w/.test(rest)) {
      execSync(rest, { cwd: folder, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    } else process.stdout.write('  (left to the engine)\n');
  }
  return image;
}

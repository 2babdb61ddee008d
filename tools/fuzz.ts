import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './checks/run-tool.ts';

/** Lets strangers write for as long as one likes: `npm run fuzz -- --runs 50000 --seed 7`. What they found says its seed. */
const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const seed = values.seed ?? String(randomInt(2 ** 31));
const runs = values.runs ?? '5000';

process.stdout.write(`${runs} texts for each reader, from seed ${seed}\n`);
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const strangers = spawn(
  process.execPath,
  [vitest, 'run', '--project', 'unit', '--testTimeout', '3600000', 'tests/fuzz'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KRING_SEED: seed, KRING_FUZZ_RUNS: runs } },
);
strangers.on('close', (exitCode) => {
  process.exitCode = exitCode ?? 1;
});

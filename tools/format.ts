import { filesOf } from './checks/files.ts';
import { runTool } from './checks/run-tool.ts';

/** Puts everything into the form that the gate asks for. */
const biome = await runTool('@biomejs/biome', 'bin/biome', ['check', '--write', '.'], 2);
process.stdout.write(biome.output);
const prettier = await runTool('prettier', 'bin/prettier.cjs', ['--write', ...filesOf('src/web/**/*.svelte')], 2);
process.stdout.write(prettier.output);
process.exitCode = biome.exitCode === 0 && prettier.exitCode === 0 ? 0 : 1;

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A release as it was put somewhere, with what it needs to run. */
export interface Release {
  readonly folder: string;
  readonly node: string;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Starts it as a service would, with an empty folder for its data, and looks at it as whoever hosts does: alive, ready, the
 * page, the doctor, a backup, and a quiet end. Throws at the first thing that is not right.
 */
export async function lookAtRelease(release: Release, place: string): Promise<void> {
  const { folder, node } = release;
  const data = join(place, 'data');
  const env = { NODE_ENV: 'production', ...release.environment, DATA_DIR: data, HOST: '127.0.0.1', PORT: '0' };
  const running = spawn(node, ['src/server/main.ts'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await addressOf(running);
    const port = new URL(url).port;
    for (const path of ['/health', '/ready', '/metrics', '/', '/api/openapi.json']) {
      const response = await fetch(url + path);
      must(response.ok, `${path} answers ${response.status}`);
    }
    must((await (await fetch(url)).text()).includes('/_app/immutable/'), 'the page is a built one');
    const here = { cwd: folder, env: { ...env, PORT: port }, encoding: 'utf8' } as const;
    execFileSync(node, ['deploy/healthcheck.mjs'], here);
    const doctor = JSON.parse(execFileSync(node, ['src/cli/main.ts', 'doctor', '--json'], here));
    must(doctor.well, 'the doctor finds nothing wrong');
    execFileSync(node, ['src/cli/main.ts', 'backup', join(place, 'backup')], here);
    execFileSync(node, ['src/cli/main.ts', 'backup', '--verify', join(place, 'backup')], here);
  } finally {
    running.kill('SIGTERM');
  }
  const code = await new Promise((resolve) => running.once('exit', resolve));
  must(code === 0, `it ends with ${code}`);
  must((statSync(data).mode & 0o777) === 0o700, 'the folder of the data is for its owner alone');
  process.stdout.write(`It runs: ${readdirSync(join(folder, 'node_modules')).length} entries in node_modules.\n`);
}

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`Not so: ${what}`);
}

function addressOf(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    running.stdout?.on('data', (bytes) => {
      said += bytes;
      const url = /^Kring is open at (\S+)$/m.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    running.on('exit', (code) => reject(new Error(`It stopped with ${code}: ${said}`)));
  });
}

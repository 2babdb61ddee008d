import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../checks/run-tool.ts';

export interface BehindProxy {
  stop(): Promise<void>;
}

/** Kring as it runs behind a proxy on the same machine. */
export async function startBehindProxy(place: string, port: number, publicUrl: string): Promise<BehindProxy> {
  const settings = {
    DATA_DIR: join(place, 'data'),
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    TRUSTED_PROXY: '127.0.0.1',
  };
  const env = { PATH: process.env.PATH, ...settings };
  const running = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    running.stdout.on('data', (bytes) => {
      said += bytes;
      if (/^Kring is open at /m.test(said)) resolve();
    });
    running.on('exit', (code) => reject(new Error(`It stopped with ${code}: ${said}`)));
  });
  return {
    stop: async () => {
      running.kill('SIGTERM');
      await once(running, 'exit');
    },
  };
}

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openEmptyHome } from './deploy/empty-home.ts';
import { lookAtRelease } from './deploy/look-at-release.ts';

/** Runs `deploy/install.sh` from a clone and an empty home, and looks at what it made: as on a machine that never saw Kring. */
const { place, checkout, environment } = openEmptyHome();
try {
  const target = join(place, 'opt');
  execFileSync('sh', ['deploy/install.sh', target], { cwd: checkout, env: environment, stdio: ['ignore', 2, 2] });
  const folder = join(target, 'current');
  await lookAtRelease({ folder, node: join(folder, 'bin/node'), environment: { PATH: '/usr/bin:/bin' } }, place);
} finally {
  rmSync(place, { recursive: true, force: true });
}

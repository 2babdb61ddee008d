import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../find-chromium.ts';

/**
 * Finds a Chromium, and installs Debian's own where we may: as root, or in CI. On somebody's own machine nothing is
 * installed unasked; the command that does it is said instead.
 */
export function ensureChromium(): { readonly path: string } | { readonly advice: string } {
  const found = findChromium();
  if (found !== undefined) return { path: found };
  const { CHROMIUM: named = '', CI = '' } = process.env;
  if (named !== '') return { advice: `CHROMIUM names ${named}, and nothing is there.` };
  const hasApt = existsSync('/usr/bin/apt-get');
  const isRoot = process.getuid?.() === 0;
  if (hasApt && (isRoot || CI !== '')) {
    process.stderr.write('No Chromium was found: installing the one of this system. This takes a minute.\n');
    const sudo = isRoot ? [] : ['sudo', '-n'];
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...step];
      spawnSync(command, rest, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
    const installed = findChromium();
    if (installed !== undefined) return { path: installed };
  }
  const command = hasApt ? 'sudo apt-get install -y chromium' : 'npx playwright install chromium';
  return { advice: `The browser tests need a Chromium. This installs one: ${command}` };
}

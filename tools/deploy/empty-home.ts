import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../checks/run-tool.ts';

/** A place in which nothing of ours stands yet: a clone of what is committed, and a home without any settings. */
export interface EmptyHome {
  readonly place: string;
  readonly checkout: string;
  readonly environment: NodeJS.ProcessEnv;
}

export function openEmptyHome(): EmptyHome {
  const place = mkdtempSync(join(tmpdir(), 'kring-from-nothing-'));
  const [home, checkout] = [join(place, 'home'), join(place, 'checkout')];
  mkdirSync(home);
  execFileSync('git', ['clone', '--quiet', root, checkout]);
  // Where packages come from, and whom to believe on the way, is of the machine, as its network is.
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const PATH = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`;
  const ofNetwork = Object.entries(process.env).filter(([name]) =>
    /^(https?_proxy|no_proxy|node_extra_ca_certs)$/i.test(name),
  );
  const environment = { PATH, HOME: home, npm_config_registry: registry, ...Object.fromEntries(ofNetwork) };
  return { place, checkout, environment };
}

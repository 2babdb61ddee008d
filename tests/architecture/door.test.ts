import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whatIsMissing } from '../../tools/door.mjs';

const ourNode = process.version.slice(1);
const packages = {
  'node_modules/node': { version: ourNode, integrity: 'sha512-node' },
  'node_modules/valibot': { version: '1.5.0', integrity: 'sha512-valibot' },
};
const otherMachine = { 'node_modules/part-for-other-machines': { version: '2.0.0', optional: true } };

describe('The door, before it lets anybody in', () => {
  let checkout: string;

  function lay(path: string, contents: unknown): void {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), JSON.stringify(contents));
  }

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'kring-door-'));
    lay('package-lock.json', { packages: { '': {}, ...packages, ...otherMachine } });
    lay('node_modules/.package-lock.json', { packages });
    lay('node_modules/node/package.json', {});
    lay('node_modules/valibot/package.json', {});
    mkdirSync(join(checkout, 'node_modules/node/bin'));
    symlinkSync(process.execPath, join(checkout, 'node_modules/node/bin/node'));
  });

  afterEach(() => rmSync(checkout, { recursive: true, force: true }));

  it('lets a whole installation pass, without the parts for other machines', () => {
    expect(whatIsMissing(checkout)).toBeUndefined();
  });

  it('sees a fresh clone', () => {
    rmSync(join(checkout, 'node_modules'), { recursive: true });
    expect(whatIsMissing(checkout)).toBe('nothing is installed yet');
  });

  it('sees an installation that broke off', () => {
    rmSync(join(checkout, 'node_modules/.package-lock.json'));
    expect(whatIsMissing(checkout)).toBe('nothing is installed yet');
  });

  it('sees that somebody pulled a newer version', () => {
    lay('package-lock.json', { packages: { ...packages, 'node_modules/valibot': { version: '1.6.0' } } });
    expect(whatIsMissing(checkout)).toContain('node_modules/valibot');
  });

  it('sees a package that was taken away', () => {
    rmSync(join(checkout, 'node_modules/valibot'), { recursive: true });
    expect(whatIsMissing(checkout)).toContain('node_modules/valibot');
  });

  it('sees that install scripts were switched off, so that the packaged Node never came', () => {
    rmSync(join(checkout, 'node_modules/node/bin/node'));
    expect(whatIsMissing(checkout)).toBe(`Node ${ourNode} is not there`);
  });
});

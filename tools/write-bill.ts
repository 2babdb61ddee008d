import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './checks/run-tool.ts';

/** Of CycloneDX, what we look at; npm writes the rest. */
interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string; readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly { readonly name: string; readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly version?: string; readonly dev?: boolean; readonly devOptional?: boolean; readonly optional?: boolean }
    >
  >;
}

/** Packages that run on no server and still reach people: they stand in the built pages. */
const inThePages = ['svelte', '@fontsource-variable/atkinson-hyperlegible-next', 'date-holidays'];

/**
 * The software bill of materials, as CycloneDX: every package that runs on a server or stands in the pages, with version,
 * licence and hash. Out of the lock file, asking nobody; the same lock file gives the same bill.
 */
export function billOfMaterials(): string {
  const { metadata, ...everything } = npmBill();
  const wanted = wantedRefs();
  const components = everything.components.filter((component) => wanted.has(component['bom-ref']));
  const root = metadata.component['bom-ref'];
  const dependencies = everything.dependencies
    .filter(({ ref }) => ref === root || wanted.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => wanted.has(each)) }));
  const { timestamp: _, ...told } = metadata;
  const named = { ...told, component: { ...metadata.component, name: 'kring' } };
  const bill = { ...everything, metadata: named, components, dependencies };
  return `${JSON.stringify({ ...bill, serialNumber: serialOf(bill) }, undefined, 2)}\n`;
}

/**
 * By the marks of the lock file: npm's own `--omit=dev` leaves out what runs, too, when something that only tests needs it
 * as well. What a server could do without is not installed there.
 */
function wantedRefs(): ReadonlySet<string> {
  const { packages }: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const wanted = new Set<string>();
  for (const [place, { version, dev, devOptional, optional }] of Object.entries(packages)) {
    const name = place.split('node_modules/').at(-1) ?? '';
    const runs = !(dev || devOptional || optional);
    if (name !== '' && (runs || inThePages.includes(name))) wanted.add(`${name}@${version}`);
  }
  return wanted;
}

function npmBill(): Bill {
  const words = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const ownNpm = process.env.npm_execpath;
  const byPath = ownNpm === undefined || !/npm-cli\.c?js$/.test(ownNpm);
  const [program, before] = byPath ? ['npm', []] : [process.execPath, [ownNpm]];
  const { status, stdout, stderr } = spawnSync(program, [...before, ...words], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`npm wrote no bill of materials.\n${stderr}`);
  return JSON.parse(stdout);
}

/** A name for this very bill, in the form of a random one. */
function serialOf({ serialNumber: _, ...rest }: Bill): string {
  const hex = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
  const version = `4${hex.slice(13, 16)}`;
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

if (import.meta.main) {
  const path = join(root, 'kring.cdx.json');
  writeFileSync(path, billOfMaterials());
  process.stderr.write(`The bill of materials stands in ${path}.\n`);
}

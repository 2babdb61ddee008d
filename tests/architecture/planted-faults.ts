/** One file that breaks one rule, and what it wrongly reaches. */
export interface PlantedFault {
  readonly rule: string;
  readonly file: string;
  readonly source: string;
  /** Where the import leads, as the tool says it; the file itself where no import is the fault. */
  readonly reaches: string;
}

function reach(rule: string, file: string, specifier: string, reaches: string): PlantedFault {
  return { rule, file, source: `import '${specifier}';\n`, reaches };
}

/** A small house in which every rule is broken once. Paths are those of the real one, so the real rules apply. */
export const plantedFaults: readonly PlantedFault[] = [
  reach('server-never-imports-crypto', 'src/server/peek.ts', '../crypto/seal.ts', 'src/crypto/seal.ts'),
  {
    rule: 'server-never-imports-crypto',
    file: 'src/server/peek-at-types.ts',
    source: "import type { key } from '../crypto/seal.ts';\nexport type Peek = typeof key;\n",
    reaches: 'src/crypto/seal.ts',
  },
  {
    rule: 'server-never-imports-crypto',
    file: 'src/server/peek-later.ts',
    source: "export const later = import('../crypto/seal.ts');\n",
    reaches: 'src/crypto/seal.ts',
  },
  reach('basics-imports-only-itself', 'src/basics/upwards.ts', '../engine/rules.ts', 'src/engine/rules.ts'),
  reach('engine-imports-only-methods-basics', 'src/engine/outwards.ts', '../protocol/wire.ts', 'src/protocol/wire.ts'),
  reach(
    'engine-takes-only-fitting-and-types-from-methods',
    'src/engine/reading.ts',
    '../methods/parse-method.ts',
    'src/methods/parse-method.ts',
  ),
  reach(
    'servers-never-learn-what-helps-to-choose',
    'src/server/choosing.ts',
    '../methods/guidance.ts',
    'src/methods/guidance.ts',
  ),
  reach('methods-imports-only-basics', 'src/methods/upwards.ts', '../engine/rules.ts', 'src/engine/rules.ts'),
  reach(
    'protocol-imports-only-engine-groups-methods-basics',
    'src/protocol/key.ts',
    '../crypto/seal.ts',
    'src/crypto/seal.ts',
  ),
  reach('groups-imports-only-basics', 'src/groups/upwards.ts', '../engine/rules.ts', 'src/engine/rules.ts'),
  reach('planning-imports-only-groups-basics', 'src/planning/upwards.ts', '../engine/rules.ts', 'src/engine/rules.ts'),
  reach('crypto-imports-only-groups-basics', 'src/crypto/upwards.ts', '../engine/rules.ts', 'src/engine/rules.ts'),
  reach(
    'server-imports-only-engine-groups-methods-planning-protocol-locales-basics',
    'src/server/screens.ts',
    '../web/screen.ts',
    'src/web/screen.ts',
  ),
  reach(
    'web-imports-only-engine-groups-methods-planning-protocol-crypto-locales-basics',
    'src/web/storage.ts',
    '../server/rooms.ts',
    'src/server/rooms.ts',
  ),
  {
    rule: 'web-imports-only-engine-groups-methods-planning-protocol-crypto-locales-basics',
    file: 'src/web/Storage.svelte',
    source: '<script lang="ts">import { rooms } from \'../server/rooms.ts\';</script>\n{rooms}\n',
    reaches: 'src/server/rooms.ts',
  },
  reach('locales-imports-only-basics', 'src/locales/upwards.ts', '../engine/rules.ts', 'src/engine/rules.ts'),
  reach('nobody-imports-web', 'src/cli/screens.ts', '../web/screen.ts', 'src/web/screen.ts'),
  reach('nobody-imports-cli', 'src/server/command.ts', '../cli/main.ts', 'src/cli/main.ts'),
  reach('basics-uses-no-packages', 'src/basics/clock.ts', 'node:fs', 'fs'),
  reach('engine-uses-no-packages', 'src/engine/schema.ts', 'valibot', 'node_modules/valibot/index.js'),
  reach('groups-uses-only-its-packages', 'src/groups/clock.ts', 'node:fs', 'fs'),
  reach('planning-uses-only-its-packages', 'src/planning/clock.ts', 'node:fs', 'fs'),
  reach('methods-uses-only-its-packages', 'src/methods/files.ts', 'node:fs', 'fs'),
  reach('protocol-uses-only-its-packages', 'src/protocol/socket.ts', 'ws', 'node_modules/ws/index.js'),
  reach('crypto-uses-only-its-packages', 'src/crypto/native.ts', 'node:crypto', 'crypto'),
  reach('locales-uses-no-packages', 'src/locales/yaml.ts', 'yaml', 'node_modules/yaml/index.js'),
  reach('web-uses-only-its-packages', 'src/web/heavy.ts', 'ws', 'node_modules/ws/index.js'),
  reach('sql-only-in-server-storage', 'src/server/query.ts', 'kysely', 'node_modules/kysely/index.js'),
  reach('sql-only-in-server-storage', 'src/server/file.ts', 'node:sqlite', 'node:sqlite'),
  reach('node-crypto-only-in-server-secrets', 'src/server/dice.ts', 'node:crypto', 'crypto'),
  reach('key-packages-only-in-crypto', 'src/web/stretch.ts', 'hash-wasm', 'node_modules/hash-wasm/index.js'),
  reach(
    'product-never-imports-tests-or-tools',
    'src/server/try.ts',
    '../../tests/support/build.ts',
    'tests/support/build.ts',
  ),
  reach('product-uses-no-development-packages', 'src/server/dev.ts', 'vite', 'node_modules/vite/index.js'),
  reach('no-cycles', 'src/engine/here.ts', './there.ts', 'src/engine/there.ts'),
  {
    rule: 'no-orphans',
    file: 'src/engine/alone.ts',
    source: 'export const alone = 1;\n',
    reaches: 'src/engine/alone.ts',
  },
  reach('everything-resolves', 'src/engine/lost.ts', './nowhere.ts', './nowhere.ts'),
];

/** What the faults reach for: innocent files and packages. */
export const innocentFiles: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: { 'hash-wasm': '1.0.0', kysely: '1.0.0', valibot: '1.0.0', ws: '1.0.0', yaml: '1.0.0' },
    devDependencies: { vite: '1.0.0' },
  }),
  'src/crypto/seal.ts': 'export const key = 1;\n',
  'src/engine/rules.ts': 'export const rules = 1;\n',
  'src/engine/there.ts': "import './here.ts';\n",
  'src/methods/parse-method.ts': 'export const parse = 1;\n',
  'src/methods/guidance.ts': 'export const guidance = 1;\n',
  'src/protocol/wire.ts': 'export const wire = 1;\n',
  'src/web/screen.ts': 'export const screen = 1;\n',
  'src/server/rooms.ts': 'export const rooms = 1;\n',
  'src/cli/main.ts': 'export const main = 1;\n',
  'tests/support/build.ts': 'export const build = 1;\n',
  ...Object.fromEntries(
    ['hash-wasm', 'kysely', 'valibot', 'ws', 'yaml', 'vite'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};\n'],
    ]),
  ),
};

/**
 * Which folder may know which. The table in `docs/architecture.md` says the same in words.
 * Each rule has a planted fault in `tests/architecture/boundaries.test.ts` that it is seen to refuse.
 */

const world = '^src/';

/** Packages and Node's own modules, however they resolve. */
const outside = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

/**
 * A folder that may import only the named folders of `src/`, besides itself. Its tests may import builders as well.
 *
 * @param {string} folder
 * @param {readonly string[]} allowed
 */
function imports(folder, allowed) {
  return {
    name: `${folder}-imports-only-${allowed.length === 0 ? 'itself' : allowed.join('-')}`,
    severity: 'error',
    from: { path: `${world}${folder}/`, pathNot: '[.]test[.]ts$' },
    to: { path: `${world}`, pathNot: `${world}(${[folder, ...allowed].join('|')})/` },
  };
}

/**
 * A folder that may use only the named packages, and nothing of Node.
 *
 * @param {string} folder
 * @param {readonly string[]} packages
 */
function uses(folder, packages) {
  return {
    name: `${folder}-uses-${packages.length === 0 ? 'no-packages' : 'only-its-packages'}`,
    severity: 'error',
    from: { path: `${world}${folder}/`, pathNot: '[.]test[.]ts$' },
    to: {
      dependencyTypes: outside,
      ...(packages.length === 0 ? {} : { pathNot: `^(node_modules/)?(${packages.join('|')})(/|$)` }),
    },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'server-never-imports-crypto',
      comment: 'The server cannot decrypt: it does not even hold the code that could.',
      severity: 'error',
      from: { path: `${world}server/` },
      to: { path: `${world}crypto/`, reachable: true },
    },
    imports('basics', []),
    imports('engine', ['methods', 'basics']),
    {
      name: 'engine-takes-only-fitting-and-types-from-methods',
      comment:
        'Walking a script needs its times, passes and tables again when people come and go; the parser stays outside.',
      severity: 'error',
      from: { path: `${world}engine/`, pathNot: '[.]test[.]ts$' },
      to: { path: `${world}methods/`, pathNot: `${world}methods/(fit|limits|passes|tables|script|structure)[.]ts$` },
    },
    {
      name: 'servers-never-learn-what-helps-to-choose',
      comment: 'For what sort of question a method is taken is nothing that a host or a running meeting has to know.',
      severity: 'error',
      from: { path: `${world}(server|protocol|engine)/`, pathNot: '[.]test[.]ts$' },
      to: { path: `${world}methods/(guidance|parse-guidance|cho|search|lens|parse-lens)`, reachable: true },
    },
    imports('groups', ['basics']),
    imports('planning', ['groups', 'basics']),
    imports('methods', ['basics']),
    imports('protocol', ['engine', 'groups', 'methods', 'basics']),
    imports('crypto', ['groups', 'basics']),
    imports('server', ['engine', 'groups', 'methods', 'planning', 'protocol', 'locales', 'basics']),
    imports('web', ['engine', 'groups', 'methods', 'planning', 'protocol', 'crypto', 'locales', 'basics']),
    imports('locales', ['basics']),
    {
      name: 'nobody-imports-web',
      comment: 'It stands at the outer edge, and only a browser can run it.',
      severity: 'error',
      from: { pathNot: `${world}web/|^tests/` },
      to: { path: `${world}web/` },
    },
    {
      name: 'nobody-imports-cli',
      comment: 'It stands at the outer edge.',
      severity: 'error',
      from: { pathNot: `${world}cli/|^tests/` },
      to: { path: `${world}cli/` },
    },
    uses('basics', []),
    uses('engine', []),
    uses('groups', ['valibot']),
    uses('planning', ['temporal-polyfill']),
    uses('methods', ['yaml', 'valibot']),
    uses('protocol', ['valibot', '@valibot/to-json-schema']),
    uses('crypto', ['@hpke/core', 'hash-wasm', 'age-encryption']),
    uses('locales', []),
    uses('web', ['svelte', 'uqr', '@fontsource-variable/atkinson-hyperlegible-next']),
    {
      name: 'sql-only-in-server-storage',
      comment: 'One door to the database; only a test may look behind it.',
      severity: 'error',
      from: {
        pathNot: `${world}server/storage/|^tests/(storage|support)/|^bench/|[.]test[.]ts$`,
      },
      to: { path: '^(node:sqlite|sqlite$|node_modules/(kysely|pg|better-sqlite3)/)' },
    },
    {
      name: 'node-crypto-only-in-server-secrets',
      comment: 'Random bytes, hashes and comparison in constant time, in one file that can be read in one minute.',
      severity: 'error',
      from: { path: world, pathNot: `${world}server/secrets[.]ts$|[.]test[.]ts$` },
      to: { dependencyTypes: ['core'], path: '^(node:)?crypto$' },
    },
    {
      name: 'key-packages-only-in-crypto',
      comment: 'One door to key material, also to what packages do with it.',
      severity: 'error',
      from: { path: world, pathNot: `${world}crypto/|[.]test[.]ts$` },
      to: { path: '^(node_modules/)?(@hpke|hash-wasm|age-encryption)(/|$)' },
    },
    {
      name: 'product-never-imports-tests-or-tools',
      severity: 'error',
      from: { path: world, pathNot: '[.]test[.]ts$' },
      to: { path: '^(tests|tools|bench)/|[.]test[.]ts$' },
    },
    {
      name: 'product-uses-no-development-packages',
      comment: 'What runs on a server must be installed there. The pages are built beforehand: they may.',
      severity: 'error',
      from: {
        path: `${world}(basics|engine|groups|planning|methods|protocol|crypto|locales|server|cli)/`,
        pathNot: '[.]test[.]ts$',
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Declarations are found by the compiler; a program that starts another names what it loads before it.',
      severity: 'error',
      from: { orphan: true, pathNot: '[.]d[.]ts$|[.]config[.]ts$|[.]cjs$|^tests/support/hour-ahead[.]ts$' },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: "`virtual:` names are the build's own.",
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|tests/architecture/fixtures)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'svelte', 'default', 'types'] },
  },
};

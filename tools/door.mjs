// The one door to every command of Kring: `node tools/door.mjs ENTRY [ARGUMENTS]`.
// It stands in plain JavaScript and uses only what Node itself brings, because it runs before anything is installed,
// on whatever Node the machine has. Behind it, everything runs on the Node of the npm package `node`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const onWindows = process.platform === 'win32';
const nodePath = join('node_modules', 'node', 'bin', onWindows ? 'node.exe' : 'node');

/**
 * Installs what is missing, then runs the entries one after another; the arguments go to the last one.
 * The first that fails ends the row, and its exit code is ours.
 *
 * @param {readonly string[]} entries paths from the root of the repository
 * @param {readonly string[]} givenArguments
 * @param {readonly string[]} lastOptions what Node itself is told for the last one
 */
export async function enter(entries, givenArguments, lastOptions = []) {
  const missing = whatIsMissing(root);
  if (missing !== undefined) install(missing);
  for (const [index, entry] of entries.entries()) {
    const isLast = index === entries.length - 1;
    const words = [join(root, entry), ...(isLast ? givenArguments : [])];
    const exitCode = await run(isLast ? [...lastOptions, ...words] : words);
    if (exitCode !== 0) process.exit(exitCode);
  }
}

/**
 * npm writes its own lock in `node_modules` as the last thing of an installation; one that broke off has none.
 *
 * @param {string} checkout
 * @returns {string | undefined} why an installation is needed, or nothing when all is in place
 */
export function whatIsMissing(checkout) {
  const installed = readLock(join(checkout, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'nothing is installed yet';
  const wanted = readLock(join(checkout, 'package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing: this is not a whole checkout');
  for (const [place, { version, integrity, optional }] of Object.entries(wanted)) {
    if (place === '') continue;
    const found = installed[place];
    if (found === undefined && optional) continue;
    if (found?.version !== version || found?.integrity !== integrity)
      return `${place} is not the one that is asked for`;
    if (!existsSync(join(checkout, place, 'package.json'))) return `${place} is not there`;
  }
  const version = spawnSync(join(checkout, nodePath), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const wantedVersion = wanted['node_modules/node']?.version;
  if (version.trim() !== `v${wantedVersion}`) return `Node ${wantedVersion} is not there`;
  return undefined;
}

/**
 * @param {string} path
 * @returns {Record<string, {version?: string, integrity?: string, optional?: boolean}> | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * The settings of the machine must not matter: development dependencies also under NODE_ENV=production, install scripts
 * also where they are switched off, because the packaged Node arrives by one. All output goes to stderr: what a command
 * prints on stdout may be read by a script.
 *
 * @param {string} reason
 */
function install(reason) {
  process.stderr.write(`Kring installs its parts first (${reason}). This takes about a minute.\n`);
  const options = ['ci', '--include=dev', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const ownNpm = process.env.npm_execpath;
  const byPath = ownNpm === undefined || !/npm-cli\.c?js$/.test(ownNpm);
  const { status, error } = byPath
    ? spawnSync('npm', options, { cwd: root, stdio: ['ignore', 2, 2], shell: onWindows })
    : spawnSync(process.execPath, [ownNpm, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
  const stillMissing = whatIsMissing(root);
  if (status === 0 && stillMissing === undefined) return;
  const cause = error?.message ?? (status === 0 ? stillMissing : `npm stopped with code ${status}`);
  process.stderr.write(`The installation did not succeed: ${cause}. Nothing was started.\n`);
  process.exit(1);
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code; 128 and the signal's number when a signal ended it
 */
function run(words) {
  const child = spawn(join(root, nodePath), words, { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends its interrupt to the whole group: the child already has it.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  endWithTheShell(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}

/**
 * npm passes a signal on to the shell in which it started us; the shell ends, and nobody tells us. What is left to see is
 * that our parent has changed.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithTheShell(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  watch.unref();
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , entry, ...givenArguments] = process.argv;
  if (entry === undefined) throw new Error('Say which entry: node tools/door.mjs ENTRY [ARGUMENTS]');
  await enter([entry], givenArguments);
}

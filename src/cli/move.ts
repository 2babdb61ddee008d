import { granted, type Result, refused } from '../basics/result.ts';
import { type ComparedTable, compareMoved, moveKring } from '../server/moving/move-kring.ts';
import { parseSettings } from '../server/settings.ts';
import { type Given, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { pathFrom } from './find-method.ts';
import { sayNotMoved } from './not-moved.ts';
import type { ExitCode, Voice } from './voice.ts';

interface MoveOptions {
  readonly to: string | undefined;
  readonly data: string | undefined;
  readonly how: 'move' | 'verify';
  readonly json: boolean;
}

export const move: CliCommand<MoveOptions> = {
  name: 'move',
  help: `kring move [--to postgres://USER@HOST/NAME] [--data FOLDER] [--verify] [--json]

  Brings all that a server with SQLite keeps in its folder to a PostgreSQL (15 or later) that is empty. The server must
  stand still. All of it goes in one transaction, is read back and compared with the folder table by table, and is only
  then kept: either everything is there, or nothing. The folder stays as it is, and is the way back.

  --to             where to; without it DATABASE_URL or DATABASE_URL_FILE says it, so that no password needs to stand
                   on the command line
  --data           the folder of the server (DATA_DIR, else ./data)
  --verify         only compares, after the move and before the first start there
  --json           {folder, host, tables: [{table, here: {rows, sha256}, there: {rows, sha256}}]}`,
  read,
  run,
};

function read(words: readonly string[]): Given<MoveOptions> {
  const given = readWords(words, { to: 'text', data: 'text', verify: 'switch', json: 'switch' }, []);
  if (!given.ok) return given;
  const { to, data, verify, json } = given.value.named;
  if (to === undefined && process.env.DATABASE_URL === undefined && process.env.DATABASE_URL_FILE === undefined) {
    return refused('--to is missing, and DATABASE_URL is not set.');
  }
  return granted({
    to: typeof to === 'string' ? to : undefined,
    data: typeof data === 'string' ? pathFrom(data) : undefined,
    how: verify === true ? 'verify' : 'move',
    json: json === true,
  });
}

async function run({ to, data, how, json }: MoveOptions, voice: Voice): Promise<ExitCode> {
  const ends = endsOf(to, data);
  if (!ends.ok) return sayNotMoved({ refusal: ends.problem, about: '' }, voice);
  const { folder, url } = ends.value;
  const { host } = new URL(url);
  const tables: ComparedTable[] = [];
  const told = (table: ComparedTable) => {
    tables.push(table);
    if (!json) voice.say(lineOf(table));
  };
  const done = await (how === 'move' ? moveKring : compareMoved)(folder, url, told);
  if (json) voice.say(JSON.stringify({ folder, host, tables }, undefined, 2));
  if (!done.ok) return sayNotMoved(done.problem, voice);
  if (json) return 0;
  const rows = tables.reduce((sum, { here }) => sum + here.rows, 0);
  const what = how === 'move' ? 'Moved, and read back' : 'The same';
  voice.say(`${what}: ${tables.length} tables with ${rows} rows, from ${folder} to ${host}.`);
  if (how === 'move') for (const line of afterwards) voice.say(line);
  return 0;
}

/** From where to where, as the settings of the server say it and the command line changes it. */
function endsOf(
  to: string | undefined,
  data: string | undefined,
): Result<{ readonly folder: string; readonly url: string }, 'wrongSettings'> {
  const { DATABASE_URL_FILE, ...others } = process.env;
  const settings = parseSettings(to === undefined ? process.env : { ...others, DATABASE_URL: to });
  if (!settings.ok || settings.value.databaseUrl === undefined) return refused('wrongSettings');
  return granted({ folder: data ?? settings.value.dataDir, url: settings.value.databaseUrl });
}

function lineOf({ table, here, there }: ComparedTable): string {
  const isSame = here.rows === there.rows && here.sha256 === there.sha256;
  const shown = `${table.padEnd(16)} ${String(here.rows).padStart(9)} rows  ${here.sha256.slice(0, 32)}`;
  return isSame ? shown : `${shown}  DIFFERS: ${there.rows} rows  ${there.sha256.slice(0, 32)}`;
}

const afterwards = [
  'Start Kring with DATABASE_URL set to that address: people find everything as it was, and are still signed in.',
  'The folder is as it was. To go back, start Kring without DATABASE_URL; what was written since then stays behind.',
  'Throw the folder away when you need no way back: it keeps what people erase from now on.',
];

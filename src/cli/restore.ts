import { granted, refused } from '../basics/result.ts';
import { restoreBackup } from '../server/backup/restore-backup.ts';
import { type Given, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { pathFrom } from './find-method.ts';
import { hostedHere, sayRefused } from './hosted.ts';
import type { ExitCode, Voice } from './voice.ts';

interface RestoreOptions {
  readonly backup: string;
  readonly data: string | undefined;
  readonly existing: 'replacing' | 'keeping';
  readonly json: boolean;
}

export const restore: CliCommand<RestoreOptions> = {
  name: 'restore',
  help: `kring restore FOLDER [--data FOLDER] [--replace] [--json]

  Puts a backup back in the folder of a server that does not run. Reads all of the backup first. The server, when it
  starts, erases what is over since then before it listens; what people erased by hand since then comes back, so tell
  them.

  --data           the folder of the server (DATA_DIR, else ./data)
  --replace        gives up what stands in that folder; without it, a folder with anything of a server in it is left
                   as it is
  --json           {folder, madeAt, version}`,
  read,
  run,
};

function read(words: readonly string[]): Given<RestoreOptions> {
  const given = readWords(words, { data: 'text', replace: 'switch', json: 'switch' }, ['A backup']);
  if (!given.ok) return given;
  const { data, replace, json } = given.value.named;
  const [backup = ''] = given.value.others;
  if (backup === '') return refused('A backup is missing.');
  return granted({
    backup: pathFrom(backup),
    data: typeof data === 'string' ? pathFrom(data) : undefined,
    existing: replace === true ? 'replacing' : 'keeping',
    json: json === true,
  });
}

async function run({ backup, data, existing, json }: RestoreOptions, voice: Voice): Promise<ExitCode> {
  const hosted = hostedHere(data);
  if (!hosted.ok) return sayRefused(hosted.problem, voice);
  const { folder } = hosted.value;
  const restored = await restoreBackup(backup, folder, existing);
  if (!restored.ok) return sayRefused(restored.problem, voice);
  const { madeAt, version } = restored.value;
  if (json) voice.say(JSON.stringify({ folder, madeAt, version }, undefined, 2));
  else {
    voice.say(`Restored in ${folder}: as it was at ${madeAt}, made by Kring ${version}.`);
    voice.say('What people erased by hand since then is back. Tell them, and throw the backup away in time.');
  }
  return 0;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { granted, type Result, refused } from '../basics/result.ts';
import type { BackupNote } from '../server/backup/backup-note.ts';
import { type BackupFlaw, checkBackup } from '../server/backup/check-backup.ts';
import { datedName, forgetBackups } from '../server/backup/dated-backups.ts';
import { makeBackup } from '../server/backup/make-backup.ts';
import { type Given, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { pathFrom } from './find-method.ts';
import { type HostedRefusal, hostedHere, sayRefused } from './hosted.ts';
import type { ExitCode, Voice } from './voice.ts';

interface BackupOptions {
  readonly target: string;
  readonly how: 'here' | 'into' | 'verify';
  readonly data: string | undefined;
  readonly json: boolean;
}

export const backup: CliCommand<BackupOptions> = {
  name: 'backup',
  help: `kring backup FOLDER [--data FOLDER] [--json]
kring backup --into FOLDER [--data FOLDER] [--json]
kring backup --verify FOLDER [--json]

  Copies all that a server with SQLite keeps, while it runs, into a folder that is not there yet: the database, the
  secret, and a note that tells what they are. Reads the copy back before it gets its name. Where PostgreSQL keeps
  it, its own tools make backups: docs/postgresql.md.

  A backup keeps what people erase afterwards. It must not outlive what they were told (BACKUP_DAYS).

  --into           a folder of backups: makes one with the date as its name, and throws away those in it that are
                   older than BACKUP_DAYS
  --verify         reads a backup from its first byte to its last, and changes nothing
  --data           the folder of the server (DATA_DIR, else ./data)
  --json           {folder, madeAt, version, bytes, forgotten}`,
  read,
  run,
};

function read(words: readonly string[]): Given<BackupOptions> {
  const options = { into: 'text', verify: 'text', data: 'text', json: 'switch' } as const;
  const ways = ['--into', '--verify'].filter((way) => words.some((word) => word === way || word.startsWith(`${way}=`)));
  const given = readWords(words, options, ways.length === 0 ? ['A folder'] : []);
  if (!given.ok) return given;
  if (ways.length > 1) return refused('--into and --verify are two different wishes.');
  const { into, verify, data, json } = given.value.named;
  const target = into ?? verify ?? given.value.others[0];
  if (typeof target !== 'string' || target === '') return refused('A folder is missing.');
  const how = into !== undefined ? 'into' : verify !== undefined ? 'verify' : 'here';
  return granted({
    target: pathFrom(target),
    how,
    data: typeof data === 'string' ? pathFrom(data) : undefined,
    json: json === true,
  });
}

async function run({ target, how, data, json }: BackupOptions, voice: Voice): Promise<ExitCode> {
  const done = how === 'verify' ? await verified(target) : await made(target, how, data);
  if (!done.ok) return sayRefused(done.problem, voice);
  const { folder, note, forgotten } = done.value;
  const bytes = Object.values(note.files).reduce((sum, file) => sum + file.bytes, 0);
  const { madeAt, version } = note;
  if (json) voice.say(JSON.stringify({ folder, madeAt, version, bytes, forgotten }, undefined, 2));
  else {
    const what = how === 'verify' ? 'A whole backup' : 'Backed up, and read back';
    voice.say(`${what}: ${folder}, made ${madeAt} by Kring ${version}, ${bytes} bytes.`);
    for (const name of forgotten) voice.say(`Thrown away, as people were told: ${name}.`);
  }
  return 0;
}

interface Done {
  readonly folder: string;
  readonly note: BackupNote;
  readonly forgotten: readonly string[];
}

async function verified(folder: string): Promise<Result<Done, BackupFlaw>> {
  const checked = await checkBackup(folder);
  return checked.ok ? granted({ folder, note: checked.value, forgotten: [] }) : checked;
}

async function made(
  target: string,
  how: 'into' | 'here',
  data: string | undefined,
): Promise<Result<Done, HostedRefusal>> {
  const hosted = hostedHere(data);
  if (!hosted.ok) return hosted;
  const { folder: source, backupDays } = hosted.value;
  if (backupDays === 0) return refused('noBackups');
  const now = Date.now();
  const folder = how === 'into' ? join(target, datedName(now)) : target;
  if (how === 'into') mkdirSync(target, { recursive: true, mode: 0o700 });
  const backedUp = await makeBackup(source, folder, now);
  if (!backedUp.ok) return backedUp;
  // The new one is there before an old one goes.
  const forgotten = how === 'into' && backupDays !== undefined ? forgetBackups(target, backupDays, now) : [];
  return granted({ folder, note: backedUp.value, forgotten });
}

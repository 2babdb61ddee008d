import { granted, type Result, refused } from '../basics/result.ts';
import type { BackupRefusal } from '../server/backup/make-backup.ts';
import type { RestoreRefusal } from '../server/backup/restore-backup.ts';
import { parseSettings } from '../server/settings.ts';
import type { ExitCode, Voice } from './voice.ts';

/** The server of whoever asks, as the same settings say it that it runs with. */
export interface Hosted {
  readonly folder: string;
  readonly backupDays: number | undefined;
}

export type HostedRefusal = BackupRefusal | RestoreRefusal | 'noBackups' | 'wrongSettings' | 'inPostgres';

export function hostedHere(data: string | undefined): Result<Hosted, 'wrongSettings' | 'inPostgres'> {
  const settings = parseSettings(process.env);
  if (!settings.ok) return refused('wrongSettings');
  if (settings.value.databaseUrl !== undefined && data === undefined) return refused('inPostgres');
  return granted({ folder: data ?? settings.value.dataDir, backupDays: settings.value.backupDays });
}

/** By its name, for a script, and in a sentence. */
export function sayRefused(refusal: HostedRefusal, voice: Voice): ExitCode {
  voice.complain(`${refusal}: ${sentences[refusal]}`);
  return 1;
}

const sentences: Readonly<Record<HostedRefusal, string>> = {
  noDatabase: 'There is no kring.db in that folder. Say with --data, or DATA_DIR, where the server keeps its files.',
  targetExists: 'Something stands there already, and it stays as it is.',
  diskFull: 'The disk has no place for it. Nothing was changed, and what was half written is gone.',
  damaged: 'What was read is not what was written. Take another backup, or look at the disk.',
  notBackup: 'There is no backup of Kring in that folder: its backup.json is not there, or is not one.',
  tooNew: 'A newer Kring made it. Take that version, or a newer one.',
  serverRuns: 'A server has this folder open. Stop it first.',
  noBackups: 'BACKUP_DAYS is 0: people were told that there are none. Change what they are told first.',
  wrongSettings: 'The settings are not right. "kring doctor" tells which.',
  inPostgres: 'PostgreSQL keeps this server. Its own tools make and restore backups: docs/postgresql.md.',
};

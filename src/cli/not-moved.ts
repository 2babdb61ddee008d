import type { MoveProblem, MoveRefusal } from '../server/moving/move-kring.ts';
import type { ExitCode, Voice } from './voice.ts';

interface NotMoved extends Omit<MoveProblem, 'refusal'> {
  readonly refusal: MoveRefusal | 'wrongSettings';
}

/** By its name, for a script, and in a sentence. */
export function sayNotMoved({ refusal, about }: NotMoved, voice: Voice): ExitCode {
  voice.complain(`${refusal}: ${sentences[refusal].replace('{about}', about)}`);
  return 1;
}

const sentences: Readonly<Record<NotMoved['refusal'], string>> = {
  wrongSettings: 'The settings are not right, or --to is no address of a PostgreSQL. "kring doctor" tells which.',
  noDatabase: 'There is no kring.db in {about}. Say with --data, or DATA_DIR, where the server keeps its files.',
  notKring: 'The kring.db in {about} is not a database of Kring.',
  damaged: 'The database in {about} is damaged. Restore a backup first.',
  tooNew: 'A newer Kring has used {about}. Take that version, or a newer one.',
  serverRuns: 'A server has {about} open. Stop it first.',
  secretDamaged: 'The file "secret" in {about} is damaged. Put it back from a backup, or take it away.',
  unreachable: 'PostgreSQL cannot be reached, or does not let us in ({about}).',
  postgresOld: 'PostgreSQL {about} is too old. It needs 15 or later.',
  targetExists: 'Something stands in that database already ({about}), and it stays as it is. Take an empty one.',
  targetNewer: 'A newer Kring has made the tables there ({about}). Take that version, or an empty database.',
  targetInUse: 'Somebody else has the tables there. Stop every Kring on that database.',
  shapeDiffers: 'The table {about} is not the same in both. Nothing of it can be left behind, so nothing was moved.',
  notAllowed: 'This user may not make tables there. Give it the database, or CREATE on the schema.',
  diskFull: 'The disk of PostgreSQL has no place for it. Nothing was kept there.',
  broke: 'It broke on the way ({about}). Nothing was kept there, and the folder is as it was: try again.',
  unsure:
    'The line broke while PostgreSQL was keeping all of it ({about}). "kring move --verify" tells whether it did.',
  differs: 'What was read back is not what the folder holds ({about}).',
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** What lies beside the files of a backup, and tells that it is whole: it is written last. */
export const noteFile = 'backup.json';

const file = v.strictObject({ bytes: v.number(), sha256: v.string() });
const noteSchema = v.object({
  kind: v.literal('kring backup'),
  /** The release that made it. */
  version: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  files: v.record(v.picklist(['kring.db', 'secret']), file),
});

export type BackupNote = v.InferOutput<typeof noteSchema>;

/** Nothing when there is no backup of Kring in this folder. */
export function readNote(folder: string): BackupNote | undefined {
  try {
    const parsed = v.safeParse(noteSchema, JSON.parse(readFileSync(join(folder, noteFile), 'utf8')));
    return parsed.success && 'kring.db' in parsed.output.files ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

import { type Bytes, joinFields, wordField } from './fields.ts';
import type { AccountId, GroupId, LetterId } from './ids.ts';

/** Where a letter belongs. A letter has no revisions: who thinks otherwise later, writes another. */
export interface LetterPlace {
  readonly group: GroupId;
  readonly id: LetterId;
  readonly writer: AccountId;
  /** Number of the epoch whose key sealed it. */
  readonly epoch: number;
}

const label = 'kring/1/letter';

/** The bytes that the writer signs: the place, and the sealed text as it stands, its version, suite and key id in front. */
export function letterToSign(place: LetterPlace, sealed: Uint8Array): Bytes {
  const { group, id, writer, epoch } = place;
  return joinFields([wordField(label), wordField(group), wordField(id), wordField(writer), wordField(epoch), sealed]);
}

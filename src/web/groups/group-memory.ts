import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import type { KnownPast } from '../../crypto/roster-reading.ts';
import type { GroupId } from '../../groups/ids.ts';
import type { Roster } from '../../groups/roster.ts';
import { type Cupboard, keepIn, namesIn } from '../live/cupboard.ts';

const start = 'kring/group/';

/** What this browser remembers of a roster, so that no server can show it another past, or an old one. */
export class GroupMemory {
  readonly #cupboard: Cupboard;
  readonly #name: string;

  constructor(cupboard: Cupboard, group: GroupId) {
    this.#cupboard = cupboard;
    this.#name = start + group;
  }

  /** `founding` from an invitation or from the own letters, where this browser has not seen the group before. */
  known(founding?: KnownPast['founding']): KnownPast {
    const [number, head] = this.#cupboard.getItem(this.#name)?.split(' ') ?? [];
    const bytes = head === undefined ? undefined : fromBase64Url(head);
    return {
      ...(founding && { founding }),
      ...(bytes?.ok && { seen: { number: Number(number), head: bytes.value } }),
    };
  }

  /**
   * Up to which entry its owner was told here of changed keys. The own letters tell it as well, to every browser; this one
   * may be ahead of them for a moment.
   */
  get noticed(): number {
    return Number(this.#cupboard.getItem(this.#name)?.split(' ')[2] ?? 0);
  }

  keep({ number, head }: Pick<Roster, 'number' | 'head'>, noticed = this.noticed): void {
    keepIn(this.#cupboard, this.#name, `${number} ${toBase64Url(head)} ${noticed}`);
  }
}

/** Signed out: this browser never heard of any group. */
export function forgetGroups(cupboard: Cupboard): void {
  for (const name of namesIn(cupboard, start)) cupboard.removeItem(name);
}

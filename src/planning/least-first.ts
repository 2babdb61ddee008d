/** A row from which the least comes first; of equals the one that came first, so that everyone's browser chooses the same. */
export class LeastFirst<Item> {
  readonly #rows: { readonly rank: number; readonly came: number; readonly item: Item }[] = [];
  #came = 0;

  get size(): number {
    return this.#rows.length;
  }

  add(item: Item, rank: number): void {
    const row = { rank, came: this.#came, item };
    this.#came += 1;
    let at = this.#rows.length;
    this.#rows.push(row);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#rows[above];
      if (parent === undefined || !isBefore(row, parent)) break;
      this.#rows[at] = parent;
      at = above;
    }
    this.#rows[at] = row;
  }

  take(): Item | undefined {
    const [first] = this.#rows;
    const last = this.#rows.pop();
    if (first === undefined || last === undefined || this.#rows.length === 0) return first?.item;
    let at = 0;
    for (;;) {
      const below = this.#leastBelow(at);
      const child = this.#rows[below];
      if (child === undefined || !isBefore(child, last)) break;
      this.#rows[at] = child;
      at = below;
    }
    this.#rows[at] = last;
    return first.item;
  }

  #leastBelow(at: number): number {
    const left = 2 * at + 1;
    const [one, other] = [this.#rows[left], this.#rows[left + 1]];
    return one !== undefined && other !== undefined && isBefore(other, one) ? left + 1 : left;
  }
}

interface Ranked {
  readonly rank: number;
  readonly came: number;
}

function isBefore(one: Ranked, other: Ranked): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.came < other.came);
}

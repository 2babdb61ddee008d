/** What this browser keeps, under names. The part of `localStorage` that is used here. */
export type Cupboard = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A browser may refuse to keep anything (private windows, full disk): then what is kept lasts as long as the page. */
export function cupboardOf(storage: () => Cupboard): Cupboard {
  try {
    const cupboard = storage();
    const probe = 'kring/probe';
    cupboard.setItem(probe, probe);
    cupboard.removeItem(probe);
    return cupboard;
  } catch {
    return new PassingCupboard();
  }
}

export class PassingCupboard implements Cupboard {
  readonly #kept = new Map<string, string>();

  get length(): number {
    return this.#kept.size;
  }

  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.#kept.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    this.#kept.set(name, value);
  }

  removeItem(name: string): void {
    this.#kept.delete(name);
  }
}

export function namesIn(cupboard: Cupboard, prefix: string): readonly string[] {
  const names = Array.from({ length: cupboard.length }, (_, index) => cupboard.key(index));
  return names.filter((name): name is string => name?.startsWith(prefix) === true);
}

/** Text that does not fit any more is lost with the page, and only then. */
export function keepIn(cupboard: Cupboard, name: string, value: string): void {
  try {
    cupboard.setItem(name, value);
  } catch {
    // Full. The editor on the page still has it.
  }
}

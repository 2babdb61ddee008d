import type { MethodId } from '../../methods/structure.ts';
import { type Cupboard, namesIn } from './cupboard.ts';
import { isOwn } from './own-id.ts';

/** A method that was made in this browser, as its file. */
export interface OwnMethod {
  readonly id: MethodId;
  /** What its maker calls it, also while the file has mistakes. */
  readonly name: string;
  readonly source: string;
  readonly changedAt: number;
}

const start = 'kring/method/';

/** Own methods stay in this browser, as readable files: they are for whoever sits here, until they are used. */
export class OwnShelf {
  readonly #cupboard: Cupboard;
  readonly #now: () => number;

  constructor(cupboard: Cupboard, now: () => number) {
    this.#cupboard = cupboard;
    this.#now = now;
  }

  /** The one that was changed last comes first. */
  list(): readonly OwnMethod[] {
    const kept = namesIn(this.#cupboard, start).map((name) => this.read(name.slice(start.length)));
    return kept.filter((method) => method !== undefined).sort((one, other) => other.changedAt - one.changedAt);
  }

  read(id: string): OwnMethod | undefined {
    const kept = isOwn(id) ? this.#cupboard.getItem(start + id) : null;
    if (kept === null || !isOwn(id)) return undefined;
    const entry: unknown = readJson(kept);
    if (!isEntry(entry)) return undefined;
    return { id, name: entry.name, source: entry.source, changedAt: entry.changedAt };
  }

  /** Whether it is kept now: a browser may be full. */
  keep(id: MethodId, name: string, source: string): boolean {
    try {
      this.#cupboard.setItem(start + id, JSON.stringify({ name, source, changedAt: this.#now() }));
      return true;
    } catch {
      return false;
    }
  }

  remove(id: MethodId): void {
    this.#cupboard.removeItem(start + id);
  }
}

function isEntry(entry: unknown): entry is Omit<OwnMethod, 'id'> {
  if (typeof entry !== 'object' || entry === null) return false;
  if (!('name' in entry) || !('source' in entry) || !('changedAt' in entry)) return false;
  return typeof entry.name === 'string' && typeof entry.source === 'string' && typeof entry.changedAt === 'number';
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

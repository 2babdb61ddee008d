import { newDigest } from '../secrets.ts';
import type { Row } from './table-shape.ts';

/** What a table holds: how many rows, and a hash over all of them in the order of their keys. */
export interface Tally {
  readonly rows: number;
  readonly sha256: string;
}

/**
 * Counts and hashes rows, whichever database they come from. Every value stands there with its kind and its length, so
 * that no two tables come to the same by their edges.
 */
export class RowTally {
  readonly #hash = newDigest();
  #rows = 0;

  add(row: Row): void {
    this.#rows += 1;
    let said = `row ${row.length};`;
    for (const value of row) {
      said += headOf(value);
      if (typeof value === 'string') said += value;
      if (!(value instanceof Uint8Array)) continue;
      this.#hash.update(said).update(value);
      said = '';
    }
    this.#hash.update(said);
  }

  end(): Tally {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

/** What kind of value comes now, and how long it is. */
function headOf(value: unknown): string {
  if (value === null) return 'null;';
  if (typeof value === 'number' && Number.isSafeInteger(value)) return `number ${value};`;
  if (typeof value === 'string') return `text ${Buffer.byteLength(value)};`;
  if (value instanceof Uint8Array) return `bytes ${value.length};`;
  throw new Error(`A ${typeof value} is nothing that is kept here`);
}

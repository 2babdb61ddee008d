/** In what size a crib sheet is printed, and on how many pages that may be. Nothing is left out. */
export interface CribSize {
  /** In points: never smaller than can be read at arm's length. */
  readonly size: number;
  readonly pages: number;
}

const sizes = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5];

/** One page in the largest type that fits; else two, and so on. */
export const cribSizes: readonly CribSize[] = [1, 2, 3, 4].flatMap((pages) => sizes.map((size) => ({ size, pages })));

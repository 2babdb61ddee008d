/** How much a crib sheet tells of each phase, and in what size; from ample to the least that still helps. */
export interface CribDetail {
  /** In points: never smaller than can be read at arm's length. */
  readonly size: number;
  /** Sentences for each phase of the casus; the phases around it always have one. */
  readonly sentences: number;
  readonly guards: number;
}

export const details = [
  { size: 10.5, sentences: 3, guards: 2 },
  { size: 10, sentences: 2, guards: 2 },
  { size: 9.5, sentences: 2, guards: 1 },
  { size: 9, sentences: 2, guards: 1 },
  { size: 9, sentences: 1, guards: 1 },
  { size: 8.5, sentences: 1, guards: 1 },
] as const satisfies readonly CribDetail[];

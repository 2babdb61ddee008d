/** What came of one check or one run of tests. `details` is for the person who has to repair it. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** How much was looked at, in words: a gate that saw nothing has proved nothing. */
  readonly looked: string;
  readonly seconds: number;
  readonly details: string;
}

/** How the time of a phase is shown. `left` runs from 1 to 0 and stays 0 in overtime. */
export interface TimeLook {
  readonly left: number;
  /** "6:40", "7 min"; empty when there is nothing to show. */
  readonly text: string;
  /** Said under the time: the phase, or that the clock stands. */
  readonly title: string;
  /** Said from 20 % and from 5 % left, and in overtime. */
  readonly note: string | undefined;
  readonly urgency: 'calm' | 'soon' | 'last';
  readonly standing: boolean;
}

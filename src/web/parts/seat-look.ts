import type { SeatId } from '../../engine/ids.ts';

/** How one place at the table is shown; names are words already, opened by whoever draws it. */
export interface SeatLook {
  readonly id: SeatId;
  readonly name: string;
  /** What stands under the seat. */
  readonly shortName: string;
  /** 1 to 12: the person's own colour, the same on every screen. */
  readonly colour: number;
  /** What stands under the name: an office, or "jij". */
  readonly office: string | undefined;
  /** What this person is doing now, in a word: shown in the colour of now. */
  readonly now: string | undefined;
  readonly presenter: boolean;
  /** Turned away from the circle, or outside it. */
  readonly sits?: 'turned' | 'outside' | 'cameraOff' | undefined;
  readonly away: boolean;
}

import type { Instant } from '../../engine/ids.ts';

/** Server time for showing. Reading it in markup or an effect keeps it going; it rests when nobody reads or looks. */
export declare class Ticks {
  /** For the chair's digits. */
  readonly second: Instant;
  /** For whole minutes: moves when the minutes that are left in the phase change. */
  readonly minute: Instant;
}

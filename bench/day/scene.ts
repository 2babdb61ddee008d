import type { Chance } from './chance.ts';
import type { Circle } from './circle.ts';
import type { DayClock } from './day-clock.ts';

/** Who is there, what time it is, and what chance does. */
export interface Scene {
  readonly circle: Circle;
  readonly clock: DayClock;
  readonly chance: Chance;
}

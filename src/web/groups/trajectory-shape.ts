import { arc, type Point, pointOn } from '../parts/ring-geometry.ts';

/** The way of a trajectory is a circle that is open at the top: there it begins, and there it ends. */
const from = 22;
const to = 338;
const radius = 225;
/** Where it says who leads. */
const rim = 278;

export interface StopPlace extends Point {
  /** The piece of the way that leads here. None to the first. */
  readonly way: string | undefined;
  /** Around the circle, as long as this stop. */
  readonly around: string;
  /** Where its date stands: inside, clear of the way. */
  readonly date: Point;
}

export function placesOf(stops: number): readonly StopPlace[] {
  const dated = radius - dotRadius(stops) - 28;
  const step = stops < 2 ? 0 : (to - from) / (stops - 1);
  const half = Math.max(4, step * 0.42);
  return Array.from({ length: stops }, (_, at) => {
    const degrees = stops < 2 ? 180 : from + at * step;
    return {
      ...pointOn(radius, degrees),
      way: at === 0 ? undefined : arc(radius, degrees - step, degrees),
      around: arc(rim, degrees - half, degrees + half),
      date: pointOn(dated, degrees),
    };
  });
}

/** Of a dot, so that those beside each other never touch. */
export function dotRadius(stops: number): number {
  return Math.min(34, Math.round((radius * Math.PI) / Math.max(6, stops) / 1.35));
}

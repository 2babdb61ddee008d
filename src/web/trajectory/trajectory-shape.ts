import { arc, type Point, pointOn } from '../parts/ring-geometry.ts';

/** The way of a trajectory is a circle that is open at the top: there it begins, and there it ends. */
const from = 22;
const to = 338;
const radius = 225;
/** Where it says who leads. */
const rim = 291;

export interface StopPlace extends Point {
  /** The piece of the way that leads here. None to the first. */
  readonly way: string | undefined;
  /** Around the circle, as long as this stop. */
  readonly around: string;
  /** Where its date stands: inside, clear of the way; on which side of that point, in words of SVG. */
  readonly date: Point & { readonly anchor: 'start' | 'middle' | 'end' };
  /** Where its chair sits: just outside. */
  readonly chair: Point;
}

export function placesOf(stops: number): readonly StopPlace[] {
  const size = dotRadius(stops);
  const step = stops < 2 ? 0 : (to - from) / (stops - 1);
  const half = Math.max(4, step * 0.42);
  return Array.from({ length: stops }, (_, at) => {
    const degrees = stops < 2 ? 180 : from + at * step;
    return {
      ...pointOn(radius, degrees),
      way: at === 0 ? undefined : arc(radius, degrees - step, degrees),
      around: arc(rim, degrees - half, degrees + half),
      date: { ...pointOn(radius - size - 18, degrees), anchor: anchorAt(degrees) },
      chair: pointOn(radius + size + 4, degrees),
    };
  });
}

/** Of a dot, so that those beside each other never touch. */
export function dotRadius(stops: number): number {
  return Math.min(34, Math.round((radius * Math.PI) / Math.max(6, stops) / 1.35));
}

/** Beside the way a date runs inwards; above and below it stands in the middle. */
function anchorAt(degrees: number): 'start' | 'middle' | 'end' {
  const sideways = Math.sin((degrees * Math.PI) / 180);
  if (Math.abs(sideways) < 0.45) return 'middle';
  return sideways > 0 ? 'end' : 'start';
}

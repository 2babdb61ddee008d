/** The drawing is 600 units wide and high; the circle's centre is its middle. */
export const centre = 300;
export const seatRadius = 236;
/** Where a chair stands that was moved out of the circle. */
export const outsideRadius = 254;
export const arcRadius = 156;
export const timeRadius = 128;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Degrees run clockwise from the top, as on a clock. */
export function pointOn(radius: number, degrees: number): Point {
  const turn = (degrees * Math.PI) / 180;
  return { x: rounded(centre + radius * Math.sin(turn)), y: rounded(centre - radius * Math.cos(turn)) };
}

/** The path of a piece of circle, clockwise. */
export function arc(radius: number, from: number, to: number): string {
  const start = pointOn(radius, from);
  const end = pointOn(radius, to);
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${end.x} ${end.y}`;
}

/** The back of a chair on the side of the circle: whoever sits there looks away from it. */
export function chairBack(degrees: number, radius: number): string {
  const seat = pointOn(radius, degrees);
  const start = around(seat, 46, degrees + 180 - 38);
  const end = around(seat, 46, degrees + 180 + 38);
  return `M${start.x} ${start.y}A46 46 0 0 1 ${end.x} ${end.y}`;
}

function around(point: Point, radius: number, degrees: number): Point {
  const { x, y } = pointOn(radius, degrees);
  return { x: rounded(point.x + x - centre), y: rounded(point.y + y - centre) };
}

/** Divides the circle in proportion to what each phase takes, with room between the pieces. */
export function phaseArcs(seconds: readonly number[]): readonly string[] {
  const total = seconds.reduce((sum, each) => sum + each, 0);
  if (total <= 0) return [];
  const gap = seconds.length === 1 ? 0.01 : Math.min(3, 60 / seconds.length);
  let before = 0;
  return seconds.map((each) => {
    const from = (before / total) * 360 + gap;
    before += each;
    return arc(arcRadius, from, Math.max(from + 0.5, (before / total) * 360 - gap));
  });
}

/** The dash pattern that draws `part` (0 to 1) of the time circle. */
export function timeDash(part: number): string {
  const around = 2 * Math.PI * timeRadius;
  return `${rounded(around * Math.min(1, Math.max(0, part)))} ${rounded(around)}`;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

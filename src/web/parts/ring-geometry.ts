/** The drawing is 600 units wide and high; the circle's centre is its middle. */
export const centre = 300;
export const seatRadius = 236;
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

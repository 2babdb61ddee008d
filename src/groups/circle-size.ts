/** How well so many people make one circle. Practitioners: four to eight, three to twelve is possible. */
export const circleSizes = ['tooSmall', 'small', 'good', 'large', 'tooLarge'] as const;
export type CircleSize = (typeof circleSizes)[number];

export function sizeOfCircle(people: number): CircleSize {
  if (people < 3) return 'tooSmall';
  if (people < 4) return 'small';
  if (people <= 8) return 'good';
  return people <= 12 ? 'large' : 'tooLarge';
}

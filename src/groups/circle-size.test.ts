import { expect, it } from 'vitest';
import { type CircleSize, sizeOfCircle } from './circle-size.ts';

it('four to eight is what practitioners advise; three and nine to twelve can do, and others hear it kindly', () => {
  const sizes = Array.from({ length: 14 }, (_, at) => sizeOfCircle(at + 1));
  const count = (size: CircleSize) => sizes.filter((one) => one === size).length;
  expect([count('tooSmall'), count('small'), count('good'), count('large'), count('tooLarge')]).toEqual([
    2, 1, 5, 4, 2,
  ]);
  expect([sizeOfCircle(4), sizeOfCircle(8), sizeOfCircle(9), sizeOfCircle(12)]).toEqual([
    'good',
    'good',
    'large',
    'large',
  ]);
});

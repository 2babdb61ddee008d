import { expect } from 'vitest';

/** Two wishes made at the same moment, of which the database keeps one: the one that it `kept`, and what the `other` was told. */
export async function bothAtOnce<Wish, Outcome>(
  wishes: readonly [Wish, Wish],
  keep: (wish: Wish) => Promise<Outcome>,
): Promise<{ kept: Wish; other: Outcome | undefined }> {
  const outcomes = await Promise.all(wishes.map(keep));
  expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
  const [first, second] = outcomes;
  return first === 'kept' ? { kept: wishes[0], other: second } : { kept: wishes[1], other: first };
}

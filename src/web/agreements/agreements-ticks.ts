import type { BlockId } from '../../groups/agreement-blocks.ts';
import { arc } from '../parts/ring-geometry.ts';
import type { Standing } from './agreements-draft.svelte.ts';
import type { AgreementSection } from './agreements-sentences.ts';

/** One question in the drawing of a talk. */
export interface Tick {
  readonly block: BlockId;
  readonly standing: Standing;
  readonly now: boolean;
}

/** The questions by section, as they stand. Nothing is now while the text is read. */
export function ticksOf(
  sections: readonly AgreementSection[],
  now: BlockId | undefined,
  standingOf: (block: BlockId) => Standing,
): readonly (readonly Tick[])[] {
  return sections.map(({ blocks }) =>
    blocks.map((block) => ({ block, standing: standingOf(block), now: block === now })),
  );
}

/** Where each tick lies on a circle of this radius: all as long as each other, and room between the sections. */
export function tickPaths(sections: readonly (readonly unknown[])[], radius: number): readonly (readonly string[])[] {
  const between = 1.4;
  const questions = sections.reduce((sum, section) => sum + section.length, 0);
  const unit = 360 / Math.max(1, questions + sections.length * between);
  let degrees = (unit * between) / 2;
  return sections.map((section) => {
    const paths = section.map((_, at) =>
      arc(radius, degrees + at * unit + unit * 0.12, degrees + (at + 1) * unit - unit * 0.12),
    );
    degrees += (section.length + between) * unit;
    return paths;
  });
}

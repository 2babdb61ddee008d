import type { ShownScale } from '../../groups/group-event.ts';
import { type Scale, scales } from '../../groups/vocabulary.ts';

/** `waiting`: nothing to see, whoever is next takes the screen. `choosing`: somebody's figures. `open`: everyone's. */
export type HandsStage = 'notBegun' | 'waiting' | 'choosing' | 'open';

type Figures = Partial<Record<Scale, number>>;

/**
 * One screen goes round. What each chose is nowhere but in the memory of this page until it opens, and then without an
 * order that could tell who was who: figures are never sent, kept or signed one by one.
 */
export class Hands {
  stage: HandsStage = $state('notBegun');
  /** Of whoever has the screen now. */
  figures: Figures = $state({});
  /** How many have been. */
  count = $state(0);
  #given: readonly Figures[] = [];

  take(): void {
    this.figures = {};
    this.stage = 'choosing';
  }

  choose(scale: Scale, value: number | undefined): void {
    const { [scale]: _, ...others } = this.figures;
    this.figures = value === undefined ? others : { ...others, [scale]: value };
  }

  /** The next one sees nothing of it. */
  passOn(): void {
    this.#given = [...this.#given, { ...this.figures }];
    this.count = this.#given.length;
    this.figures = {};
    this.stage = 'waiting';
  }

  open(): void {
    this.stage = 'open';
  }

  /** Nothing is left of it. */
  forget(): void {
    this.#given = [];
    this.count = 0;
    this.figures = {};
    this.stage = 'notBegun';
  }

  /** Nothing before it opens; then every scale for which somebody gave a figure, from low to high. */
  get shown(): readonly ShownScale[] {
    if (this.stage !== 'open') return [];
    return scales.flatMap((scale) => {
      const values = this.#given.flatMap((figures) => figures[scale] ?? []).toSorted((one, other) => one - other);
      return values.length === 0 ? [] : [{ scale, values }];
    });
  }
}

import { type AgreementAnswer, agreementBlocks, type BlockId } from '../../groups/agreement-blocks.ts';
import { type AgreementConflict, conflictsIn } from '../../groups/agreement-conflicts.ts';
import type { AgreementVersion } from '../../groups/group.ts';
import type { AgreementId } from '../../groups/group-ids.ts';

/** Where a question stands: not spoken about yet, answered, put off, or on purpose without an agreement. */
export type Standing = 'open' | 'answered' | 'later' | 'nothing';

export interface DraftAnswer {
  readonly choice?: string;
  readonly words?: string;
  readonly left?: 'later' | 'nothing';
}

/** What is kept of a talk between two moments. */
export interface KeptDraft {
  /** The text from which the talk went out. */
  readonly from?: AgreementId;
  readonly answers: Readonly<Partial<Record<BlockId, DraftAnswer>>>;
}

/** Answers while the group is talking. Nothing of it is said to the others before it is proposed. */
export class AgreementsDraft {
  /** From which text the talk goes out. */
  from: AgreementId | undefined = $state();
  answers: Readonly<Partial<Record<BlockId, DraftAnswer>>> = $state.raw({});
  /** Something was said that is in no text yet. */
  isUnderWay = $state(false);
  readonly #kept: (draft: KeptDraft | undefined) => void;

  /**
   * `kept` hears of every change, so that a page that is closed by mistake costs nobody the talk; and that there is nothing
   * to keep any more.
   */
  constructor(kept: (draft: KeptDraft | undefined) => void) {
    this.#kept = kept;
  }

  /** Goes on where a talk was left. */
  takeUp({ from, answers }: KeptDraft): void {
    this.from = from;
    this.answers = answers;
    this.isUnderWay = true;
  }

  /** Begins with a text that was proposed, or with nothing. */
  startFrom(version: AgreementVersion | undefined): void {
    const answers = (version?.answers ?? []).map(({ block, ...said }): [BlockId, DraftAnswer] => [block, said]);
    this.from = version?.agreement;
    this.answers = Object.fromEntries(answers);
    this.isUnderWay = false;
    this.#kept(undefined);
  }

  /** Others put down a text meanwhile, and the group goes on with what stands here. */
  goOnBeside(version: AgreementVersion): void {
    this.from = version.agreement;
    this.#keep();
  }

  at(block: BlockId): DraftAnswer {
    return this.answers[block] ?? {};
  }

  /** The same choice again takes it back. */
  choose(block: BlockId, choice: string): void {
    const { choice: before, left, ...rest } = this.at(block);
    this.#set(block, before === choice && left === undefined ? rest : { ...rest, choice });
  }

  say(block: BlockId, words: string): void {
    const { words: _, left: __, ...rest } = this.at(block);
    this.#set(block, words === '' ? rest : { ...rest, words });
  }

  /** What was answered before stays in sight, and counts again as soon as something is chosen. */
  leave(block: BlockId, left: 'later' | 'nothing'): void {
    this.#set(block, { ...this.at(block), left });
  }

  standingOf(block: BlockId): Standing {
    const { choice, words, left } = this.at(block);
    if (left !== undefined) return left;
    return choice === undefined && (words ?? '').trim() === '' ? 'open' : 'answered';
  }

  /** What would be proposed now. */
  get said(): readonly AgreementAnswer[] {
    return agreementBlocks.flatMap(({ id: block }): readonly AgreementAnswer[] => {
      if (this.standingOf(block) !== 'answered') return [];
      const { choice, words = '' } = this.at(block);
      const own = words.trim();
      return [{ block, ...(choice !== undefined && { choice }), ...(own !== '' && { words: own }) }];
    });
  }

  get conflicts(): readonly AgreementConflict[] {
    return conflictsIn(this.said);
  }

  #set(block: BlockId, answer: DraftAnswer): void {
    this.answers = { ...this.answers, [block]: answer };
    this.#keep();
  }

  #keep(): void {
    this.isUnderWay = true;
    this.#kept({ ...(this.from !== undefined && { from: this.from }), answers: this.answers });
  }
}

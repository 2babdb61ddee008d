import type { AllAccountKeys } from '../../crypto/account.ts';
import { newId } from '../../crypto/ids.ts';
import type { CasusDraft } from '../../groups/casus-fields.ts';
import type { CasusId } from '../../groups/group-ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import type { OwnEvent } from '../../groups/own-event.ts';
import type { OwnRow, OwnRowProblem } from '../account/own-row.svelte.ts';
import type { Cupboard } from '../live/cupboard.ts';
import type { Cancel, Surroundings } from '../live/wire.ts';
import { type CasusChange, changed, isSameDraft, mergedDrafts, tidied } from './casus-merging.ts';
import { TypedCasus } from './casus-typed-here.ts';

/** `here`: in this browser alone, because the server cannot be reached; it is tried again. `refused`: see `problem`. */
export type DeskState = 'untouched' | 'typing' | 'saving' | 'saved' | 'here' | 'refused';

export interface DeskTools {
  readonly own: OwnRow;
  readonly keys: AllAccountKeys;
  readonly cupboard: Cupboard;
  readonly around: Pick<Surroundings, 'after'>;
}

/** Milliseconds of rest in typing before it is saved, and before it is tried again. */
const rest = 1_500;
const again = 15_000;

/** A casus while its author prepares it: saved by itself, as a letter to oneself that replaces the one before. */
export class CasusDesk {
  readonly casus: CasusId;
  readonly group: GroupId;
  /** What stands in the boxes. */
  draft: CasusDraft = $state.raw({});
  state: DeskState = $state('untouched');
  problem: OwnRowProblem | undefined = $state();
  /** On another device the same field was written otherwise: that is kept as a draft of its own. */
  hasTwin = $state(false);
  /** Resolves when what was typed here before, if anything, stands in the boxes. */
  readonly ready: Promise<void>;
  readonly #tools: DeskTools;
  readonly #typed: TypedCasus;
  #before: CasusDraft = {};
  #letter = 0;
  #resting: Cancel | undefined;
  /** Into this browser, sealed. */
  #keeping: Promise<void> = Promise.resolve();
  #inFlight: Promise<void> = Promise.resolve();

  constructor(casus: CasusId, group: GroupId, tools: DeskTools) {
    this.casus = casus;
    this.group = group;
    this.#tools = tools;
    this.#typed = new TypedCasus(tools.cupboard, tools.keys, casus);
    const known = this.#known;
    if (known !== undefined) this.#standsOn(known.draft, known.letter);
    this.draft = this.#before;
    this.ready = this.#restore();
  }

  /** Something was typed or chosen. */
  write(change: CasusChange): void {
    this.draft = changed(this.draft, change);
    this.state = 'typing';
    this.problem = undefined;
    this.#keeping = this.#typed.keep(tidied(this.draft), this.#letter);
    this.#restFor(rest);
  }

  /** Saves what is here now. Resolves when it was kept, or not. */
  save(): Promise<void> {
    this.#resting?.();
    this.#resting = undefined;
    this.#inFlight = this.#inFlight.then(() => this.#save());
    return this.#inFlight;
  }

  /** Throws it away, here and in the own letters, with the part that is shut. */
  async drop(): Promise<boolean> {
    this.#resting?.();
    await this.#inFlight;
    const dropped = await this.#tools.own.write({ kind: 'casusDropped', casus: this.casus });
    if (dropped.ok) this.#typed.drop();
    else this.problem = dropped.problem;
    return dropped.ok;
  }

  get #known() {
    return this.#tools.own.things.drafts.find(({ casus }) => casus === this.casus);
  }

  async #save(): Promise<void> {
    const mine = tidied(this.draft);
    if (this.state === 'untouched' || this.state === 'saved') return;
    this.state = 'saving';
    const read = await this.#tools.own.refresh();
    if (!read.ok) return this.#failed(read.problem);
    const { draft, events } = this.#events(mine);
    const written = isSameDraft(draft, this.#known?.draft ?? {}) ? read : await this.#tools.own.write(...events);
    if (!written.ok) return this.#failed(written.problem);
    this.#standsOn(draft, this.#known?.letter ?? 0);
    const typedOn = !isSameDraft(mine, tidied(this.draft));
    this.draft = mergedDrafts(mine, this.draft, draft).draft;
    this.state = typedOn ? 'typing' : 'saved';
    if (typedOn) this.#restFor(rest);
    else this.#typed.drop();
  }

  /** With what another device wrote meanwhile; where that contradicts, it stays as a casus beside this one. */
  #events(mine: CasusDraft): { readonly draft: CasusDraft; readonly events: readonly OwnEvent[] } {
    const theirs = this.#known;
    const drafted = (casus: CasusId, draft: CasusDraft): OwnEvent => ({
      kind: 'casusDrafted',
      casus,
      group: this.group,
      draft,
    });
    if (theirs === undefined || theirs.letter === this.#letter) {
      return { draft: mine, events: [drafted(this.casus, mine)] };
    }
    const { draft, contradicts } = mergedDrafts(this.#before, mine, theirs.draft);
    if (contradicts) this.hasTwin = true;
    const twin = contradicts ? [drafted(newId<'CasusId'>(), theirs.draft)] : [];
    return { draft, events: [...twin, drafted(this.casus, draft)] };
  }

  async #failed(problem: OwnRowProblem): Promise<void> {
    await this.#keeping;
    const passes = problem === 'unreachable' || problem === 'notStored' || problem === 'fault' || problem === 'tooFast';
    this.state = passes ? 'here' : 'refused';
    this.problem = passes ? undefined : problem;
    if (passes) this.#restFor(again);
  }

  #standsOn(draft: CasusDraft, letter: number): void {
    this.#before = draft;
    this.#letter = letter;
  }

  #restFor(milliseconds: number): void {
    this.#resting?.();
    this.#resting = this.#tools.around.after(milliseconds, () => void this.save());
  }

  async #restore(): Promise<void> {
    const typed = await this.#typed.read();
    if (typed === undefined || this.state !== 'untouched') return;
    // Nobody knows any more what it began from, if that letter is not the last one: then only equal words agree.
    if (typed.after !== this.#letter) this.#standsOn({}, typed.after);
    this.draft = typed.draft;
    this.state = 'typing';
    await this.save();
  }
}

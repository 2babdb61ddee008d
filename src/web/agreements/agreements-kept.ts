import type { AllAccountKeys } from '../../crypto/account.ts';
import { agreementBlocks, choicesOf } from '../../groups/agreement-blocks.ts';
import type { AgreementId } from '../../groups/group-ids.ts';
import type { GroupId } from '../../groups/ids.ts';
import type { TalkDraft } from '../../groups/own-event.ts';
import type { OwnRow } from '../account/own-row.svelte.ts';
import { RestingDraft } from '../account/resting-draft.ts';
import { ownLock, SealedDraft } from '../account/sealed-draft.ts';
import type { Cupboard } from '../live/cupboard.ts';
import type { Surroundings } from '../live/wire.ts';
import type { DraftAnswer, KeptDraft } from './agreements-draft.svelte.ts';

/**
 * A talk about the agreements that is not finished: a letter to oneself, saved a moment after the last word, and until then
 * in this browser, sealed in the same way. What stands here goes when this browser forgets the groups (`forgetGroups`).
 */
export class AgreementsKept {
  readonly #own: OwnRow;
  readonly #group: GroupId;
  readonly #here: SealedDraft;
  readonly #resting: RestingDraft;
  /** Something was written, though no letter may tell yet. */
  #isThere = false;

  constructor(tools: KeepingTools, group: GroupId) {
    this.#own = tools.own;
    this.#group = group;
    this.#here = new SealedDraft(tools.cupboard, `kring/group/${group}/agreements`, ownLock(tools.keys));
    this.#resting = new RestingDraft(tools.own, tools.around, () => this.#here.drop());
  }

  async keep(draft: KeptDraft): Promise<void> {
    this.#isThere = true;
    this.#resting.write({ kind: 'talkDrafted', group: this.#group, talk: talkOf(draft) });
    await this.#here.keep(JSON.stringify(draft));
  }

  /**
   * `known`: the texts that the group has; one that went out from another begins anew. What this browser could not save
   * counts before what another device did, question by question.
   */
  async read(known: readonly AgreementId[]): Promise<KeptDraft | undefined> {
    const talk = this.#own.things.talks.get(this.#group);
    const saved =
      talk && draftIn({ ...talk, answers: Object.fromEntries(talk.answers.map((one) => [one.block, one])) }, known);
    const text = await this.#here.read();
    const here = text === undefined ? undefined : draftIn(JSON.parse(text), known);
    if (here === undefined || saved === undefined) return here ?? saved;
    return { ...saved, ...here, answers: { ...saved.answers, ...here.answers } };
  }

  drop(): void {
    this.#here.drop();
    if (!this.#isThere && !this.#own.things.talks.has(this.#group)) return;
    this.#isThere = false;
    this.#resting.write({ kind: 'talkDropped', group: this.#group });
    void this.#resting.save();
  }

  /** The page goes: what waits is saved now. */
  save(): Promise<void> {
    return this.#resting.save();
  }
}

export interface KeepingTools {
  readonly cupboard: Cupboard;
  readonly own: OwnRow;
  readonly keys: AllAccountKeys;
  readonly around: Pick<Surroundings, 'after'>;
}

function talkOf({ from, answers }: KeptDraft): TalkDraft {
  const said = agreementBlocks.flatMap(({ id: block }) => {
    const answer = answers[block];
    return answer === undefined ? [] : [{ block, ...answer }];
  });
  return { ...(from !== undefined && { from }), answers: said };
}

/** Whatever another version of these pages left behind: what is not understood was not said. */
function draftIn(kept: unknown, known: readonly AgreementId[]): KeptDraft {
  if (!isRecord(kept) || !isRecord(kept.answers)) return { answers: {} };
  const said = kept.answers;
  const answers = agreementBlocks.flatMap(({ id }) => {
    const answer = said[id];
    return isRecord(answer) ? [[id, answerIn(answer, choicesOf(id))] as const] : [];
  });
  const from = known.find((id) => id === kept.from);
  return { ...(from !== undefined && { from }), answers: Object.fromEntries(answers) };
}

function answerIn({ choice, words, left }: Readonly<Record<string, unknown>>, choices: readonly string[]): DraftAnswer {
  return {
    ...(typeof choice === 'string' && choices.includes(choice) && { choice }),
    ...(typeof words === 'string' && { words }),
    ...((left === 'later' || left === 'nothing') && { left }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

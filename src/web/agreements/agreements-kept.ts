import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import { newId } from '../../crypto/ids.ts';
import { openOwn, sealOwn } from '../../crypto/own-letters.ts';
import { agreementBlocks, choicesOf } from '../../groups/agreement-blocks.ts';
import type { AgreementId } from '../../groups/group-ids.ts';
import { type GroupId, type LetterId, parseId } from '../../groups/ids.ts';
import type { TalkDraft } from '../../groups/own-event.ts';
import type { OwnRow } from '../account/own-row.svelte.ts';
import { RestingDraft } from '../account/resting-draft.ts';
import { type Cupboard, keepIn } from '../live/cupboard.ts';
import type { Surroundings } from '../live/wire.ts';
import type { DraftAnswer, KeptDraft } from './agreements-draft.svelte.ts';

/**
 * A talk about the agreements that is not finished: a letter to oneself, saved a moment after the last word, and until then
 * in this browser, sealed in the same way. What stands here goes when this browser forgets the groups (`forgetGroups`).
 */
export class AgreementsKept {
  readonly #cupboard: Cupboard;
  readonly #own: OwnRow;
  readonly #keys: AllAccountKeys;
  readonly #group: GroupId;
  readonly #resting: RestingDraft;
  /** Sealing takes time, and the last one must win. */
  #latest: string | undefined;
  /** Something was written, though no letter may tell yet. */
  #isThere = false;

  constructor(tools: KeepingTools, group: GroupId) {
    this.#cupboard = tools.cupboard;
    this.#own = tools.own;
    this.#keys = tools.keys;
    this.#group = group;
    this.#resting = new RestingDraft(tools.own, tools.around, () => this.#forget());
  }

  async keep(draft: KeptDraft): Promise<void> {
    this.#isThere = true;
    this.#resting.write({ kind: 'talkDrafted', group: this.#group, talk: talkOf(draft) });
    const text = JSON.stringify(draft);
    this.#latest = text;
    const letter = newId<'LetterId'>();
    const sealed = await sealOwn(keysInUse(this.#keys), letter, text);
    if (sealed.ok && this.#latest === text)
      keepIn(this.#cupboard, this.#name, `${letter}.${toBase64Url(sealed.value)}`);
  }

  /**
   * `known`: the texts that the group has; one that went out from another begins anew. What this browser could not save
   * counts before what another device did, question by question.
   */
  async read(known: readonly AgreementId[]): Promise<KeptDraft | undefined> {
    const talk = this.#own.things.talks.get(this.#group);
    const saved =
      talk && draftIn({ ...talk, answers: Object.fromEntries(talk.answers.map((one) => [one.block, one])) }, known);
    const here = await this.#readHere(known);
    if (here === undefined || saved === undefined) return here ?? saved;
    return { ...saved, ...here, answers: { ...saved.answers, ...here.answers } };
  }

  drop(): void {
    this.#forget();
    if (!this.#isThere && !this.#own.things.talks.has(this.#group)) return;
    this.#isThere = false;
    this.#resting.write({ kind: 'talkDropped', group: this.#group });
    void this.#resting.save();
  }

  /** The page goes: what waits is saved now. */
  save(): Promise<void> {
    return this.#resting.save();
  }

  async #readHere(known: readonly AgreementId[]): Promise<KeptDraft | undefined> {
    const [id = '', sealed = ''] = this.#cupboard.getItem(this.#name)?.split('.') ?? [];
    const letter = parseId<LetterId>(id);
    const bytes = fromBase64Url(sealed);
    if (!letter.ok || !bytes.ok) return undefined;
    const text = await openOwn(this.#keys, letter.value, bytes.value);
    return text.ok ? draftIn(JSON.parse(text.value), known) : undefined;
  }

  #forget(): void {
    this.#latest = undefined;
    this.#cupboard.removeItem(this.#name);
  }

  get #name(): string {
    return `kring/group/${this.#group}/agreements`;
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

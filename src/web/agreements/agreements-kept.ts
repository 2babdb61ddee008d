import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import { newId } from '../../crypto/ids.ts';
import { openOwn, sealOwn } from '../../crypto/own-letters.ts';
import { agreementBlocks, choicesOf } from '../../groups/agreement-blocks.ts';
import type { AgreementId } from '../../groups/group-ids.ts';
import { type GroupId, type LetterId, parseId } from '../../groups/ids.ts';
import { type Cupboard, keepIn } from '../live/cupboard.ts';
import type { DraftAnswer, KeptDraft } from './agreements-draft.svelte.ts';

/**
 * A talk about the agreements that is not finished, kept in this browser and nowhere else: sealed as a letter to oneself,
 * as it says what a group is talking about. It goes when this browser forgets the groups (`forgetGroups`).
 */
export class AgreementsKept {
  readonly #cupboard: Cupboard;
  readonly #keys: AllAccountKeys;
  readonly #name: string;
  /** Sealing takes time, and the last one must win. */
  #latest: string | undefined;

  constructor(cupboard: Cupboard, keys: AllAccountKeys, group: GroupId) {
    this.#cupboard = cupboard;
    this.#keys = keys;
    this.#name = `kring/group/${group}/agreements`;
  }

  async keep(draft: KeptDraft): Promise<void> {
    const text = JSON.stringify(draft);
    this.#latest = text;
    const letter = newId<'LetterId'>();
    const sealed = await sealOwn(keysInUse(this.#keys), letter, text);
    if (sealed.ok && this.#latest === text)
      keepIn(this.#cupboard, this.#name, `${letter}.${toBase64Url(sealed.value)}`);
  }

  /** `known`: the texts that the group has; one that went out from another begins anew. */
  async read(known: readonly AgreementId[]): Promise<KeptDraft | undefined> {
    const [id = '', sealed = ''] = this.#cupboard.getItem(this.#name)?.split('.') ?? [];
    const letter = parseId<LetterId>(id);
    const bytes = fromBase64Url(sealed);
    if (!letter.ok || !bytes.ok) return undefined;
    const text = await openOwn(this.#keys, letter.value, bytes.value);
    return text.ok ? draftIn(text.value, known) : undefined;
  }

  drop(): void {
    this.#latest = undefined;
    this.#cupboard.removeItem(this.#name);
  }
}

/** Whatever another version of these pages left behind: what is not understood was not said. */
function draftIn(text: string, known: readonly AgreementId[]): KeptDraft {
  const kept: unknown = JSON.parse(text);
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

import { type AgreementAnswer, agreementBlocks, type BlockId } from '../../groups/agreement-blocks.ts';
import type { agreements } from '../../locales/nl/agreements.ts';

export type AgreementWords = typeof agreements;

interface BlockWords {
  readonly question: string;
  readonly why?: string;
  readonly choices: Readonly<Record<string, { readonly label: string; readonly text: string }>>;
}

/** A stretch of the talk under one heading. */
export interface AgreementSection {
  readonly name: keyof AgreementWords['headings'];
  readonly blocks: readonly BlockId[];
}

export function wordsOf(say: AgreementWords, block: BlockId): BlockWords {
  return say.blocks[block];
}

/** All questions in their order, each under the heading that was last begun. */
export function sectionsOf(say: AgreementWords): readonly AgreementSection[] {
  const sections: { readonly name: AgreementSection['name']; readonly blocks: BlockId[] }[] = [];
  for (const { id } of agreementBlocks) {
    if (isHeading(say, id)) sections.push({ name: id, blocks: [] });
    sections.at(-1)?.blocks.push(id);
  }
  return sections;
}

/** A choice whose sentence is only begun: "Zo vaak komen wij bij elkaar:". Own words finish it. */
export function asksForWords(say: AgreementWords, block: BlockId, choice: string | undefined): boolean {
  return choice !== undefined && wordsOf(say, block).choices[choice]?.text.endsWith(':') === true;
}

/** What the group said to one question, as it reads in the text: the sentence of its choice, its own words, or both. */
export function sentenceOf(say: AgreementWords, { block, choice, words }: AgreementAnswer): string {
  const sentence = choice === undefined ? undefined : wordsOf(say, block).choices[choice]?.text;
  return [sentence, words?.trim()].filter((piece) => piece !== undefined && piece !== '').join(' ');
}

function isHeading(say: AgreementWords, id: BlockId): id is BlockId & AgreementSection['name'] {
  return Object.hasOwn(say.headings, id);
}

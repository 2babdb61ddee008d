import type { Result } from '../basics/result.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { parseId } from './identifiers.ts';
import type { Lens, LensCard, LensTexts } from './lens.ts';
import { limits } from './limits.ts';
import type { MethodMistake } from './mistake.ts';
import { languagesOf, textsOf } from './parse-texts.ts';
import { readFile } from './read-file.ts';
import { requiredText, textLines } from './read-text.ts';
import { fieldsOf, itemsOf, type Report, requiredValue, valueOf, wordsOf } from './reading.ts';
import { activities, type LensId } from './structure.ts';
import { type Language, languages } from './texts.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/** Fields of a lens, and of its words in one language. */
export const lensFields = ['id', 'over', 'sources', ...languages] as const;
export const lensTextFields = ['name', 'alsoCalled', 'purpose', 'origin', 'cards'] as const;

/** Reads the file of a lens; see "A lens" in `docs/method-language.md`. Never throws, whatever it is given. */
export function parseLens(source: string): Result<Lens, readonly MethodMistake[]> {
  return readFile(source, readLens);
}

function readLens(tree: Tree, report: Report): Lens | undefined {
  const fields = fieldsOf(tree, lensFields, report);
  if (fields === undefined) return undefined;
  const over = requiredValue(fields, 'over', report);
  checkPlaceholders(fields, 'lens', report);
  const spoken = languagesOf(fields, report);
  const texts = textsOf(fields, spoken, parseLensTexts, report);
  compareCards(fields, texts, report);
  const lens = {
    id: parseId<LensId>(fields, report),
    over: over === undefined ? [] : wordsOf(fields, 'over', activities, report),
    sources: textLines(fields, 'sources', limits.sentence, report),
    texts: Object.fromEntries(texts),
  };
  if (over?.kind === 'list' && over.items.length === 0) report(over.place, { problem: 'tooFew', least: 1 });
  return lens;
}

function parseLensTexts(tree: Tree, report: Report): LensTexts | undefined {
  const fields = fieldsOf(tree, lensTextFields, report);
  if (fields === undefined) return undefined;
  return {
    name: requiredText(fields, 'name', limits.name, report) ?? '',
    alsoCalled: textLines(fields, 'alsoCalled', limits.name, report),
    purpose: requiredText(fields, 'purpose', limits.sentence, report) ?? '',
    origin: requiredText(fields, 'origin', limits.sentence, report) ?? '',
    cards: atLeastOne(fields, 'cards', limits.cards, report).map((card) => parseCard(card, report)),
  };
}

function parseCard(tree: Tree, report: Report): LensCard {
  const fields = fieldsOf(tree, ['title', 'questions'], report);
  if (fields === undefined) return { title: '', questions: [] };
  const title = requiredText(fields, 'title', limits.title, report) ?? '';
  atLeastOne(fields, 'questions', limits.lines, report);
  return { title, questions: textLines(fields, 'questions', limits.sentence, report) };
}

function atLeastOne(fields: Fields, name: string, most: number, report: Report): readonly Tree[] {
  const value = requiredValue(fields, name, report);
  if (value?.kind === 'list' && value.items.length === 0) report(value.place, { problem: 'tooFew', least: 1 });
  return itemsOf(fields, name, most, report);
}

/** Two languages are one lens only when they have the same cards: somebody may lay the third. */
function compareCards(fields: Fields, texts: ReadonlyMap<Language, LensTexts>, report: Report): void {
  const [first, ...others] = [...texts];
  if (first === undefined) return;
  const [one, { cards }] = first;
  for (const [other, words] of others) {
    const place = valueOf(fields, other)?.place ?? fields.place;
    if (words.cards.length !== cards.length) report(place, { problem: 'cardsDiffer', one, other });
  }
}

import { limits } from './limits.ts';
import { optionalText, requiredText, textLines } from './read-text.ts';
import { fieldsOf, inside, itemsOf, type Report, requiredValue, valueOf } from './reading.ts';
import {
  type ChairGuide,
  type InstructionRole,
  instructionRoles,
  type Language,
  languages,
  type MethodTexts,
  type PhaseTexts,
  type StepTexts,
} from './texts.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/** What a method says about itself in one language. */
export type OwnTexts = Pick<MethodTexts, 'name' | 'alsoCalled' | 'purpose' | 'origin' | 'level' | 'fits' | 'fitsNot'>;

const ownFields = ['name', 'alsoCalled', 'purpose', 'origin', 'level', 'fits', 'fitsNot'] as const;
const guideFields = ['say', 'guard', 'signs'] as const;

/** The languages in which a file says something about the method; the first is the one the others must follow. */
export function languagesOf(fields: Fields, report: Report): readonly Language[] {
  // One with nothing after it is spoken too: that it is empty was said.
  const spoken = languages.filter((language) => fields.fields.has(language));
  if (spoken.length === 0) report(fields.place, { problem: 'noLanguage' });
  return spoken;
}

/** The texts of one thing in each language, after comparing that what is said in one is said in all. */
export function textsOf<Texts>(
  fields: Fields,
  spoken: readonly Language[],
  parse: (tree: Tree, report: Report) => Texts | undefined,
  report: Report,
): ReadonlyMap<Language, Texts> {
  const texts = new Map<Language, Texts>();
  for (const language of spoken.length === 0 ? [] : languages) {
    const tree = valueOf(fields, language);
    if (tree === undefined) {
      if (spoken.includes(language) && !fields.fields.has(language))
        report(inside(fields.place, language), { problem: 'missingLanguage', language, places: 1 });
      continue;
    }
    if (!spoken.includes(language)) report(tree.place, { problem: 'languageNotOnTop', language });
    const parsed = parse(tree, report);
    if (parsed !== undefined) texts.set(language, parsed);
  }
  compareFields(fields, spoken, report);
  return texts;
}

export function parseOwnTexts(tree: Tree, report: Report): OwnTexts | undefined {
  const fields = fieldsOf(tree, ownFields, report);
  if (fields === undefined) return undefined;
  return {
    name: requiredText(fields, 'name', limits.name, report) ?? '',
    alsoCalled: textLines(fields, 'alsoCalled', limits.name, report),
    purpose: requiredText(fields, 'purpose', limits.sentence, report) ?? '',
    origin: optionalText(fields, 'origin', limits.sentence, report) ?? '',
    level: optionalText(fields, 'level', limits.sentence, report) ?? '',
    fits: textLines(fields, 'fits', limits.sentence, report),
    fitsNot: textLines(fields, 'fitsNot', limits.sentence, report),
  };
}

export function parsePhaseTexts(tree: Tree, report: Report): PhaseTexts | undefined {
  const fields = fieldsOf(tree, ['title', 'purpose', 'rules'], report);
  if (fields === undefined) return undefined;
  return {
    title: requiredText(fields, 'title', limits.title, report) ?? '',
    purpose: optionalText(fields, 'purpose', limits.sentence, report) ?? '',
    rules: textLines(fields, 'rules', limits.rule, report),
  };
}

export function parseModuleTexts(tree: Tree, report: Report): MethodTexts['modules'][never] | undefined {
  const fields = fieldsOf(tree, ['name', 'purpose'], report);
  if (fields === undefined) return undefined;
  return {
    name: requiredText(fields, 'name', limits.name, report) ?? '',
    purpose: optionalText(fields, 'purpose', limits.sentence, report) ?? '',
  };
}

export function parseSealedTexts(tree: Tree, report: Report): MethodTexts['sealedFields'][never] | undefined {
  const fields = fieldsOf(tree, ['label', 'hint'], report);
  if (fields === undefined) return undefined;
  return {
    label: requiredText(fields, 'label', limits.name, report) ?? '',
    hint: optionalText(fields, 'hint', limits.sentence, report) ?? '',
  };
}

/** A parser for the words of a step that offers these options. */
export function stepTextsParser(
  options: readonly string[] | undefined,
  weighs: boolean,
): (tree: Tree, report: Report) => StepTexts | undefined {
  return (tree, report) => {
    const known = ['title', ...instructionRoles, 'prompt', 'yields', ...guideFields, ...(weighs ? ['options'] : [])];
    const fields = fieldsOf(tree, known, report);
    if (fields === undefined) return undefined;
    const instruction: Partial<Record<InstructionRole, string>> = {};
    for (const role of instructionRoles) {
      const sentence = optionalText(fields, role, limits.sentence, report);
      if (sentence !== undefined) instruction[role] = sentence;
    }
    if (!instructionRoles.some((role) => fields.fields.has(role))) report(fields.place, { problem: 'noInstruction' });
    const prompt = optionalText(fields, 'prompt', limits.sentence, report);
    const yields = optionalText(fields, 'yields', limits.title, report);
    return {
      title: requiredText(fields, 'title', limits.title, report) ?? '',
      instruction,
      ...(prompt === undefined ? {} : { prompt }),
      ...(yields === undefined ? {} : { yields }),
      guide: guideOf(fields, report),
      ...(options === undefined ? {} : { options: optionTexts(fields, options, report) }),
    };
  };
}

function guideOf(fields: Fields, report: Report): ChairGuide {
  const when = itemsOf(fields, 'signs', limits.lines, report).map((item) => {
    const pair = fieldsOf(item, ['sign', 'say'], report);
    if (pair === undefined) return { sign: '', say: '' };
    const sign = requiredText(pair, 'sign', limits.sentence, report) ?? '';
    return { sign, say: requiredText(pair, 'say', limits.sentence, report) ?? '' };
  });
  return {
    say: textLines(fields, 'say', limits.sentence, report),
    guard: textLines(fields, 'guard', limits.sentence, report),
    when,
  };
}

function optionTexts(fields: Fields, options: readonly string[], report: Report): Readonly<Record<string, string>> {
  const value = requiredValue(fields, 'options', report);
  const inner = value === undefined ? undefined : fieldsOf(value, options, report);
  if (inner === undefined) return {};
  const pairs = options.map((option) => [option, requiredText(inner, option, limits.sentence, report) ?? ''] as const);
  return Object.fromEntries(pairs);
}

/** Lists that need not be equally long: other languages have other names. */
const ownLists: readonly string[] = ['alsoCalled', 'cards'];

/** A text that one language has and another lacks leaves a blank on somebody's screen. */
function compareFields(fields: Fields, spoken: readonly Language[], report: Report): void {
  for (const language of spoken) {
    const here = valueOf(fields, language);
    if (here?.kind !== 'fields') continue;
    for (const other of spoken) {
      const there = other === language ? undefined : valueOf(fields, other);
      if (there?.kind !== 'fields') continue;
      for (const field of there.fields.keys()) {
        if (here.fields.has(field)) continue;
        report(inside(here.place, field), { problem: 'missingText', field: field.slice(0, 40), language, other });
      }
      if (languages.indexOf(language) > languages.indexOf(other)) compareLists(there, here, other, language, report);
    }
  }
}

function compareLists(there: Fields, here: Fields, one: Language, other: Language, report: Report): void {
  for (const [field, { value }] of here.fields) {
    const counterpart = valueOf(there, field);
    if (ownLists.includes(field) || value.kind !== 'list' || counterpart?.kind !== 'list') continue;
    const [count, otherCount] = [counterpart.items.length, value.items.length];
    if (count !== otherCount) report(value.place, { problem: 'linesDiffer', field, one, count, other, otherCount });
  }
}

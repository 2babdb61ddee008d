import type { Result } from '../basics/result.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkReferences, type ReadParts } from './check-references.ts';
import type { Guidance } from './guidance.ts';
import { parseId } from './identifiers.ts';
import { limits } from './limits.ts';
import type { MethodMistake } from './mistake.ts';
import { guidanceFields, parseGuidance } from './parse-guidance.ts';
import { type Around, parseModule, parsePhase } from './parse-phase.ts';
import {
  languagesOf,
  parseModuleTexts,
  parseOwnTexts,
  parsePhaseTexts,
  parseSealedTexts,
  stepTextsParser,
  textsOf,
} from './parse-texts.ts';
import { readFile } from './read-file.ts';
import { textLines } from './read-text.ts';
import { fieldsOf, itemsOf, placeOf, type Report, requiredValue, valueOf, wholeOf, wordOf } from './reading.ts';
import { kinds, type MethodId, type MethodStructure, type SealedFieldId } from './structure.ts';
import { type Language, languages, type MethodTexts } from './texts.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/**
 * A method as it was written: the part that the server runs, its words in each language that the file speaks, and what
 * helps to choose it.
 */
export interface ParsedMethod {
  readonly structure: MethodStructure;
  readonly texts: Readonly<Partial<Record<Language, MethodTexts>>>;
  readonly guidance: Guidance;
}

const methodFields = [
  ...['id', 'kind', 'people', 'sources', 'sealed', 'phases', 'modules'],
  ...guidanceFields,
  ...languages,
];

/**
 * Reads a method file (YAML; see `docs/method-language.md`). Never throws, whatever it is given. With `bases`, the methods
 * that can have variants, a variant of anything else is a mistake.
 */
export function parseMethod(
  source: string,
  bases?: readonly MethodId[],
): Result<ParsedMethod, readonly MethodMistake[]> {
  return readFile(source, (tree, report) => readMethod(tree, bases, report));
}

function readMethod(tree: Tree, bases: readonly MethodId[] | undefined, report: Report): ParsedMethod | undefined {
  const fields = fieldsOf(tree, methodFields, report);
  if (fields === undefined) return undefined;
  const id = parseId<MethodId>(fields, report);
  const kindTree = requiredValue(fields, 'kind', report);
  const kind = kindTree && wordOf(kindTree, kinds, report);
  const people = peopleOf(fields, report);
  const around: Around = { kind, people: people ?? { least: 2, most: 8 } };
  const parts = partsOf(fields, around, report);
  checkReferences(parts, { kind, people }, fields, report);
  const slots = parts.phases.filter((phase) => phase.structure.part === 'casus');
  if (kind === 'agenda' && slots.length !== 1) {
    const second = slots[1];
    const place = second === undefined ? fields.place : placeOf(second.fields, 'part');
    report(place, { problem: 'noCasusPart', count: slots.length });
  }
  checkPlaceholders(fields, kind === 'agenda' ? 'agenda' : 'method', report);
  const texts = readTexts(fields, id, parts, report);
  const guidance = parseGuidance(fields, { id, kind, bases }, report);
  if (kind === undefined || people === undefined) return undefined;
  const structure: MethodStructure = {
    id,
    kind,
    people,
    phases: parts.phases.map((phase) => phase.structure),
    modules: parts.modules.map((module) => module.structure),
    sealedFields: parts.sealed.map((field) => field.id),
  };
  return { structure, texts, guidance };
}

function partsOf(fields: Fields, around: Around, report: Report): ReadParts {
  const phases = itemsOf(fields, 'phases', limits.phases, report);
  const value = requiredValue(fields, 'phases', report);
  if (value?.kind === 'list' && phases.length === 0) report(value.place, { problem: 'tooFew', least: 1 });
  return {
    phases: phases.map((phase) => parsePhase(phase, around, report)).filter((phase) => phase !== undefined),
    modules: itemsOf(fields, 'modules', limits.modules, report)
      .map((module) => parseModule(module, around, report))
      .filter((module) => module !== undefined),
    sealed: itemsOf(fields, 'sealed', limits.sealedFields, report)
      .map((field) => parseSealed(field, report))
      .filter((field) => field !== undefined),
  };
}

function parseSealed(tree: Tree, report: Report): ReadParts['sealed'][number] | undefined {
  const fields = fieldsOf(tree, ['id', ...languages], report);
  return fields === undefined ? undefined : { id: parseId<SealedFieldId>(fields, report), fields };
}

function peopleOf(fields: Fields, report: Report): MethodStructure['people'] | undefined {
  const value = requiredValue(fields, 'people', report);
  const inner = value && fieldsOf(value, ['least', 'most'], report);
  if (inner === undefined) return undefined;
  const [leastTree, mostTree] = ['least', 'most'].map((name) => requiredValue(inner, name, report));
  const least = leastTree && wholeOf(leastTree, 2, limits.people, report);
  const most = mostTree && wholeOf(mostTree, 2, limits.people, report);
  if (least === undefined || most === undefined) return undefined;
  if (least <= most) return { least, most };
  report(inner.place, { problem: 'peopleOrder' });
  return undefined;
}

function readTexts(fields: Fields, method: MethodId, parts: ReadParts, report: Report): ParsedMethod['texts'] {
  const spoken = languagesOf(fields, report);
  const sources = valueOf(fields, 'sources') === undefined ? [] : textLines(fields, 'sources', limits.sentence, report);
  const own = textsOf(fields, spoken, parseOwnTexts, report);
  const steps = [...parts.phases, ...parts.modules].flatMap((part) => part.steps);
  const phaseTexts = parts.phases.map(
    (phase) => [phase.structure.id, textsOf(phase.fields, spoken, parsePhaseTexts, report)] as const,
  );
  const stepTexts = steps.map(({ structure, fields: step }) => {
    return [
      structure.id,
      textsOf(step, spoken, stepTextsParser(structure.options, structure.activity === 'weigh'), report),
    ] as const;
  });
  const moduleTexts = parts.modules.map(
    (module) => [module.structure.id, textsOf(module.fields, spoken, parseModuleTexts, report)] as const,
  );
  const sealedTexts = parts.sealed.map(
    (field) => [field.id, textsOf(field.fields, spoken, parseSealedTexts, report)] as const,
  );
  const texts: Partial<Record<Language, MethodTexts>> = {};
  for (const language of spoken) {
    const about = own.get(language);
    if (about === undefined) continue;
    texts[language] = {
      method,
      language,
      ...about,
      sources,
      phases: inLanguage(phaseTexts, language),
      steps: inLanguage(stepTexts, language),
      modules: inLanguage(moduleTexts, language),
      sealedFields: inLanguage(sealedTexts, language),
    };
  }
  return texts;
}

function inLanguage<Id extends string, Texts>(
  pairs: readonly (readonly [Id, ReadonlyMap<Language, Texts>])[],
  language: Language,
): Readonly<Record<Id, Texts>> {
  const found = pairs.flatMap(([id, texts]) => {
    const text = texts.get(language);
    return text === undefined ? [] : [[id, text] as const];
  });
  return Object.fromEntries(found) as Readonly<Record<Id, Texts>>;
}

import type { Choosable } from '../../methods/choice.ts';
import { peopleOf } from '../../methods/compose.ts';
import { normalSeconds } from '../../methods/fit.ts';
import { type ParsedMethod, parseMethod } from '../../methods/parse-method.ts';
import type { Searchable } from '../../methods/search-methods.ts';
import type { MethodId, MethodStructure } from '../../methods/structure.ts';
import { type Language, languages, type MethodTexts } from '../../methods/texts.ts';
import { shelf } from './own-here.ts';
import type { OwnMethod } from './own-shelf.ts';

/** Own methods read as those of the library are. Fetched only by whoever has one: the parser comes along. */

/** What is known of a method of the library before it is loaded, of an own one. */
interface OwnEntry extends Choosable {
  readonly names: Readonly<Record<Language, string>>;
  readonly purposes: Readonly<Record<Language, string>>;
  readonly minutes: { readonly least: number; readonly most: number };
}

/** By id: what was read of it last. */
const readings = new Map<MethodId, { readonly source: string; readonly method: ParsedMethod | undefined }>();

/** Undefined when it is not here, or has mistakes. Its id is the one of this browser, whatever its file calls it. */
export function ownMethod(id: MethodId): ParsedMethod | undefined {
  const kept = shelf.read(id);
  return kept && read(kept);
}

export function ownStructure(id: MethodId): MethodStructure | undefined {
  return ownMethod(id)?.structure;
}

/** In this language, or in the one that the method has. */
export function ownTexts(id: MethodId, language: Language): MethodTexts | undefined {
  return inLanguage(ownMethod(id)?.texts, language);
}

export function inLanguage(texts: ParsedMethod['texts'] | undefined, language: Language): MethodTexts | undefined {
  return texts?.[language] ?? languages.map((other) => texts?.[other]).find((other) => other !== undefined);
}

/** Those that can be used in a meeting: not a frame of one, and without mistakes. */
export function ownEntries(): readonly OwnEntry[] {
  return shelf.list().flatMap((kept) => {
    const method = read(kept);
    return method === undefined || method.structure.kind === 'agenda' ? [] : [entryOf(method)];
  });
}

/** The words by which they are found. */
export function ownSearchable(): readonly Searchable[] {
  return shelf.list().flatMap((kept) => {
    const method = read(kept);
    return method === undefined ? [] : [{ id: kept.id, texts: method.texts }];
  });
}

function entryOf({ structure, texts, guidance }: ParsedMethod): OwnEntry {
  const { id, kind, people, phases } = structure;
  const minutes = (count: number): number => Math.round(normalSeconds(phases, peopleOf(count)) / 60);
  const said = (field: 'name' | 'purpose', language: Language): string => inLanguage(texts, language)?.[field] ?? '';
  return {
    id,
    kind,
    people,
    phases,
    guidance,
    names: { nl: said('name', 'nl'), en: said('name', 'en') },
    purposes: { nl: said('purpose', 'nl'), en: said('purpose', 'en') },
    minutes: { least: minutes(people.least), most: minutes(people.most) },
  };
}

function read({ id, source }: OwnMethod): ParsedMethod | undefined {
  const before = readings.get(id);
  if (before?.source === source) return before.method;
  const parsed = parseMethod(source);
  const method = parsed.ok ? underOwnId(parsed.value, id) : undefined;
  readings.set(id, { source, method });
  return method;
}

function underOwnId({ structure, texts, guidance }: ParsedMethod, id: MethodId): ParsedMethod {
  const renamed = Object.entries(texts).map(([language, words]) => [language, { ...words, method: id }]);
  return { structure: { ...structure, id }, texts: Object.fromEntries(renamed), guidance };
}

import * as v from 'valibot';
import { idPattern, limits } from './limits.ts';
import type { MethodId, ModuleId, PhaseId, SealedFieldId, StepId } from './structure.ts';
import { instructionRoles, languages, type MethodTexts, type PhaseTexts, type StepTexts } from './texts.ts';

/** The words of a method in each language that it has. */
export type BroughtTexts = { readonly [Language in MethodTexts['language']]?: MethodTexts };

const text = v.pipe(v.string(), v.maxLength(limits.sentence));
const lines = v.pipe(v.array(text), v.maxLength(limits.lines));

/** An id that was checked is the id of its thing: here the brands are minted. */
function id<Id extends string>(): v.GenericSchema<string, Id> {
  return v.pipe(v.string(), v.regex(idPattern)) as unknown as v.GenericSchema<string, Id>;
}

/** By ids of this kind. */
function byId<Id extends string, Value>(value: v.GenericSchema<unknown, Value>) {
  return v.record(id<Id>(), value) as unknown as v.GenericSchema<unknown, Readonly<Record<Id, Value>>>;
}

const step = v.strictObject({
  title: text,
  instruction: v.record(v.picklist(instructionRoles), v.exactOptional(text)),
  prompt: v.exactOptional(text),
  yields: v.exactOptional(text),
  guide: v.strictObject({
    say: lines,
    guard: lines,
    when: v.pipe(v.array(v.strictObject({ sign: text, say: text })), v.maxLength(limits.lines)),
  }),
  options: v.exactOptional(byId<string, string>(text)),
});

const texts = v.strictObject({
  method: id<MethodId>(),
  language: v.picklist(languages),
  name: text,
  alsoCalled: lines,
  purpose: text,
  origin: text,
  sources: lines,
  level: text,
  fits: lines,
  fitsNot: lines,
  phases: byId<PhaseId, PhaseTexts>(v.strictObject({ title: text, purpose: text, rules: lines })),
  steps: byId<StepId, StepTexts>(step),
  modules: byId<ModuleId, MethodTexts['modules'][never]>(v.strictObject({ name: text, purpose: text })),
  sealedFields: byId<SealedFieldId, MethodTexts['sealedFields'][never]>(v.strictObject({ label: text, hint: text })),
});

const brought = v.strictObject({ nl: v.exactOptional(texts), en: v.exactOptional(texts) });

/** The words of a method as somebody else's browser sent them: exactly of this shape, or nothing. Never throws. */
export function parseBroughtTexts(joined: string): BroughtTexts | undefined {
  const parsed = v.safeParse(brought, readJson(joined));
  if (!parsed.success || languages.every((language) => parsed.output[language] === undefined)) return undefined;
  return parsed.output;
}

function readJson(joined: string): unknown {
  try {
    return JSON.parse(joined);
  } catch {
    return undefined;
  }
}

import { activityRules, commonFields, specialFields } from './activity-fields.ts';
import { checkId, parseId } from './identifiers.ts';
import { limits } from './limits.ts';
import { parseSeconds } from './parse-minutes.ts';
import {
  eachOnce,
  fieldsOf,
  itemsOf,
  placeOf,
  type Report,
  requiredValue,
  valueOf,
  wholeOf,
  wordOf,
  wordsOf,
  wrong,
} from './reading.ts';
import {
  type Activity,
  activities,
  type Circle,
  casusStates,
  choices,
  circles,
  type MethodKind,
  openings,
  presenterSeats,
  type SealedFieldId,
  type StepId,
  type StepStructure,
} from './structure.ts';
import { languages } from './texts.ts';
import type { Fields, Tree } from './yaml-tree.ts';

/** A step as it was read, with where it stands, for the checks that need the whole method. */
export interface ReadStep {
  readonly structure: StepStructure;
  readonly fields: Fields;
  /** False when it cannot be known what the step does: then nothing is concluded from it. */
  readonly isCertain: boolean;
}

/** The structure of one step; its words are read by `parse-texts.ts`. */
export function parseStep(tree: Tree, kind: MethodKind | undefined, report: Report): ReadStep | undefined {
  const activity = activityOf(tree, report);
  const rule = activity === undefined ? undefined : activityRules[activity];
  const special = rule?.fields ?? specialFields;
  const fields = fieldsOf(tree, [...commonFields, ...languages, ...special], report, {
    fields: specialFields,
    where: 'activity',
    name: activity ?? '',
  });
  if (fields === undefined) return undefined;
  const id = parseId<StepId>(fields, report);
  for (const name of rule?.required ?? []) requiredValue(fields, name, report);

  const word = <Word extends string>(name: string, known: readonly Word[]): Word | undefined => {
    const value = has(name) ? valueOf(fields, name) : undefined;
    return value === undefined ? undefined : wordOf(value, known, report);
  };
  const has = (name: string): boolean => special.includes(name) || commonFields.some((common) => common === name);
  const minutes = (name: string): number | undefined => {
    const value = has(name) ? valueOf(fields, name) : undefined;
    return value === undefined ? undefined : parseSeconds(value, report);
  };
  const speaks = wordsOf(fields, 'speaks', circles, report);
  const of = word('who', circles) ?? (activity === 'talk' ? speaks[0] : undefined) ?? rule?.who ?? 'everyone';
  const silent = wordsOf(fields, 'silent', circles, report);
  const quiet = rule?.quiet === true;
  checkVoices({ activity, of, speaks, silent }, fields, report);
  const structure: StepStructure = {
    id,
    activity: activity ?? 'talk',
    of,
    speaks: speaks.length > 0 || quiet ? speaks : [of],
    silent: quiet && speaks.length === 0 && silent.length === 0 ? ['everyone'] : silent,
    ...present('seconds', minutes('minutes')),
    ...present('perTurn', minutes('minutesPerTurn')),
    ...present('notes', special.includes('notes') ? notesOf(fields, report) : undefined),
    ...present('reads', special.includes('reads') ? referenceOf<StepId>(fields, 'reads', report) : undefined),
    ...present('contributions', has('contributions') ? contributionsOf(fields, report) : undefined),
    ...present(
      'chooses',
      word(
        'chooses',
        choices.filter((choice) => (choice === 'module') !== (kind === 'agenda')),
      ),
    ),
    ...present('opens', sealedOf(fields, report)),
    ...present('when', word('when', casusStates)),
    ...present('mark', word('mark', ['done', 'yes'] as const) ?? (special.includes('notes') ? 'done' : undefined)),
    ...present('presenterSits', word('presenterSits', presenterSeats)),
    ...present('options', special.includes('options') ? optionsOf(fields, report) : undefined),
  };
  return { structure, fields, isCertain: activity !== undefined };
}

interface Voices {
  readonly activity: Activity | undefined;
  readonly of: Circle;
  /** As written; without it, everyone who is not silent may speak. */
  readonly speaks: readonly Circle[];
  readonly silent: readonly Circle[];
}

/** In these there is no step when nobody speaks. */
const spoken: readonly (Activity | undefined)[] = ['talk', 'sort', 'harvest'];

/**
 * Whoever has something to do aloud in a step cannot be silent in it; a presenter who is silent is not asked, and writes
 * nothing that others see.
 */
function checkVoices({ activity, of, speaks, silent }: Voices, fields: Fields, report: Report): void {
  const place = fields.fields.get('silent')?.place ?? fields.place;
  const presenterActs = of === 'presenter' || of === 'everyone';
  const asks = activity === 'ask';
  const acts = asks || ['round', 'write', 'weigh', 'harvest'].some((one) => one === activity);
  const speaksUp = asks || activity === 'round';
  const sortsInSilence = activity === 'sort' && silent.includes('presenter');
  const both = speaks.find((circle) => silent.includes(circle) || silent.includes('everyone') || circle === 'everyone');
  if (asks && of === 'presenter') report(placeOf(fields, 'who'), { problem: 'presenterIsAsked', field: 'who' });
  else if (asks && silent.includes('presenter')) report(place, { problem: 'presenterIsAsked', field: 'silent' });
  else if (acts && silent.includes('presenter') && presenterActs)
    report(place, { problem: 'silentButActing', circle: 'presenter', who: of });
  else if (sortsInSilence || (speaksUp && (silent.includes(of) || silent.includes('everyone'))))
    report(place, { problem: 'silentButActing', circle: silent.includes(of) ? of : 'everyone', who: of });
  else if (spoken.includes(activity) && silent.includes('everyone'))
    report(place, { problem: 'silentButSpeaking', circle: 'everyone' });
  else if (silent.length > 0 && both !== undefined)
    report(place, { problem: 'silentButSpeaking', circle: silent.includes(both) ? both : (silent[0] ?? both) });
}

/** A name that points at something elsewhere in the file; whether it is there is checked when all has been read. */
export function referenceOf<Id extends string>(fields: Fields, name: string, report: Report): Id | undefined {
  const value = valueOf(fields, name);
  if (value === undefined) return undefined;
  if (value.kind !== 'scalar') return wrong(value, 'word', report);
  return value.text as Id;
}

/** An optional property that is left out, rather than set to undefined. */
export function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value });
}

function activityOf(tree: Tree, report: Report): Activity | undefined {
  if (tree.kind !== 'fields') return undefined;
  const value = requiredValue(tree, 'activity', report);
  return value === undefined ? undefined : wordOf(value, activities, report);
}

/** `notes` can be left out: one note that stays shut. */
function notesOf(fields: Fields, report: Report): NonNullable<StepStructure['notes']> {
  const value = valueOf(fields, 'notes');
  const inner = value === undefined ? undefined : fieldsOf(value, ['upTo', 'opens'], report);
  const upTo = inner && valueOf(inner, 'upTo');
  const opens = inner && valueOf(inner, 'opens');
  return {
    upTo: (upTo && wholeOf(upTo, 1, limits.notes, report)) ?? 1,
    opens: (opens && wordOf(opens, openings, report)) ?? 'never',
  };
}

function contributionsOf(fields: Fields, report: Report): number | undefined {
  const value = valueOf(fields, 'contributions');
  return value === undefined ? undefined : wholeOf(value, 1, limits.contributions, report);
}

function sealedOf(fields: Fields, report: Report): readonly SealedFieldId[] | undefined {
  const value = valueOf(fields, 'opens');
  if (value === undefined) return undefined;
  if (value.kind === 'fields') return wrong(value, 'wordOrList', report);
  const trees = value.kind === 'list' ? value.items.slice(0, limits.sealedFields) : [value];
  eachOnce(trees, report);
  return trees.flatMap((tree) =>
    tree.kind === 'scalar' ? [tree.text as SealedFieldId] : (wrong(tree, 'text', report) ?? []),
  );
}

function optionsOf(fields: Fields, report: Report): readonly string[] | undefined {
  const value = valueOf(fields, 'options');
  if (value === undefined) return undefined;
  const items = itemsOf(fields, 'options', limits.options, report);
  eachOnce(items, report);
  const options = items.map((item) => checkId<string>(item, report)).filter((option) => option !== undefined);
  if (items.length < 2 && value.kind === 'list') report(value.place, { problem: 'tooFew', least: 2 });
  // Its words are compared with a list that can be trusted, or not at all.
  return value.kind === 'list' && options.length === value.items.length ? options : undefined;
}

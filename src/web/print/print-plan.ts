import { peopleOf } from '../../methods/compose.ts';
import { passesOf } from '../../methods/passes.ts';
import type { Script, ScriptPart, ScriptPhase } from '../../methods/script.ts';
import type { CasusState, MethodId, StepStructure } from '../../methods/structure.ts';
import type { MethodTexts } from '../../methods/texts.ts';

/** A meeting as it stands on paper: one row for each phase, in the order in which they are walked. */
export interface PrintRow {
  readonly key: string;
  /** When the phase begins, the first time round, in seconds from the beginning of the meeting. */
  readonly at: number;
  /** Of one time round. */
  readonly seconds: number;
  /** How often the phase is walked as planned. */
  readonly passes: number;
  readonly isCasus: boolean;
  /** Which casus of the meeting this is part of. */
  readonly casus: PrintCasus | undefined;
  readonly when: CasusState | undefined;
  readonly title: string;
  readonly purpose: string;
  readonly rules: readonly string[];
  readonly steps: readonly PrintStep[];
  /** The names of the modules, where one of them is chosen on the way. */
  readonly choices: readonly string[];
}

export interface PrintCasus {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  /** How many people bring something: one, or everybody in turn. */
  readonly presenters: number;
}

export interface PrintStep {
  readonly id: string;
  readonly title: string;
  readonly say: readonly string[];
  readonly guard: readonly string[];
  readonly rescue: { readonly sign: string; readonly say: string } | undefined;
  /** What people write about here, when they write. */
  readonly prompt: string | undefined;
  readonly activity: StepStructure['activity'];
  readonly upTo: number;
  /** Of the step by itself, where its method says so. */
  readonly seconds: number | undefined;
}

type Speak = (text: string) => string;

/** `speak` fills in who is meant by a placeholder: on paper nobody has a name yet. */
export function rowsOf(
  script: Script,
  people: number,
  textsOf: (method: MethodId) => MethodTexts | undefined,
  speak: Speak,
): readonly PrintRow[] {
  let before = 0;
  let number = 0;
  return script.parts.flatMap((part, index) => {
    if (part.kind === 'casus') number += 1;
    const rows = rowsOfPart({ part, key: `${index}`, number, begins: before, people }, textsOf(part.method), speak);
    before += part.phases.reduce((total, { seconds }) => total + seconds, 0);
    return rows;
  });
}

interface WalkedPart {
  readonly part: ScriptPart;
  readonly key: string;
  /** Of the casus, where this is one. */
  readonly number: number;
  readonly begins: number;
  readonly people: number;
}

function rowsOfPart(
  { part, key, number, begins, people }: WalkedPart,
  texts: MethodTexts | undefined,
  speak: Speak,
): readonly PrintRow[] {
  const passes = passesOf(part.phases, peopleOf(people));
  const starts = startsOf(part.phases, passes);
  const all = part.phases.findIndex(({ repeat }) => repeat?.until === 'everyone');
  const casus = { number, name: texts?.name ?? '', presenters: all < 0 ? 1 : (passes[all] ?? 1) };
  return part.phases.map((phase, at) => {
    const words = texts?.phases[phase.id];
    const many = passes[at] ?? 1;
    return {
      key: `${key}/${phase.id}`,
      at: begins + (starts[at] ?? 0),
      seconds: phase.seconds / many,
      passes: many,
      isCasus: part.kind === 'casus',
      casus: part.kind === 'casus' ? casus : undefined,
      when: phase.when,
      title: words?.title ?? '',
      purpose: speak(words?.purpose ?? ''),
      rules: (words?.rules ?? []).map(speak),
      steps: phase.steps.map((step) => stepOf(step, texts, speak)),
      choices: (phase.socket ?? []).flatMap((module) => texts?.modules[module]?.name ?? []),
    };
  });
}

/** In a stretch that is walked several times, the phases follow each other at the pace of one time round. */
function startsOf(phases: readonly ScriptPhase[], passes: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let total = 0;
  let within = 0;
  phases.forEach((phase, at) => {
    const many = passes[at] ?? 1;
    starts.push(total + within);
    within += phase.seconds / many;
    const loopGoesOn = many > 1 && phase.repeat === undefined && at + 1 < phases.length;
    if (loopGoesOn) return;
    total += within * many;
    within = 0;
  });
  return starts;
}

function stepOf(step: StepStructure, texts: MethodTexts | undefined, speak: Speak): PrintStep {
  const words = texts?.steps[step.id];
  const [rescue] = words?.guide.when ?? [];
  return {
    id: step.id,
    title: words?.title ?? '',
    say: (words?.guide.say ?? []).map(speak),
    guard: (words?.guide.guard ?? []).map(speak),
    rescue: rescue && { sign: speak(rescue.sign), say: speak(rescue.say) },
    prompt: words?.prompt === undefined ? undefined : speak(words.prompt),
    activity: step.activity,
    upTo: step.notes?.upTo ?? 1,
    seconds: step.seconds,
  };
}

/** What stands on paper where a name would be heard: an office, or a place for the name of who is spoken to. */
export interface Nameless {
  readonly presenter: string;
  readonly chair: string;
  readonly name: string;
}

/** Without names, with a capital where a sentence begins. */
export function withoutNames(text: string, words: Nameless): string {
  const asked = /([.?!]\s+)?\{(presenter|chair)\}(,)?/g;
  return text.replace(asked, (_, end: string | undefined, who: string, comma: string | undefined, at: number) => {
    const begins = at === 0 || end !== undefined;
    const office = who === 'chair' ? words.chair : words.presenter;
    const meant = begins && comma !== undefined ? words.name : office;
    return (end ?? '') + (begins ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant) + (comma ?? '');
  });
}

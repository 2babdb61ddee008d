import { granted } from '../basics/result.ts';
import { composeCasus } from '../methods/compose.ts';
import type { ScriptPart } from '../methods/script.ts';
import type { Language } from '../methods/texts.ts';
import { type Given, languageOf, readWords, secondsOf, wholeNumber } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { describeFit, inMinutes } from './describe-fit.ts';
import { findMethod } from './find-method.ts';
import type { LibraryMethod } from './library.ts';
import type { ExitCode, Voice } from './voice.ts';

interface PlanOptions {
  readonly method: string;
  readonly people: number;
  /** Undefined: the time that the method takes by itself. */
  readonly seconds: number | undefined;
  readonly json: boolean;
  readonly language: Language;
}

/** What `methods plan --json` prints. The shape is promised in `docs/cli.md`. */
export interface MethodPlan {
  readonly method: string;
  readonly people: number;
  readonly minutes: number;
  readonly phases: readonly { readonly id: string; readonly title: string; readonly seconds: number }[];
}

export const methodsPlan: CliCommand<PlanOptions> = {
  name: 'methods plan',
  help: `kring methods plan ID|FILE --people N [--minutes M] [--json] [--language nl|en]

  How the minutes are divided over the phases of a method, exact to the second, without the agenda around it.
  When it does not fit, it says why not and ends with exit code 1. FILE is a method of your own, and ends in .yaml.

  --people         all who take part, presenter and chair among them
  --minutes        for the whole method; left out, the time that it takes by itself
  --json           {method, people, minutes, phases: [{id, title, seconds}]}
  --language       of the titles (en)`,
  read,
  run,
};

function read(words: readonly string[]): Given<PlanOptions> {
  const given = readWords(words, { people: 'text', minutes: 'text', json: 'switch', language: 'text' }, [
    'The id of a method',
  ]);
  if (!given.ok) return given;
  const people = wholeNumber(given.value, 'people', 1);
  if (!people.ok) return people;
  const seconds = secondsOf(given.value, 'minutes');
  if (!seconds.ok) return seconds;
  const language = languageOf(given.value);
  if (!language.ok) return language;
  const { named, others } = given.value;
  return granted({
    method: others[0] ?? '',
    people: people.value,
    seconds: seconds.value,
    json: named.json === true,
    language: language.value,
  });
}

function run({ method: id, people, seconds, json, language }: PlanOptions, voice: Voice): ExitCode {
  const method = findMethod(id);
  if (!method.ok) {
    voice.complain(method.problem);
    return 1;
  }
  const part = composeCasus(method.value.structure, people, seconds);
  if (!part.ok) {
    voice.complain(describeFit(method.value.texts[language].name, part.problem));
    return 1;
  }
  const plan = asPlan(method.value, part.value, people, language);
  if (json) voice.say(JSON.stringify(plan, undefined, 2));
  else sayPlan(plan, method.value.texts[language].name, voice);
  return 0;
}

function asPlan({ structure, texts }: LibraryMethod, part: ScriptPart, people: number, language: Language): MethodPlan {
  const phases = part.phases.map(({ id, seconds }) => ({
    id,
    title: texts[language].phases[id]?.title ?? id,
    seconds,
  }));
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  return { method: structure.id, people, minutes: total / 60, phases };
}

function sayPlan({ people, phases }: MethodPlan, name: string, voice: Voice): void {
  const total = phases.reduce((sum, { seconds }) => sum + seconds, 0);
  voice.say(`${name}, ${people} people, ${inMinutes(total)}`);
  for (const { title, seconds } of phases) voice.say(`  ${title.padEnd(24)}${inMinutes(seconds)}`);
}

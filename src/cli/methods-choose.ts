import { readFileSync } from 'node:fs';
import { granted, refused } from '../basics/result.ts';
import { type Occasion, signals } from '../methods/choice.ts';
import { chooseMethod } from '../methods/choose-method.ts';
import { questionWords } from '../methods/guidance.ts';
import type { Language } from '../methods/texts.ts';
import { type Given, languageOf, readWords, type Words } from './arguments.ts';
import { occasionFields, readOccasion, type Said } from './choose-input.ts';
import type { CliCommand } from './cli-command.ts';
import { casusMethods, pathFrom } from './find-method.ts';
import type { LibraryMethod } from './library.ts';
import { sayChoice, type ToldChoice, toldChoice } from './tell-choice.ts';
import type { ExitCode, Voice } from './voice.ts';

interface ChooseOptions {
  readonly occasion: Occasion;
  readonly json: boolean;
  readonly language: Language;
}

export const methodsChoose: CliCommand<ChooseOptions> = {
  name: 'methods choose',
  help: `kring methods choose --people N --minutes M [what you can say] [--json] [--language nl|en]
kring methods choose --answers FILE [--json] [--language nl|en]

  Which methods suit this question, these people and this time, with reasons; and why the others do not. Everything
  but people and minutes may be left out.

  --people               all who take part, presenter and chair among them
  --minutes              for the method alone, without the agenda around it
  --event --pattern      it is one concrete event, or it keeps coming back
  --head --heart         a question to think through, or something that touches
  --own-part-clear --own-part-unclear
  --behaviour --underneath   what to do differently, or what lies beneath it
  --open --acted         still to act, or acted already
  --stuck  --values  --success  --idea  --practice
                         stuck; values that clash; to learn from what went well; ideas wanted; to practise
  --everyone             everybody wants a turn: the minutes must hold one for each
  --aggression           it is about aggression at work
  --meetings             how often this group has met before (0)
  --facilitator          someone leads who has learned to
  --used                 ids of methods used before, with commas, the last one last
  --danger --therapy --someone-here --beyond-remit --all-equally
                         signs that this is not for intervisie
  --answers              a JSON file with the same, or - for standard input; see docs/cli.md
  --json                 {unfit, suggested: [{method, name, reasons, sentences}],
                         almost: [...], others: [...]}
  --language             of the sentences (en)`,
  read,
  run,
};

const switches = [...questionWords, ...signals, 'facilitator'];

function read(words: readonly string[]): Given<ChooseOptions> {
  const flags = Object.fromEntries(switches.map((word) => [kebab(word), 'switch'] as const));
  const texts = { people: 'text', minutes: 'text', meetings: 'text', used: 'text', answers: 'text' } as const;
  const given = readWords(words, { ...flags, ...texts, json: 'switch', language: 'text' }, []);
  if (!given.ok) return given;
  const language = languageOf(given.value);
  if (!language.ok) return language;
  const known = casusMethods().map(({ structure }) => structure.id);
  const said = given.value.named.answers === undefined ? granted(saidByFlags(given.value)) : saidInFile(given.value);
  if (!said.ok) return said;
  const called = given.value.named.answers === undefined ? asFlag : (name: string): string => `"${name}"`;
  const occasion = readOccasion(said.value, known, called);
  if (!occasion.ok) return occasion;
  return granted({ occasion: occasion.value, json: given.value.named.json === true, language: language.value });
}

function run({ occasion, json, language }: ChooseOptions, voice: Voice): ExitCode {
  const methods = casusMethods();
  const choice = chooseMethod(methods.map(asChoosable), occasion);
  const told: ToldChoice = toldChoice(choice, methods, language);
  if (json) voice.say(JSON.stringify(told, undefined, 2));
  else sayChoice(told, occasion, language, voice);
  return 0;
}

function asChoosable({ structure, guidance }: LibraryMethod): Parameters<typeof chooseMethod>[0][number] {
  return { ...structure, guidance };
}

function saidByFlags({ named }: Words): Said {
  const number = (name: string): unknown => {
    const text = named[name];
    return typeof text === 'string' && /^\d{1,6}([.]\d{1,4})?$/.test(text) ? Number(text) : text;
  };
  const said: Record<string, unknown> = {
    answers: questionWords.filter((word) => named[kebab(word)] === true),
    signals: signals.filter((word) => named[kebab(word)] === true),
    facilitator: named.facilitator === true,
    people: number('people'),
    minutes: number('minutes'),
    meetings: number('meetings'),
  };
  if (typeof named.used === 'string') said.used = named.used.split(',').map((id) => id.trim());
  return said;
}

/** Read whole, at most so many bytes: what people answer is short. */
const mostBytes = 64 * 1024;

function saidInFile({ named }: Words): Given<Said> {
  const file = String(named.answers);
  const also = Object.keys(named).find((name) => !['answers', 'json', 'language'].includes(name));
  if (also !== undefined)
    return refused(`--${also} does not go together with --answers. Put it in the file, or leave --answers out.`);
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : pathFrom(file), 'utf8');
  } catch {
    return refused(`The file "${file}" cannot be read.`);
  }
  if (text.length > mostBytes) return refused(`The file "${file}" is larger than ${mostBytes / 1024} KB.`);
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === 'object' && said !== null && !Array.isArray(said)) return granted({ ...said });
  } catch {
    // Said below: it is not what it should be, whatever else it is.
  }
  return refused(`The file "${file}" is not a JSON object with some of: ${occasionFields.join(', ')}.`);
}

function asFlag(name: string): string {
  return `--${kebab(name)}`;
}

function kebab(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

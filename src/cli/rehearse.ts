import { granted, refused } from '../basics/result.ts';
import { composeNormal } from '../methods/compose.ts';
import { type CasusState, casusStates } from '../methods/structure.ts';
import type { Language } from '../methods/texts.ts';
import { type Given, languageOf, readWords, wholeNumber } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { describeFit } from './describe-fit.ts';
import { findMethod, theAgenda } from './find-method.ts';
import type { LibraryMethod } from './library.ts';
import { type Dial, dial } from './rehearsal/line.ts';
import { names } from './rehearsal/names.ts';
import { describeUnwalked, notWalked } from './rehearsal/not-walked.ts';
import { type Rehearsed, rehearseMeeting } from './rehearsal/rehearse-meeting.ts';
import { ownStage, stageAt } from './rehearsal/stage.ts';
import type { ExitCode, Voice } from './voice.ts';

export interface RehearseOptions {
  readonly method: string;
  readonly people: number;
  /** Undefined: a server of its own. */
  readonly server: string | undefined;
  readonly state: CasusState;
  readonly json: boolean;
  readonly keep: boolean;
  readonly language: Language;
}

export const rehearse: CliCommand<RehearseOptions> = {
  name: 'rehearse',
  help: `kring rehearse --method ID|FILE --people N [--server URL] [--casus acted|open] [--json] [--keep] [--language nl|en]

  Scripted people, a presenter and a chair among them, walk a whole meeting with this method through a real server:
  by commands and not by the clock. Tells what happens, and looks at everything that reaches each of them: a note
  that is still shut, a refusal that should not be, a phase that is passed over, or people who end on different
  meetings give exit code 1.

  --method         the id of a method that comes with Kring, or a file of your own that ends in .yaml
  --people         2 to ${names.length}
  --server         the address of a running server; left out, one of its own is started and stopped
  --casus          whether the presenter has acted already: then what came of it is sealed until its step (acted)
  --keep           keeps the database of that own server, and tells where it is
  --json           {method, people, phases, notWalked, texts, events, shutNotesSeen, off, database}
  --language       of the titles of phases and steps (en)`,
  read,
  run: (options, voice) => runRehearsal(options, voice, dial),
};

function read(words: readonly string[]): Given<RehearseOptions> {
  const given = readWords(
    words,
    { method: 'text', people: 'text', server: 'text', casus: 'text', json: 'switch', keep: 'switch', language: 'text' },
    [],
  );
  if (!given.ok) return given;
  const { method, server, casus = 'acted', json, keep } = given.value.named;
  if (typeof method !== 'string') return refused('--method is missing.');
  const people = wholeNumber(given.value, 'people', 2);
  if (!people.ok) return people;
  if (people.value > names.length) return refused(`--people is at most ${names.length}, not ${people.value}.`);
  const isAddress = typeof server === 'string' && URL.canParse(server) && /^https?:/.test(server);
  if (server !== undefined && !isAddress)
    return refused(`--server is an address like http://localhost:3000, not "${server}".`);
  if (server !== undefined && keep === true)
    return refused('--keep is about the database of an own server, not of --server.');
  const state = casusStates.find((one) => one === casus);
  if (state === undefined) return refused(`--casus is ${casusStates.join(' or ')}, not "${casus}".`);
  const language = languageOf(given.value);
  if (!language.ok) return language;
  return granted({
    method,
    people: people.value,
    server: typeof server === 'string' ? server : undefined,
    state,
    json: json === true,
    keep: keep === true,
    language: language.value,
  });
}

/** `dial` is how people reach the server: a test puts a fault on the way. */
export async function runRehearsal(options: RehearseOptions, voice: Voice, by: Dial): Promise<ExitCode> {
  const found = findMethod(options.method);
  if (!found.ok) {
    voice.complain(found.problem);
    return 1;
  }
  const agenda = theAgenda();
  const methods = [found.value.structure];
  const script = composeNormal({ agenda: agenda.structure, methods, people: options.people });
  if (!script.ok) {
    voice.complain(describeFit(found.value.texts[options.language].name, script.problem));
    return 1;
  }
  const tell = options.json ? () => undefined : voice.say;
  const stage = options.server === undefined ? await ownStage(options.keep) : stageAt(options.server);
  try {
    const rehearsed = await rehearseMeeting({
      server: stage.url,
      script: script.value,
      people: options.people,
      state: options.state,
      time: 'normal',
      dropsOut: false,
      skips: false,
      method: found.value.structure,
      phaseTitle: (method, phase) => titleIn([agenda, found.value], method, options.language, 'phases', phase),
      stepTitle: (method, step) => titleIn([agenda, found.value], method, options.language, 'steps', step),
      dial: by,
      tell,
    });
    return report(options, found.value, rehearsed, stage.database, voice);
  } catch (fault) {
    voice.complain(fault instanceof Error ? fault.message : String(fault));
    return 1;
  } finally {
    await stage.close();
  }
}

function titleIn(
  methods: readonly LibraryMethod[],
  method: string,
  language: Language,
  part: 'phases' | 'steps',
  id: string,
): string {
  const texts = methods.find(({ structure }) => structure.id === method)?.texts[language][part] ?? {};
  return Object.entries(texts).find(([known]) => known === id)?.[1].title ?? id;
}

function report(
  { people, state, json, language }: RehearseOptions,
  method: LibraryMethod,
  rehearsed: Rehearsed,
  database: string | undefined,
  voice: Voice,
): ExitCode {
  const { shutNotesSeen, events, texts } = rehearsed;
  const { id } = method.structure;
  const unwalked = notWalked(method.structure, rehearsed.phases, state);
  const missed = unwalked.filter(({ why }) => why === 'noModule' || why === 'passedOver');
  const off = [...rehearsed.off, ...missed.map((phase) => `The phase ${phase.id} was not walked.`)];
  const told = { method: id, people, ...rehearsed, off, notWalked: unwalked, database: database ?? null };
  if (json) voice.say(JSON.stringify(told, undefined, 2));
  else {
    voice.say('');
    for (const { id: phase, why } of unwalked) {
      voice.say(`Not walked: ${titleIn([method], id, language, 'phases', phase)} (${describeUnwalked(why)}).`);
    }
    voice.say(`${events} events, ${texts.length} texts written, ${shutNotesSeen} shut notes seen by somebody else.`);
    if (database !== undefined) voice.say(`The database is kept at ${database}`);
    if (off.length === 0) voice.say('All was as it must be.');
  }
  for (const what of off) voice.complain(`Off: ${what}`);
  return off.length === 0 && shutNotesSeen === 0 ? 0 : 1;
}

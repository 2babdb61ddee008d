import { backup } from './backup.ts';
import { perform } from './cli-command.ts';
import { doctor } from './doctor.ts';
import { methodsCheck } from './methods-check.ts';
import { methodsChoose } from './methods-choose.ts';
import { methodsList } from './methods-list.ts';
import { methodsPlan } from './methods-plan.ts';
import { move } from './move.ts';
import { rehearse } from './rehearse.ts';
import { restore } from './restore.ts';
import { sessions } from './sessions.ts';
import type { ExitCode, Voice } from './voice.ts';

const help = `kring COMMAND

  methods list     the methods that come with Kring
  methods choose   which of them suit a question, these people and this time
  methods plan     how the minutes of a method are divided
  methods check    what is wrong in a method file
  doctor           what is wrong with a server, in words
  backup           all that a server keeps, copied while it runs
  restore          a backup, put back
  move             all that a server keeps in its folder, brought to PostgreSQL
  sessions         where somebody is signed in, and signing out there
  rehearse         a whole meeting, walked by scripted people through a real server

Each tells more: kring COMMAND --help`;

/** The whole command line: `words` are what stood behind `kring`. */
export async function kring(words: readonly string[], voice: Voice): Promise<ExitCode> {
  const [first, second, ...rest] = words;
  switch (first) {
    case undefined:
    case '--help':
    case '-h':
    case 'help':
      voice.say(help);
      return first === undefined ? 2 : 0;
    case 'doctor':
      return perform(doctor, words.slice(1), voice);
    case 'backup':
      return perform(backup, words.slice(1), voice);
    case 'restore':
      return perform(restore, words.slice(1), voice);
    case 'move':
      return perform(move, words.slice(1), voice);
    case 'sessions':
      return perform(sessions, words.slice(1), voice);
    case 'rehearse':
      return perform(rehearse, words.slice(1), voice);
    case 'methods':
      switch (second) {
        case 'list':
          return perform(methodsList, rest, voice);
        case 'choose':
          return perform(methodsChoose, rest, voice);
        case 'plan':
          return perform(methodsPlan, rest, voice);
        case 'check':
          return perform(methodsCheck, rest, voice);
        case '--help':
        case '-h':
          voice.say(help);
          return 0;
        default:
          return complainOf(`methods${second === undefined ? '' : ` ${second}`}`, voice);
      }
    default:
      return complainOf(first, voice);
  }
}

function complainOf(command: string, voice: Voice): ExitCode {
  voice.complain(`There is no command "${command}".`);
  voice.complain(help);
  return 2;
}

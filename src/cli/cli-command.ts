import type { Given } from './arguments.ts';
import type { ExitCode, Voice } from './voice.ts';

/** One thing that `kring` can do. */
export interface CliCommand<Options> {
  /** The words that call it. */
  readonly name: string;
  readonly help: string;
  /** Understands what stood behind the name, or says what is wrong with it. */
  read(words: readonly string[]): Given<Options>;
  run(options: Options, voice: Voice): ExitCode | Promise<ExitCode>;
}

/** Says the help when it is asked for, complains about what it does not understand, else does it. */
export async function perform<Options>(
  command: CliCommand<Options>,
  words: readonly string[],
  voice: Voice,
): Promise<ExitCode> {
  if (words.includes('--help') || words.includes('-h')) {
    voice.say(command.help);
    return 0;
  }
  const options = command.read(words);
  if (options.ok) return command.run(options.value, voice);
  voice.complain(options.problem);
  voice.complain(`"kring ${command.name} --help" tells how it is asked.`);
  return 2;
}

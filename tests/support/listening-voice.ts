import type { Voice } from '../../src/cli/voice.ts';

/** Hears what a command says and complains about. */
export class ListeningVoice implements Voice {
  readonly said: string[] = [];
  readonly complained: string[] = [];

  say(line: string): void {
    this.said.push(line);
  }

  complain(line: string): void {
    this.complained.push(line);
  }

  /** All that was said, as the JSON that it must be. */
  get json(): unknown {
    return JSON.parse(this.said.join('\n'));
  }
}

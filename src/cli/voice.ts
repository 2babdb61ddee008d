/** Where a command speaks: results on one side, complaints on the other, so that a script reads only results. */
export interface Voice {
  say(line: string): void;
  complain(line: string): void;
}

export const voiceOfProcess: Voice = {
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
};

/** 0: done. 1: what was asked about is not right. 2: the question itself was not understood. */
export type ExitCode = 0 | 1 | 2;

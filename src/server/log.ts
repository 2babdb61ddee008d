import pino, { type Logger } from 'pino';

export type { Logger };

/** Where the log goes, when not to standard output. */
export interface LogTarget {
  write(line: string): void;
}

/** Lines about the server itself. No contents, no tokens, no addresses, neither of pages nor of people. */
export function openLog(target?: LogTarget): Logger {
  return pino({ base: null }, target ?? pino.destination(1));
}

export function silentLog(): Logger {
  return pino({ enabled: false });
}

/**
 * A fault without its message: a parser's or a database's message may quote what it choked on. Where it happened says
 * enough.
 */
export function describeFault(fault: unknown): object {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  const stack = fault.stack ?? '';
  const behindMessage = stack.slice(stack.indexOf(fault.message) + fault.message.length);
  const frames = behindMessage.split('\n').filter((line) => /^\s+at /.test(line));
  return { fault: fault.name, code, frames: frames.slice(0, 12).map((line) => line.trim()) };
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
/** What Node compiled once stays for the next tool, and for the threads and processes that the tests start. */
const compiled = join(root, 'node_modules', '.cache', 'kring-compiled');
const underway = new Set<number>();

export interface ToolRun {
  readonly exitCode: number;
  /** What it printed, stdout and stderr as they came. */
  readonly output: string;
  /** What it printed on stdout alone, for tools that report in JSON. */
  readonly stdout: string;
}

/** Runs a tool of `node_modules` on our own Node, never longer than the given minutes; ending it counts as a failure. */
export function runTool(
  packageName: string,
  bin: string,
  toolArguments: readonly string[],
  minutes: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  return runNode([join(root, 'node_modules', packageName, bin), ...toolArguments], minutes, environment);
}

export function runNode(
  nodeArguments: readonly string[],
  minutes: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<ToolRun> {
  // A group of its own, so that a tool that hangs is ended together with everything that it started.
  const child = spawn(process.execPath, nodeArguments, {
    cwd: root,
    detached: true,
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, NO_COLOR: '1', FORCE_COLOR: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) underway.add(pid);
  let output = '';
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const limit = setTimeout(() => {
    output += `\nEnded after ${minutes} minutes.\n`;
    if (pid !== undefined) endGroup(pid);
  }, minutes * 60_000);
  return new Promise((resolve) => {
    const finish = (exitCode: number): void => {
      clearTimeout(limit);
      if (pid !== undefined) underway.delete(pid);
      resolve({ exitCode, output, stdout });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Ends everything that is still running; for when the person at the keyboard has had enough. */
export function endAllTools(): void {
  for (const pid of underway) endGroup(pid);
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeFault, openLog } from './log.ts';
import { startServer } from './server.ts';
import { settingBehind } from './setting-behind.ts';
import { sayProblem } from './setting-words.ts';
import { parseSettings, type Settings } from './settings.ts';

const pages = fileURLToPath(new URL('../../build', import.meta.url));

// What it keeps is for its own user alone, whatever the folder is.
process.umask(0o077);
const log = openLog();

const settings = parseSettings(process.env);
if (settings.ok) await serve(settings.value).catch((fault) => tellNotStarted(fault, settings.value));
else {
  for (const problem of settings.problem) process.stderr.write(`${sayProblem(problem)}\n`);
  process.stderr.write('docs/self-hosting.md tells what each setting may be.\n');
  process.exitCode = 1;
}

async function serve(settings: Settings): Promise<void> {
  const { databaseUrl, publicUrl, proxies, tls, mail, mailbox, backupDays, metricsToken, ...others } = settings;
  const asked = () => void stop(0);
  const server = await startServer({
    ...others,
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(proxies !== undefined && { proxies }),
    ...(tls !== undefined && { tls }),
    ...(mail !== undefined && { mail }),
    ...(mailbox !== undefined && { mailbox }),
    ...(backupDays !== undefined && { backupDays }),
    ...(metricsToken !== undefined && { metricsToken }),
    ...(existsSync(pages) && { pages }),
    log,
    whenOutgrown: () => void stop(1),
  });
  if (mail === undefined)
    process.stdout.write('SMTP_URL is not set: nothing is mailed, and codes for accounts stand here in the log.\n');
  process.stdout.write(`Kring is open at ${publicUrl ?? server.url}\n`);
  async function stop(exitCode: 0 | 1): Promise<void> {
    process.off('SIGINT', asked).off('SIGTERM', asked);
    try {
      await server.close();
      process.exit(exitCode);
    } catch (fault) {
      log.error(describeFault(fault));
      process.exit(1);
    }
  }
  process.on('SIGINT', asked).on('SIGTERM', asked);
}

/** A folder that is not ours, a port that somebody has, a database that a newer Kring has changed: the doctor has words for it. */
function tellNotStarted(fault: unknown, settings: Settings): never {
  log.error(describeFault(fault));
  const behind = settingBehind(fault, settings);
  if (behind !== undefined) process.stderr.write(`${sayProblem(behind)}\n`);
  process.stderr.write('Kring did not start. "kring doctor" (docs/cli.md) looks at everything that it needs.\n');
  process.exit(1);
}

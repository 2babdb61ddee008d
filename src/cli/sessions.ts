import { granted, refused } from '../basics/result.ts';
import { parseSettings } from '../server/settings.ts';
import type { KeptSession } from '../server/storage/account-storage.ts';
import { openFromOutside } from '../server/storage/from-outside.ts';
import { type Given, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { pathFrom } from './find-method.ts';
import type { ExitCode, Voice } from './voice.ts';

interface SessionsOptions {
  readonly address: string;
  readonly end: boolean;
  readonly data: string | undefined;
  readonly json: boolean;
}

export const sessions: CliCommand<SessionsOptions> = {
  name: 'sessions',
  help: `kring sessions ADDRESS [--end] [--data FOLDER] [--json]

  Where the account with this e-mail address is signed in, while the server runs or not. Everybody sees and ends the own
  devices on the page of the account; this is for who cannot, and asks you to.

  --end            signs all of them out. Their pages ask to sign in again, and who is in a meeting of a group has to
                   within some seconds. The password stays as it is, and nothing is read that is not read anyway
  --data           the folder of the server (DATA_DIR, else ./data); with DATABASE_URL, that database
  --json           {sessions: [{device, openedAt, usedAt}], ended}`,
  read,
  run,
};

function read(words: readonly string[]): Given<SessionsOptions> {
  const given = readWords(words, { end: 'switch', data: 'text', json: 'switch' }, ['An e-mail address']);
  if (!given.ok) return given;
  const { end, data, json } = given.value.named;
  const [address = ''] = given.value.others;
  if (!address.includes('@')) return refused(`"${address}" is no e-mail address.`);
  return granted({
    address: address.toLowerCase(),
    end: end === true,
    data: typeof data === 'string' ? pathFrom(data) : undefined,
    json: json === true,
  });
}

async function run({ address, end, data, json }: SessionsOptions, voice: Voice): Promise<ExitCode> {
  const settings = parseSettings(process.env);
  if (!settings.ok) return complain('wrongSettings', voice);
  const { dataDir, databaseUrl } = settings.value;
  const opened = await openFromOutside(data ?? dataDir, data === undefined ? databaseUrl : undefined);
  if (!opened.ok) return complain(opened.problem, voice);
  try {
    const found = await opened.value.sessionsOf(address);
    if (found === undefined) return complain('noAccount', voice);
    const [first] = found;
    if (end && first !== undefined) await opened.value.endSessionsOf(first.account);
    if (json) voice.say(JSON.stringify({ sessions: found.map(shown), ended: end }, undefined, 2));
    else for (const line of linesOf(found, end)) voice.say(line);
    return 0;
  } finally {
    await opened.value.close();
  }
}

function shown({ device, openedAt, usedAt }: KeptSession) {
  return { device, openedAt: new Date(openedAt).toISOString(), usedAt: new Date(usedAt).toISOString() };
}

function linesOf(found: readonly KeptSession[], end: boolean): readonly string[] {
  if (found.length === 0) return ['Signed in nowhere.'];
  const lines = found.map(shown).map(({ device, openedAt, usedAt }) => {
    return `${device.padEnd(20)} since ${openedAt}, last used ${usedAt}`;
  });
  return end ? [...lines, `Signed out: ${found.length}.`] : lines;
}

type SessionsRefusal = keyof typeof sentences;

function complain(refusal: SessionsRefusal, voice: Voice): ExitCode {
  voice.complain(`${refusal}: ${sentences[refusal]}`);
  return 1;
}

const sentences = {
  noDatabase: 'There is no kring.db in that folder. Say with --data, or DATA_DIR, where the server keeps its files.',
  unreadable: 'The database cannot be read: it does not answer, does not let us in, or is none of Kring.',
  otherVersion: 'Another version of Kring made this database what it is. Use the command of the version that runs.',
  noAccount: 'No account has this e-mail address.',
  wrongSettings: 'The settings are not right. "kring doctor" tells which.',
} as const;

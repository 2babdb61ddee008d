import { granted } from '../basics/result.ts';
import type { Language } from '../methods/texts.ts';
import { tryMailHost } from '../server/mail/try-host.ts';
import { tryMailbox } from '../server/mail/try-mailbox.ts';
import { parseSettings, type Settings } from '../server/settings.ts';
import { type Given, languageOf, readWords } from './arguments.ts';
import type { CliCommand } from './cli-command.ts';
import { examineCertificate, examineOrigin, examinePort, examineProxy } from './doctor/door.ts';
import { doubt, type Finding, type Verdict, well, wrong } from './doctor/finding.ts';
import { examineData, examineDisk, examineFolder } from './doctor/folder.ts';
import { examineFileLimit, examineNode, examinePages } from './doctor/machine.ts';
import { examineShared } from './doctor/postgres.ts';
import { sentenceOf } from './doctor/sentences.ts';
import type { ExitCode, Voice } from './voice.ts';

interface DoctorOptions {
  readonly json: boolean;
  readonly language: Language;
}

export const doctor: CliCommand<DoctorOptions> = {
  name: 'doctor',
  help: `kring doctor [--json] [--language nl|en]

  Looks at everything that a server needs, with the settings that it would start with, and says in words what is
  wrong: settings, the folder and its disk, the database from its first page to its last, the clock, the port, the
  certificate, the host for mail (it signs in, and mails nothing), the pages, Node. Changes nothing, and asks nobody
  but that host. Also while Kring runs. Exit code 1 when something is wrong; a doubt alone is 0.

  --json           {well, findings: [{verdict, found, details, sentence}]}; verdict is well, doubt or wrong
  --language       of the sentences (en)`,
  read,
  run,
};

function read(words: readonly string[]): Given<DoctorOptions> {
  const given = readWords(words, { json: 'switch', language: 'text' }, []);
  if (!given.ok) return given;
  const language = languageOf(given.value);
  if (!language.ok) return language;
  return granted({ json: given.value.named.json === true, language: language.value });
}

async function run({ json, language }: DoctorOptions, voice: Voice): Promise<ExitCode> {
  const findings = await examine(process.env, Date.now());
  const told = findings.map((finding) => ({ ...finding, sentence: sentenceOf(finding, language) }));
  const isWell = told.every(({ verdict }) => verdict !== 'wrong');
  if (json) voice.say(JSON.stringify({ well: isWell, findings: told }, undefined, 2));
  else for (const { verdict, sentence } of told) voice.say(`${signs[language][verdict]}  ${sentence}`);
  return isWell ? 0 : 1;
}

const signs: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  en: { well: 'well ', doubt: 'doubt', wrong: 'WRONG' },
  nl: { well: 'goed   ', doubt: 'twijfel', wrong: 'FOUT   ' },
};

/** All findings, with the settings of this environment. */
export async function examine(environment: NodeJS.ProcessEnv, now: number): Promise<readonly Finding[]> {
  const machine = [examineNode(), examinePages(), ...examineFileLimit()];
  const settings = parseSettings(environment);
  if (!settings.ok) return [...machine, ...settings.problem.map((problem) => wrong('settingWrong', { ...problem }))];
  return [...machine, well('settingsRight'), ...(await examineHosted(settings.value, now))];
}

async function examineHosted(settings: Settings, now: number): Promise<readonly Finding[]> {
  const { backupDays, databaseUrl, dataDir } = settings;
  return [
    ...(databaseUrl === undefined ? await examineOwn(dataDir, now) : await examineShared(databaseUrl, now)),
    ...(await lookedAt('PORT', async () => [await examinePort(settings)])),
    examineOrigin(settings),
    ...examineProxy(settings),
    ...(await lookedAt('TLS_CERT', () => examineCertificate(settings, now))),
    ...(await lookedAt('SMTP_URL', async () => [await examineMail(settings)])),
    ...(await lookedAt('MAILBOX_URL', () => examineMailbox(settings))),
    backupDays === undefined ? doubt('backupsUnsaid') : well('backupsSaid', { days: backupDays }),
  ];
}

async function examineOwn(folder: string, now: number): Promise<readonly Finding[]> {
  return [
    ...(await lookedAt('DATA_DIR', () => examineFolder(folder))),
    ...(await lookedAt('DATA_DIR', () => [examineDisk(folder)])),
    ...(await lookedAt('kring.db', () => examineData(folder, now))),
  ];
}

async function examineMail({ mail }: Settings): Promise<Finding> {
  if (mail === undefined) return doubt('mailUnset');
  const { host } = new URL(mail.smtpUrl);
  const code = await tryMailHost(mail);
  return code === undefined ? well('mailWorks', { host }) : wrong('mailFails', { host, code });
}

async function examineMailbox({ mailbox }: Settings): Promise<readonly Finding[]> {
  if (mailbox === undefined) return [];
  const { host, folder } = mailbox;
  const code = await tryMailbox(mailbox);
  return [code === undefined ? well('mailboxOpens', { host, folder }) : wrong('mailboxFails', { host, folder, code })];
}

/** One look that fails must not hide what the others saw. */
async function lookedAt(
  about: string,
  look: () => readonly Finding[] | Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await look();
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    return [wrong('notExamined', { about, fault: code })];
  }
}

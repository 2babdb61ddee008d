import { readFileSync } from 'node:fs';
import { granted, type Result, refused } from '../basics/result.ts';
import { distance } from '../methods/nearest.ts';
import { type Proxies, parseProxies } from './http/address.ts';
import type { Tls } from './http/listener.ts';
import type { MailSettings } from './mail/carrier.ts';
import { type MailboxSettings, parseMailboxUrl } from './mail/mailbox-settings.ts';

/** What whoever hosts can set, in the environment. `docs/self-hosting.md` explains each. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  /** Who is believed about who asks. */
  readonly proxies: Proxies | undefined;
  readonly tls: Tls | undefined;
  readonly dataDir: string;
  /** With a database of its own the server keeps nothing in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly mail: MailSettings | undefined;
  readonly mailbox: MailboxSettings | undefined;
  /** For how many days a backup of this server is kept, as people are told. Undefined: they are told to ask. */
  readonly backupDays: number | undefined;
  /** Who shows it may read the metrics from anywhere. Undefined: only from this machine. */
  readonly metricsToken: string | undefined;
}

/** Settings that let in whoever reads them: each may stand alone in a file, that `..._FILE` names. */
const secrets = ['DATABASE_URL', 'SMTP_URL', 'MAILBOX_URL', 'METRICS_TOKEN'] as const;
type Secret = (typeof secrets)[number];

/** Every name that is read in the environment. */
export const settingNames = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'TRUSTED_PROXY',
  'TLS_CERT',
  'TLS_KEY',
  'DATA_DIR',
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'MAILBOX_URL',
  'BACKUP_DAYS',
  'METRICS_TOKEN',
  ...secrets.map((name) => `${name}_FILE` as const),
] as const;

type SettingName = (typeof settingNames)[number];

export type SettingProblem =
  | {
      readonly setting: SettingName;
      readonly problem:
        | 'notPort'
        | 'empty'
        | 'notUrl'
        | 'notOrigin'
        | 'notSecure'
        | 'missing'
        | 'unreadable'
        | 'notAddress'
        | 'noPassword'
        | 'notDays'
        | 'notNetwork'
        | 'everybody'
        | 'twice'
        | 'notPostgres'
        | 'tooShort';
    }
  /** Probably meant by `given`, which is no setting. */
  | { readonly setting: SettingName; readonly problem: 'misspelled'; readonly given: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads all settings, and names everything that is wrong with them at once. */
export function parseSettings(given: Environment): Result<Settings, readonly SettingProblem[]> {
  const problems = [...misspelled(given)];
  const wrong: Wrong = (setting, problem) => {
    problems.push({ setting, problem });
    return undefined;
  };
  const environment: Environment = { ...given, ...readSecrets(given, wrong) };
  const settings = {
    port: parsePort(environment.PORT ?? '3000') ?? wrong('PORT', 'notPort') ?? 0,
    host: environment.HOST ?? '127.0.0.1',
    publicUrl: parsePublicUrl(environment.PUBLIC_URL, wrong),
    proxies: parseTrusted(environment.TRUSTED_PROXY, wrong),
    tls: parseTls(environment.TLS_CERT, environment.TLS_KEY, wrong),
    dataDir: environment.DATA_DIR ?? './data',
    databaseUrl: parseDatabaseUrl(environment.DATABASE_URL, wrong),
    mail: parseMail(environment.SMTP_URL, environment.MAIL_FROM, wrong),
    mailbox: parseMailbox(environment, wrong),
    backupDays: parseDays(environment.BACKUP_DAYS, wrong),
    metricsToken: parseToken(environment.METRICS_TOKEN, wrong),
  };
  if (settings.host === '') wrong('HOST', 'empty');
  if (settings.dataDir === '') wrong('DATA_DIR', 'empty');
  return problems.length > 0 ? refused(problems) : granted(settings);
}

type Wrong = (
  setting: SettingName,
  problem: Exclude<SettingProblem, { readonly problem: 'misspelled' }>['problem'],
) => undefined;

/** One slip of the pen, or the plural; what is further away from a setting belongs to another program. */
function misspelled(environment: Environment): readonly SettingProblem[] {
  const known = new Set<string>(settingNames);
  return Object.keys(environment).flatMap((given) => {
    if (known.has(given)) return [];
    const isNear = (name: string) => distance(given, name) <= 1 || given.replace(/IES$/, 'Y') === name;
    const setting = settingNames.find(isNear);
    return setting === undefined ? [] : [{ setting, problem: 'misspelled', given } as const];
  });
}

function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 65_536;
  return port < 65_536 ? port : undefined;
}

/** 0 means that there are none. */
function parseDays(text: string | undefined, wrong: Wrong): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,3}$/.test(text) ? Number(text) : wrong('BACKUP_DAYS', 'notDays');
}

/** Nobody guesses it, and it fits into a header. */
function parseToken(text: string | undefined, wrong: Wrong): string | undefined {
  if (text === undefined) return undefined;
  return /^[\x21-\x7e]{24,}$/.test(text) ? text : wrong('METRICS_TOKEN', 'tooShort');
}

/** Host and name of the database; its user and password are in it too, so it is never said back. */
function parseDatabaseUrl(text: string | undefined, wrong: Wrong): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) return wrong('DATABASE_URL', 'notUrl');
  const { protocol, pathname } = new URL(text);
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') return wrong('DATABASE_URL', 'notPostgres');
  return pathname.length > 1 ? text : wrong('DATABASE_URL', 'missing');
}

/** Scheme and host alone: links are made of it, so a path or a query would end up in all of them. */
function parsePublicUrl(text: string | undefined, wrong: Wrong): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text)) return wrong('PUBLIC_URL', 'notUrl');
  const { origin, protocol, hostname, pathname, search, hash, username } = new URL(text);
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '') return wrong('PUBLIC_URL', 'notOrigin');
  if (protocol !== 'https:' && !(protocol === 'http:' && hostname === 'localhost'))
    return wrong('PUBLIC_URL', 'notSecure');
  return origin;
}

function parseTrusted(text: string | undefined, wrong: Wrong): Proxies | undefined {
  if (text === undefined) return undefined;
  const proxies = parseProxies(text);
  if (proxies === undefined) return wrong('TRUSTED_PROXY', 'notNetwork');
  return /\/0+\s*(?:,|$)/.test(text) ? wrong('TRUSTED_PROXY', 'everybody') : proxies;
}

function readSecrets(environment: Environment, wrong: Wrong): Partial<Record<Secret, string>> {
  const read: Partial<Record<Secret, string>> = {};
  for (const name of secrets) {
    const path = environment[`${name}_FILE`];
    if (path === undefined) continue;
    const text = readFile(path)?.toString('utf8').trim();
    if (environment[name] !== undefined) wrong(`${name}_FILE`, 'twice');
    else if (text === undefined) wrong(`${name}_FILE`, 'unreadable');
    else read[name] = text;
  }
  return read;
}

function parseTls(certPath: string | undefined, keyPath: string | undefined, wrong: Wrong): Tls | undefined {
  if (certPath === undefined && keyPath === undefined) return undefined;
  if (certPath === undefined) return wrong('TLS_CERT', 'missing');
  if (keyPath === undefined) return wrong('TLS_KEY', 'missing');
  const cert = readFile(certPath) ?? wrong('TLS_CERT', 'unreadable');
  const key = readFile(keyPath) ?? wrong('TLS_KEY', 'unreadable');
  return cert && key && { cert, key };
}

/** A host that mails and a sender come together. */
function parseMail(smtpUrl: string | undefined, from: string | undefined, wrong: Wrong): MailSettings | undefined {
  if (smtpUrl === undefined && from === undefined) return undefined;
  if (smtpUrl === undefined) return wrong('SMTP_URL', 'missing');
  if (!/^smtps?:\/\/[^/]/.test(smtpUrl) || !URL.canParse(smtpUrl)) return wrong('SMTP_URL', 'notUrl');
  if (from === undefined) return wrong('MAIL_FROM', 'missing');
  return /^[^\r\n@]+@[^\r\n@\s]+$/.test(from) ? { smtpUrl, from } : wrong('MAIL_FROM', 'notAddress');
}

/** Nobody answers where nobody was invited: it comes with a host that mails. */
function parseMailbox({ MAILBOX_URL: url, SMTP_URL, MAIL_FROM }: Environment, wrong: Wrong) {
  if (url === undefined) return undefined;
  const mailbox = parseMailboxUrl(url);
  if (!mailbox.ok) return wrong('MAILBOX_URL', mailbox.problem);
  return SMTP_URL === undefined && MAIL_FROM === undefined ? wrong('SMTP_URL', 'missing') : mailbox.value;
}

function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

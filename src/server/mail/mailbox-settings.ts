import { granted, type Result, refused } from '../../basics/result.ts';

/** The mailbox into which calendars answer. */
export interface MailboxSettings {
  readonly host: string;
  readonly port: number;
  /** `plain` stays on this machine: elsewhere nothing is said before the line is encrypted. */
  readonly line: 'tls' | 'startTls' | 'plain';
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

/** Out of `imaps://user:password@host:993/INBOX`, or `imap://` with STARTTLS. */
export function parseMailboxUrl(text: string): Result<MailboxSettings, 'notUrl' | 'noPassword'> {
  if (!/^imaps?:\/\/[^/]/.test(text) || !URL.canParse(text)) return refused('notUrl');
  const url = new URL(text);
  const [user, password, folder] = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  if (user === undefined || password === undefined || folder === undefined) return refused('notUrl');
  if (url.hostname === '' || url.search !== '' || url.hash !== '') return refused('notUrl');
  if (user === '' || password === '') return refused('noPassword');
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  const isTls = url.protocol === 'imaps:';
  const line = isTls ? 'tls' : isThisMachine(host) ? 'plain' : 'startTls';
  const port = url.port === '' ? (isTls ? 993 : 143) : Number(url.port);
  return granted({ host, port, line, user, password, folder: folder === '' ? 'INBOX' : folder });
}

/** Undefined for what is spelled wrongly, or would begin another line. */
function decoded(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part);
    return /\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

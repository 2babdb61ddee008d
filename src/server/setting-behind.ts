import type { Settings, settingNames } from './settings.ts';
import { faultName } from './storage/fault-name.ts';
import { isOutage } from './storage/is-outage.ts';

type Given = Pick<Settings, 'host' | 'dataDir' | 'databaseUrl'>;

/** A setting that can be understood, and with which nothing starts here and now. */
interface Behind {
  readonly setting: (typeof settingNames)[number];
  readonly problem:
    | 'taken'
    | 'forbidden'
    | 'notHere'
    | 'unreadable'
    | 'otherKey'
    | 'notFolder'
    | 'unreachable'
    | 'notLetIn'
    | 'wrongPassword'
    | 'noPassword'
    | 'notEncrypted'
    | 'noDatabase'
    | 'notAllowed';
}

/** Which setting a start that failed is about, so that whoever hosts reads its name; nothing when no setting helps. */
export function settingBehind(fault: unknown, { host, dataDir, databaseUrl }: Given): Behind | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code = '', syscall, hostname, path }: NodeJS.ErrnoException & { hostname?: string } = fault;
  if (code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH') return { setting: 'TLS_KEY', problem: 'otherKey' };
  if (/^ERR_(OSSL|TLS|SSL)/.test(code)) return { setting: 'TLS_CERT', problem: 'unreadable' };
  if (syscall === 'listen' && code === 'EADDRINUSE') return { setting: 'PORT', problem: 'taken' };
  if (syscall === 'listen' && code === 'EACCES') return { setting: 'PORT', problem: 'forbidden' };
  if (syscall === 'listen' || (hostname === host && code === 'ENOTFOUND'))
    return { setting: 'HOST', problem: 'notHere' };
  if (databaseUrl === undefined)
    return path?.startsWith(dataDir) === true ? { setting: 'DATA_DIR', problem: 'notFolder' } : undefined;
  const name = faultName(fault);
  const problem = names.find((known) => known === name) ?? (code === '42501' ? 'notAllowed' : undefined);
  if (problem === undefined && !isOutage(fault)) return undefined;
  return { setting: 'DATABASE_URL', problem: problem ?? 'unreachable' };
}

/** See `faultName`. */
const names = ['wrongPassword', 'noPassword', 'notLetIn', 'noDatabase', 'notEncrypted'] as const;

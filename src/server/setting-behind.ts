import { DamagedSecret } from './server-secret.ts';
import type { Settings, settingNames } from './settings.ts';
import { faultName } from './storage/fault-name.ts';
import { isOutage } from './storage/is-outage.ts';

type Given = Pick<Settings, 'host' | 'dataDir' | 'databaseUrl'>;

/** A setting that can be understood, and with which nothing starts here and now. */
export interface Behind {
  readonly setting: (typeof settingNames)[number];
  readonly problem:
    | 'taken'
    | 'forbidden'
    | 'notHere'
    | 'unreadable'
    | 'otherKey'
    | 'notFolder'
    | 'notWritable'
    | 'inUse'
    | 'damaged'
    | 'unreachable'
    | 'notLetIn'
    | 'wrongPassword'
    | 'noPassword'
    | 'notEncrypted'
    | 'noDatabase'
    | 'notAllowed'
    | 'readOnly';
}

/** Which setting a start that failed is about, so that whoever hosts reads its name; nothing when no setting helps. */
export function settingBehind(fault: unknown, { host, dataDir, databaseUrl }: Given): Behind | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code = '', syscall, hostname }: NodeJS.ErrnoException & { hostname?: string } = fault;
  if (code === 'ERR_OSSL_X509_KEY_VALUES_MISMATCH') return { setting: 'TLS_KEY', problem: 'otherKey' };
  if (/^ERR_(OSSL|TLS|SSL)/.test(code)) return { setting: 'TLS_CERT', problem: 'unreadable' };
  if (syscall === 'listen' && code === 'EADDRINUSE') return { setting: 'PORT', problem: 'taken' };
  if (syscall === 'listen' && code === 'EACCES') return { setting: 'PORT', problem: 'forbidden' };
  if (syscall === 'listen' || (hostname === host && code === 'ENOTFOUND'))
    return { setting: 'HOST', problem: 'notHere' };
  if (databaseUrl === undefined) {
    const problem = behindFolder(fault, dataDir);
    return problem && { setting: 'DATA_DIR', problem };
  }
  const name = faultName(fault);
  const problem = names.find((known) => known === name) ?? sqlStates[code];
  if (problem === undefined && !isOutage(fault)) return undefined;
  return { setting: 'DATABASE_URL', problem: problem ?? 'unreachable' };
}

/** Codes of PostgreSQL (appendix A): insufficient privilege, read-only transaction. */
const sqlStates: Readonly<Record<string, 'notAllowed' | 'readOnly'>> = { '42501': 'notAllowed', '25006': 'readOnly' };

/** Codes of SQLite: busy; read-only, cannot open; corrupt, not a database. */
const sqliteErrors = { inUse: [5], notWritable: [8, 14], damaged: [11, 26] } as const;
/** Codes of the system: no right to it, or a disk that is only read. */
const forbidden = new Set(['EACCES', 'EPERM', 'EROFS']);

function behindFolder(fault: Error, folder: string): keyof typeof sqliteErrors | 'notFolder' | undefined {
  if (fault instanceof DamagedSecret) return 'damaged';
  const errcode = 'errcode' in fault && typeof fault.errcode === 'number' ? fault.errcode % 256 : undefined;
  const kinds = ['inUse', 'notWritable', 'damaged'] as const;
  const kind = kinds.find((one) => sqliteErrors[one].some((known) => known === errcode));
  if (kind !== undefined) return kind;
  const { code = '', path }: NodeJS.ErrnoException = fault;
  if (path === undefined || !(path.startsWith(folder) || folder.startsWith(path))) return undefined;
  return forbidden.has(code) ? 'notWritable' : 'notFolder';
}

/** See `faultName`. */
const names = ['wrongPassword', 'noPassword', 'notLetIn', 'noDatabase', 'notEncrypted'] as const;

import type { Behind } from './setting-behind.ts';
import type { SettingProblem } from './settings.ts';

/** What is wrong with a setting, to be read after its name. */
export const settingWords: Readonly<Record<SettingProblem['problem'] | Behind['problem'], string>> = {
  notPort: 'is no port: a whole number up to 65535',
  empty: 'is empty',
  notUrl: 'is no address',
  notOrigin: 'is more than scheme and host, like https://kring.example',
  notSecure: 'does not begin with https, and browsers do not seal elsewhere',
  missing: 'is missing: it belongs to another setting that is there',
  unreadable: 'names a file that cannot be read, or holds something else',
  notAddress: 'holds no e-mail address',
  notNetwork: 'is no list of addresses or networks, like 127.0.0.1, 10.0.0.0/8',
  everybody: 'names everybody, and who is named there can say to be anybody: name the proxy alone',
  twice: 'says again what the setting itself says: keep one of them',
  noPassword: 'holds no name and password',
  notDays: 'is no number of days, 0 to 999',
  notPostgres: 'does not begin with postgres://, and no other database is known here',
  tooShort: 'is not 24 characters or more without a space',
  misspelled: 'was probably meant by {given}, which is no setting',
  taken: 'is taken: something else listens there',
  forbidden: 'is not for this user: take one from 1024 on, with a proxy in front',
  notHere: 'is no address of this machine',
  otherKey: 'does not belong to the certificate',
  notFolder: 'is no folder, and none can be made there',
  notWritable: 'cannot be written: give it to the user who runs Kring',
  inUse: 'is open in another Kring: one server to a folder',
  damaged: 'holds a database or a secret that is damaged: keep the files, and restore a backup',
  unreachable: 'leads to a database that does not answer',
  notLetIn: 'leads to a database that does not let this user in from here',
  wrongPassword: 'holds a wrong name or password',
  notEncrypted: 'asks for encryption, which this database does not have',
  noDatabase: 'names a database that is not there',
  notAllowed: 'leads to a database in which this user may not make tables',
  readOnly: 'leads to a database that may only be read: it follows another, or is being recovered',
};

/** `SETTING: name of the problem`, for scripts, and a sentence. */
export function sayProblem(problem: SettingProblem | Behind): string {
  const given = 'given' in problem ? problem.given : '';
  return `${problem.setting}: ${problem.problem}. It ${settingWords[problem.problem].replace('{given}', given)}.`;
}

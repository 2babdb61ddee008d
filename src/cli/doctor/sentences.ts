import type { Language } from '../../methods/texts.ts';
import type { SettingProblem } from '../../server/settings.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import type { Finding } from './finding.ts';

type Problem = SettingProblem['problem'];

const problemsInEnglish: Readonly<Record<Problem, string>> = {
  notPort: 'is no port: a whole number up to 65535',
  empty: 'is empty',
  notUrl: 'is no address',
  notOrigin: 'is more than scheme and host, like https://kring.example',
  notSecure: 'does not begin with https, and browsers do not seal elsewhere',
  missing: 'is missing: it belongs to another setting that is there',
  unreadable: 'names a file that cannot be read',
  notAddress: 'holds no e-mail address',
  notNetwork: 'is no list of addresses or networks, like 127.0.0.1, 10.0.0.0/8',
  twice: 'says again what the setting itself says: keep one of them',
  noPassword: 'holds no name and password',
  notDays: 'is no number of days, 0 to 999',
  notPostgres: 'does not begin with postgres://, and no other database is known here',
  tooShort: 'is not 24 characters or more without a space',
};

const problemsInDutch: Readonly<Record<Problem, string>> = {
  notPort: 'is geen poort: een heel getal tot en met 65535',
  empty: 'is leeg',
  notUrl: 'is geen adres',
  notOrigin: 'is meer dan schema en host, zoals https://kring.example',
  notSecure: 'begint niet met https, en ergens anders verzegelt een browser niet',
  missing: 'ontbreekt: het hoort bij een andere instelling die er wel is',
  unreadable: 'noemt een bestand dat niet gelezen kan worden',
  notAddress: 'bevat geen e-mailadres',
  notNetwork: 'is geen lijst met adressen of netwerken, zoals 127.0.0.1, 10.0.0.0/8',
  twice: 'zegt nog eens wat de instelling zelf ook zegt: laat er één staan',
  noPassword: 'bevat geen naam met wachtwoord',
  notDays: 'is geen aantal dagen, 0 tot en met 999',
  notPostgres: 'begint niet met postgres://, en een andere database is hier niet bekend',
  tooShort: 'is niet minstens 24 tekens zonder spatie',
};

const languages = {
  en: { sentences: english, problems: problemsInEnglish },
  nl: { sentences: dutch, problems: problemsInDutch },
};

export function sentenceOf({ found, details }: Finding, language: Language): string {
  const { sentences, problems } = languages[language];
  const wordOf = (name: string): string => {
    const value = details[name] ?? '';
    const known = name === 'problem' ? Object.entries(problems).find(([problem]) => problem === value) : undefined;
    return known === undefined ? String(value) : known[1];
  };
  return sentences[found].replaceAll(/\{(\w+)\}/g, (_, name: string) => wordOf(name));
}

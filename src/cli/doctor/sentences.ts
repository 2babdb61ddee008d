import type { Language } from '../../methods/texts.ts';
import { settingWords } from '../../server/setting-words.ts';
import type { SettingProblem } from '../../server/settings.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import type { Finding } from './finding.ts';

type Problem = SettingProblem['problem'];

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
  everybody: 'noemt iedereen, en wie daar genoemd wordt kan zeggen iemand anders te zijn: noem alleen de proxy',
  twice: 'zegt nog eens wat de instelling zelf ook zegt: laat er één staan',
  noPassword: 'bevat geen naam met wachtwoord',
  notDays: 'is geen aantal dagen, 0 tot en met 999',
  notPostgres: 'begint niet met postgres://, en een andere database is hier niet bekend',
  tooShort: 'is niet minstens 24 tekens zonder spatie',
  misspelled: 'was waarschijnlijk bedoeld met {given}, en dat is geen instelling',
};

const languages = {
  en: { sentences: english, problems: settingWords },
  nl: { sentences: dutch, problems: problemsInDutch },
};

export function sentenceOf({ found, details }: Finding, language: Language): string {
  const { sentences, problems } = languages[language];
  const problem = Object.entries(problems).find(([name]) => name === details.problem)?.[1];
  const sentence = problem === undefined ? sentences[found] : sentences[found].replace('{problem}', problem);
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
}

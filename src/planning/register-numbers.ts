import type { RegisterId } from '../groups/vocabulary.ts';

/**
 * With how many a group has to be for a professional register, as its public pages said. Rules change every year: whoever
 * shows a number, shows its source and the year with it, and says to check with the register. Names are the registers' own.
 */
export interface RegisterNumber {
  readonly register: RegisterId;
  readonly name: string;
  readonly country: 'NL' | 'BE' | 'DE';
  readonly least: number;
  /**
   * What is counted: who is there that day, or who belongs to the group. Most registers speak of the group; whether a
   * meeting with fewer counts, they do not say.
   */
  readonly counts: 'present' | 'group';
  /** How many of them have to be in the register themselves. */
  readonly ofWhom: number | undefined;
  readonly source: string;
  /** When the page said so; undefined where it bears no year. */
  readonly year: string | undefined;
}

export const registerNumbers = [
  {
    register: 'mfn',
    name: 'MfN-register',
    country: 'NL',
    least: 5,
    counts: 'group',
    ofWhom: 3,
    source: 'https://mfnregister.nl/hoe-werkt-pe-systeem/',
    year: undefined,
  },
  {
    register: 'nova',
    name: 'NOvA',
    country: 'NL',
    least: 3,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://pleitacademie.nl/blog/nieuwe-kwaliteitstoets-advocatuur/',
    year: '2018-2021',
  },
  {
    register: 'vfas',
    name: 'vFAS',
    country: 'NL',
    least: 6,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://www.intervisiehuis.nl/kennisbank/vereisten-intervisie-nova-mfn-en-vfas/',
    year: undefined,
  },
  {
    register: 'vvgn',
    name: 'VVGN',
    country: 'NL',
    least: 4,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://vvgn.nl/kennisbank/intercollegiale-toetsing-2/',
    year: '2018',
  },
  {
    register: 'kngf',
    name: 'KNGF',
    country: 'NL',
    least: 5,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://www.kngf.nl/article/vak-en-kwaliteit/kwaliteit/intervisie/intervisie',
    year: '2020-2024',
  },
  {
    register: 'nhg',
    name: 'NHG/KNMG',
    country: 'NL',
    least: 3,
    counts: 'group',
    ofWhom: undefined,
    source:
      'https://www.nhg.org/praktijkvoering/herregistratie-certificering/herregistratie-eisen/evaluatie-en-herregistratie-voor-huisartsen/',
    year: undefined,
  },
  {
    register: 'vaktherapie',
    name: 'Register Vaktherapie',
    country: 'NL',
    least: 3,
    counts: 'group',
    ofWhom: undefined,
    source: 'http://srvb.mijnregister.nl/registratieverplichtingen/eisenintervisie/',
    year: undefined,
  },
  {
    register: 'mz',
    name: 'Register MZ',
    country: 'NL',
    least: 3,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://expydoc.com/doc/6635660/intervisiereglement-register-mz-begeleiders---register-mz',
    year: '2017',
  },
  {
    register: 'vit',
    name: 'VIT',
    country: 'NL',
    least: 4,
    counts: 'present',
    ofWhom: undefined,
    source: 'https://vit-therapeuten.nl/intervisie-toelichting/',
    year: undefined,
  },
  {
    register: 'nwp',
    name: 'NWP',
    country: 'NL',
    least: 4,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://nwp.logimate.nl/intervisie.html',
    year: undefined,
  },
  {
    register: 'fbc',
    name: 'Federale bemiddelingscommissie',
    country: 'BE',
    least: 5,
    counts: 'group',
    ofWhom: undefined,
    source:
      'https://www.fbc-cfm.be/nl/faq-list/wat-dient-begrepen-te-worden-onder-intervisie-voor-de-permanente-vorming',
    year: undefined,
  },
  {
    register: 'lpkRlp',
    name: 'LPK Rheinland-Pfalz',
    country: 'DE',
    least: 3,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://www.lpk-rlp.de/mitglieder-service/fortbildung/intervisionsgruppen.html',
    year: undefined,
  },
  {
    register: 'opk',
    name: 'OPK',
    country: 'DE',
    least: 3,
    counts: 'group',
    ofWhom: undefined,
    source: 'https://opk-info.de/fortbildungen/akkreditierung/intervisionsgruppen/',
    year: undefined,
  },
] as const satisfies readonly RegisterNumber[];

/**
 * Words of the field that mean about the same to somebody who searches; the first of each is ours, as the glossary has
 * it. Small letters, no accents.
 */
export const sameMeaning: readonly (readonly string[])[] = [
  [
    'inbrenger',
    'aanbrenger',
    'casusinbrenger',
    'probleemeigenaar',
    'vraagsteller',
    'client',
    'hulpvrager',
    'presenter',
  ],
  ['presenter', 'bringer', 'owner', 'client', 'inbrenger'],
  ['gespreksleider', 'voorzitter', 'procesbewaker', 'moderator', 'gespreksbegeleider', 'chair'],
  ['chair', 'chairperson', 'chairman', 'moderator', 'host', 'timekeeper', 'gespreksleider'],
  ['begeleider', 'intervisor', 'intervisiebegeleider', 'facilitator', 'supervisor', 'trainer', 'coach'],
  ['methode', 'werkvorm', 'werkwijze', 'methodiek', 'intervisiemethode', 'intervisievorm', 'techniek', 'method'],
  ['method', 'format', 'technique', 'template', 'protocol', 'workflow', 'methode'],
  ['casus', 'inbreng', 'geval', 'kwestie', 'case', 'situatie', 'situation'],
  ['intervisie', 'intervision', 'consultatie', 'consultation', 'toetsing', 'peer'],
  ['deelnemer', 'deelnemers', 'groepslid', 'adviseur', 'collega', 'participant', 'adviser'],
  ['roddelen', 'roddel', 'gossip', 'fishbowl'],
  ['rollenspel', 'oefenen', 'naspelen', 'acteren', 'roleplay', 'practise', 'practice'],
  ['moreel', 'ethisch', 'ethiek', 'dilemma', 'waarden', 'moral', 'ethical', 'ethics', 'values'],
  ['succes', 'waarderend', 'sterk', 'positief', 'kracht', 'success', 'appreciative', 'strength'],
  ['voorval', 'incident', 'gebeurtenis', 'event'],
  ['ideeen', 'idee', 'brainstorm', 'brainstormen', 'creatief', 'ideas', 'creative'],
  ['gevoel', 'emotie', 'emoties', 'geraakt', 'relatie', 'feeling', 'feelings', 'emotion'],
  ['kort', 'snel', 'vlug', 'speed', 'short', 'quick'],
  ['advies', 'tips', 'tip', 'raad', 'advice'],
  ['oplossingsgericht', 'oplossing', 'oplossingen', 'solution', 'solutions'],
  ['beurt', 'beurten', 'iedereen', 'turn', 'everyone'],
  [
    ...[
      'conflict',
      'conflicten',
      'ruzie',
      'spanning',
      'spanningen',
      'wrijving',
      'mediation',
      'mediator',
      'bemiddelaar',
    ],
    ...['bemiddeling', 'belangen', 'misloopt', 'contact', 'conflicts', 'tension', 'tensions', 'dispute', 'quarrel'],
    ...['interests', 'relationship'],
  ],
];

/** What every method has: to whoever asks for it that can be said. */
export type CommonThing = 'chair' | 'presenter' | 'facilitator' | 'peers' | 'casus' | 'method';

/** Their words. Whoever searches for one finds all methods, those that speak of it first. */
export const everywhere: ReadonlyMap<string, CommonThing> = new Map([
  ['gespreksleider', 'chair'],
  ['chair', 'chair'],
  ['inbrenger', 'presenter'],
  ['presenter', 'presenter'],
  ['begeleider', 'facilitator'],
  ['facilitator', 'facilitator'],
  ['deelnemer', 'peers'],
  ['participant', 'peers'],
  ['casus', 'casus'],
  ['methode', 'method'],
  ['method', 'method'],
  ['intervisie', 'method'],
]);

/** Words that say nothing by themselves. */
export const smallWords: ReadonlySet<string> = new Set([
  ...[
    'de',
    'het',
    'een',
    'en',
    'of',
    'met',
    'voor',
    'van',
    'in',
    'op',
    'aan',
    'bij',
    'om',
    'te',
    'die',
    'dat',
    'onderling',
    'onderlinge',
  ],
  ...['the', 'a', 'an', 'and', 'or', 'with', 'for', 'of', 'to', 'on', 'by', 'that', 'which'],
]);

import type { MistakeSentences } from './mistake.ts';

export const dutch: MistakeSentences = {
  fileTooLarge: ({ most }) => `het bestand is groter dan ${most / 1024} KB. Maak het korter.`,
  notYaml: ({ reason }) =>
    ({
      tab: 'hier staat een tab. Spring in met spaties.',
      indent: 'het inspringen past niet bij de regels eromheen. Zet velden die bij elkaar horen precies onder elkaar.',
      quoteOrBracket:
        'er ontbreekt een aanhalingsteken of haakje, of er staat er één te veel. Zet de hele tekst tussen dubbele aanhalingstekens.',
      colon:
        'dit is niet te lezen als een veld. Schrijf "naam: waarde" op één regel, of zet een tekst met een dubbele punt tussen dubbele aanhalingstekens.',
      other:
        'dit is niet te lezen. Vergelijk de regel met een voorbeeld, en zet een ongewone tekst tussen dubbele aanhalingstekens.',
    })[reason],
  notAllowed: ({ what }) =>
    ({
      anchor:
        'een anker (&) mag niet. Schrijf de tekst voluit; zet een tekst die met & begint tussen dubbele aanhalingstekens.',
      alias:
        'een verwijzing (*) mag niet. Schrijf de tekst voluit; zet een tekst die met * begint tussen dubbele aanhalingstekens.',
      tag: 'een label met ! mag niet. Laat het weg; zet een tekst die met ! begint tussen dubbele aanhalingstekens.',
      mergeKey: 'samenvoegen met << mag niet. Schrijf de velden voluit.',
      directive: 'een regel die met % begint mag niet. Laat hem weg.',
      severalDocuments: 'in een bestand staat één methode of één lens. Haal de regel met --- weg, en wat erna komt.',
      depth: 'dit zit te diep genest. Vergelijk het inspringen met een voorbeeld.',
    })[what],
  duplicateField: ({ field }) => `"${field}" staat hier twee keer. Houd er één.`,
  unknownField: ({ field, nearest }) =>
    `er is hier geen veld "${field}".${nearest === undefined ? ' Haal het weg.' : ` Bedoelde je "${nearest}"?`}`,
  fieldNotHere: ({ field, where, name }) =>
    ({
      activity: `"${field}" hoort niet bij de activiteit "${name}". Haal het weg, of kies een andere activiteit.`,
      kind: `"${field}" is alleen voor een bestand met "kind: agenda". Haal het weg.`,
      agenda: `"${field}" hoort niet in een agenda: die kiest niemand bij een vraag. Haal het weg.`,
      phase: `"${field}" gaat niet samen met "${name}" in één fase. Haal een van de twee weg.`,
      module: `"${field}" kan niet in een module: een module heeft alleen stappen. Haal het weg, of maak er een fase van.`,
    })[where],
  missingField: ({ field }) => `"${field}" ontbreekt. Vul het aan.`,
  wrongShape: ({ expected }) =>
    ({
      fields: 'hier horen velden te staan, elk op een eigen regel als "naam: waarde".',
      list: 'hier hoort een lijst te staan, elk onderdeel op een eigen regel na een streepje.',
      text: 'hier hoort één tekst te staan. Staan er velden onder of begint hij met een {, zet hem dan tussen dubbele aanhalingstekens.',
      number: 'hier hoort een getal te staan, zonder aanhalingstekens en zonder eenheid, zoals 5 of 0.5.',
      wordOrList: 'hier hoort één woord of een lijst te staan, zoals "presenter" of "[presenter, chair]".',
      minutes:
        'hier horen minuten te staan: een getal, of { perPerson: 1, plus: 4 }, of { normal: 10, least: 5, most: 20 }.',
    })[expected],
  unknownWord: ({ word, known, nearest }) =>
    `"${word}" is hier geen woord dat kan. ${nearest === undefined ? '' : `Bedoelde je "${nearest}"? `}Kies uit: ${known.join(', ')}.`,
  outOfRange: ({ value, least, most }) => `${value} kan hier niet. Kies een getal van ${least} tot en met ${most}.`,
  notWhole: ({ value }) => `${value} is geen heel getal. Rond het af.`,
  minutesOutOfRange: ({ minutes, most }) =>
    `${minutes} minuten kan niet. Een tijd is meer dan 0 en hooguit ${most} minuten, ook voor de grootste groep.`,
  minutesOrder: ({ people }) =>
    `met ${people} mensen is "least" meer dan "normal", of "normal" meer dan "most". Zet ze op volgorde.`,
  minutesMixed: () => '"perPerson" en "perPeer" staan door elkaar. Kies één van de twee voor de hele fase.',
  peopleOrder: () => '"least" is meer dan "most". Draai ze om.',
  tooMany: ({ count, most }) => `hier staan er ${count} en er mogen er hooguit ${most}. Haal er een paar weg.`,
  tooFew: ({ least }) => `hier horen er minstens ${least} te staan. Vul aan wat ontbreekt.`,
  textTooLong: ({ length, most }) => `de tekst heeft ${length} tekens en mag er ${most} hebben. Maak hem korter.`,
  textEmpty: () => 'de tekst is leeg. Schrijf iets, of haal het veld weg.',
  textHasMarkup: ({ markup }) =>
    `teksten komen precies zo in beeld als ze er staan, dus "${markup}" zou je zien. Gebruik gewone woorden.`,
  textHasControl: () => 'er staat een onzichtbaar stuurteken in de tekst. Typ deze tekst opnieuw.',
  unknownPlaceholder: ({ placeholder, known }) =>
    `{${placeholder}} is niet in te vullen. Gebruik ${known.map((name) => `{${name}}`).join(' of ')}, of laat de accolades weg.`,
  badId: ({ id }) =>
    `"${id}" kan geen id zijn. Gebruik 1 tot 40 kleine letters, cijfers en streepjes, zoals "eerste-ronde".`,
  duplicateId: ({ id, firstLine }) => `het id "${id}" stond al op regel ${firstLine}. Geef dit een ander id.`,
  noLanguage: () => 'er zijn geen teksten. Voeg "nl:" of "en:" toe met minstens een naam en een doel.',
  missingLanguage: ({ language }) =>
    `de teksten in "${language}" ontbreken hier of boven in het bestand. Schrijf elke tekst in iedere taal van het bestand.`,
  missingText: ({ field, language, other }) =>
    `"${field}" staat wel in "${other}" en niet in "${language}". Vul het aan, of haal het uit allebei weg.`,
  unknownReference: ({ to, id, nearest }) =>
    `er is geen ${kinds[to]} met het id "${id}".${nearest === undefined ? ' Gebruik een id uit dit bestand.' : ` Bedoelde je "${nearest}"?`}`,
  referenceNotEarlier: ({ to, id }) => `de ${kinds[to]} "${id}" komt later. Verwijs naar een die vóór deze plek komt.`,
  readsNoNotes: ({ id }) =>
    `in de stap "${id}" wordt niets geschreven. Verwijs naar een stap met de activiteit write of weigh.`,
  notesOpenNowhere: ({ opens }) =>
    opens === 'together'
      ? 'deze notities gaan samen open, maar geen latere stap opent ze. Voeg een reveal of sort toe die deze stap leest ("reads"), of laat "opens" weg.'
      : 'deze notities gaan om de beurt open, maar geen latere stap leest ze. Voeg een ronde toe die deze stap leest ("reads"), of laat "opens" weg.',
  notesStayShut: ({ id, needs }) =>
    `de notities van de stap "${id}" zijn hier nog dicht. Schrijf "opens: ${needs}" bij "notes" van die stap.`,
  silentButActing: ({ circle }) =>
    `"${circle}" is hier stil en moet ook iets doen. Haal "${circle}" weg bij "silent", of kies een andere "who".`,
  wordTwice: ({ word, first, second }) => `"${word}" staat bij "${first}" en ook bij "${second}". Houd er één.`,
  variantOfItself: () =>
    'een methode is geen variant van zichzelf. Noem de methode waarop deze lijkt, of haal "variantOf" weg.',
  cardsDiffer: ({ one, other }) =>
    `in "${other}" staan niet evenveel kaarten als in "${one}". Geef beide talen dezelfde kaarten, in dezelfde volgorde.`,
  unusedModule: ({ id }) =>
    `de module "${id}" staat in geen enkele socket. Noem hem in de "socket" van een fase, of haal hem weg.`,
  noCasusPart: ({ count }) =>
    `een agenda heeft precies één fase met "part: casus", en deze heeft er ${count}. Daar komt de gekozen methode.`,
};

const kinds = {
  step: 'stap',
  phase: 'fase',
  module: 'module',
  sealedField: 'gesloten veld',
  option: 'optie',
} as const;

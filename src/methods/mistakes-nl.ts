import type { MistakeSentences } from './mistake.ts';

export const dutch: MistakeSentences = {
  fileTooLarge: ({ most }) => `het bestand is groter dan ${most / 1024} KB. Maak het korter.`,
  notYaml: ({ reason, sign }) =>
    ({
      tab: 'hier staat een tab. Spring in met spaties.',
      hardSpace:
        'hier staat een teken dat op een spatie lijkt, zoals uit een webpagina of tekstverwerker. Typ de spaties van deze regel opnieuw.',
      indent: 'deze regel staat te ver naar rechts of naar links. Zet wat bij elkaar hoort precies onder elkaar.',
      looseText:
        'deze regel is geen "naam: waarde". Hoort hij bij de tekst erboven, begin die dan met >- en zet de regels ervan verder naar rechts.',
      hyphen:
        'dit is het eerste van een lijst, en er staat geen streepje voor. Zet er "- " voor, net als bij de andere.',
      spaceAfterHyphen: 'na het streepje staat geen spatie. Schrijf "- ", en dan de naam.',
      spaceAfterColon: 'na de dubbele punt staat geen spatie. Schrijf "naam: waarde", met een spatie.',
      colon:
        'in deze tekst staat nog een dubbele punt, en daar zou een nieuw veld beginnen. Zet de hele tekst tussen dubbele aanhalingstekens; een ander veld krijgt een eigen regel.',
      curlyQuotes: 'dit zijn gekrulde aanhalingstekens, en die tellen niet. Zet de hele tekst tussen rechte: ".',
      openQuote: 'hier begint een dubbel aanhalingsteken dat nergens sluit. Zet de " aan het eind van de tekst.',
      afterQuote:
        'de tekst gaat door na het aanhalingsteken dat sluit. Zet de hele tekst tussen dubbele aanhalingstekens, en schrijf die erbinnen als \' of als \\".',
      apostrophe:
        'deze tekst begint met een apostrof. Zet de hele tekst tussen dubbele aanhalingstekens: "\'s avonds".',
      openBracket: `hier begint een "${sign}" die nergens sluit. Zet de "${sign === '{' ? '}' : ']'}" aan het eind.`,
      inBraces:
        'tussen { en } zet je een tekst met {presenter} of {chair} tussen dubbele aanhalingstekens: { peer: "Luister naar {presenter}." }',
      firstSign: `deze tekst begint met "${sign}", en dat betekent hier iets anders. Zet de hele tekst tussen dubbele aanhalingstekens.`,
      other: 'vanaf hier is het bestand niet te lezen. Vergelijk deze regel en die erboven met een voorbeeld.',
    })[reason],
  notPlainText: ({ flaw }) =>
    ({
      document:
        'dit is een document van een ander programma, en geen gewone tekst. Kopieer de woorden naar een teksteditor, en bewaar ze als UTF-8.',
      encoding: 'hier zijn letters met accenten niet te lezen. Bewaar het bestand in je editor als UTF-8.',
      lineEnds: 'de regels van dit bestand eindigen zoals vroeger. Bewaar het opnieuw als gewone tekst.',
    })[flaw],
  fileEmpty: () => 'het bestand is leeg. Begin met een kopie van een voorbeeld.',
  noFields: () =>
    'dit is nog geen methode: die begint met een regel zoals "id: mijn-methode". Begin met een kopie van een voorbeeld.',
  commaInBraces: ({ text }) =>
    `"${text}" telt hier als een nieuw veld: tussen { en } sluit een komma een tekst af. Zet de hele tekst, met de komma, tussen dubbele aanhalingstekens.`,
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
  unknownField: ({ field, nearest, known, isWord }) =>
    [
      `er is hier geen veld "${field}".`,
      isWord ? 'Het hoort onder "nl:" of "en:", twee spaties verder naar rechts.' : '',
      nearest === undefined ? '' : `Bedoelde je "${nearest}"?`,
      isWord || nearest !== undefined || known.length === 0 ? '' : `Hier kan: ${known.join(', ')}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  fieldNotHere: ({ field, where, name }) =>
    ({
      activity: `"${field}" hoort niet bij de activiteit "${name}". Haal het weg, of kies een andere activiteit.`,
      kind: `"${field}" is alleen voor een bestand met "kind: agenda". Haal het weg.`,
      agenda: `"${field}" hoort niet in een agenda: die kiest niemand bij een vraag. Haal het weg.`,
      phase: `"${field}" gaat niet samen met "${name}" in één fase. Haal een van de twee weg.`,
      module: `"${field}" kan niet in een module: een module heeft alleen stappen. Haal het weg, of maak er een fase van.`,
    })[where],
  missingField: ({ field }) => `"${field}" ontbreekt. Vul het aan.`,
  noInstruction: () =>
    'niemand hoort wat er in deze stap te doen is. Voeg een van presenter, chair, peer, facilitator, observer, screen toe; "peer" is voor alle anderen.',
  fieldEmpty: ({ field }) =>
    `er staat niets achter "${field}:". Vul het in, of haal de regel weg. Wat eronder hoort, staat twee spaties verder naar rechts; een tekst die met # of ~ begint, zet je tussen dubbele aanhalingstekens.`,
  wrongShape: ({ expected, example }) =>
    ({
      fields:
        example === ''
          ? 'hier horen velden te staan, elk op een eigen regel als "naam: waarde".'
          : `hier horen velden te staan, zoals ${example}.`,
      list: 'hier hoort een lijst te staan, elk onderdeel op een eigen regel na een streepje.',
      text: 'hier hoort één tekst te staan, geen lijst en geen velden. Een tekst die met [ of { begint, zet je tussen dubbele aanhalingstekens.',
      word: 'hier hoort één woord te staan, en geen lijst. Laat de [ en ] of het streepje weg.',
      number: 'hier hoort een getal te staan, zonder aanhalingstekens en zonder eenheid, zoals 5 of 0.5.',
      wordOrList: 'hier hoort één woord of een lijst te staan, zoals "presenter" of "[presenter, chair]".',
      minutes:
        'hier horen minuten te staan: een getal, of { perPerson: 1, plus: 4 }, of { normal: 10, least: 5, most: 20 }.',
    })[expected],
  unknownWord: ({ word, known, nearest }) =>
    `"${word}" is hier geen woord dat kan. ${nearest === undefined ? '' : `Bedoelde je "${nearest}"? `}Kies uit: ${known.join(', ')}${isNo(word) ? ', of laat de regel weg' : ''}.`,
  onlyYes: ({ word }) => `"${word}" kan hier niet. Schrijf "yes", of laat de regel weg.`,
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
  loneBrace: ({ brace }) =>
    `hier staat een "${brace}" zonder de andere helft. Schrijf {presenter} of {chair} voluit, of laat de accolade weg.`,
  placeholderNotHere: ({ placeholder, where }) =>
    ({
      about: `{${placeholder}} is hier niet in te vullen: wat een methode over zichzelf zegt, lezen mensen voordat iemand een rol heeft. Schrijf "${offices[placeholder] ?? placeholder}".`,
      agenda: `{${placeholder}} is in een agenda niet in te vullen: alleen een casus heeft een inbrenger. Schrijf een ander woord.`,
      lens: `{${placeholder}} is op de kaarten van een lens niet in te vullen. Schrijf "${offices[placeholder] ?? placeholder}".`,
    })[where],
  badId: ({ id }) =>
    `"${id}" kan geen id zijn. Gebruik 1 tot 40 kleine letters, cijfers en streepjes, zoals "eerste-ronde".`,
  duplicateId: ({ id, firstLine }) => `het id "${id}" stond al op regel ${firstLine}. Geef dit een ander id.`,
  noLanguage: () => 'er zijn geen teksten. Voeg "nl:" of "en:" toe met minstens een naam en een doel.',
  missingLanguage: ({ language, places }) =>
    `de teksten in "${language}" ontbreken hier${places > 1 ? ` en op nog ${places - 1} plekken` : ''}, en staan wel boven in het bestand. Vul ze aan, of haal "${language}" uit het bestand.`,
  languageNotOnTop: ({ language }) =>
    `hier staan teksten in "${language}", en boven in het bestand niet. Voeg daar "${language}:" toe met minstens een naam en een doel, of haal deze weg.`,
  missingText: ({ field, language, other }) =>
    `"${field}" staat wel in "${other}" en niet in "${language}". Vul het aan, of haal het uit allebei weg.`,
  unknownReference: ({ to, id, nearest }) =>
    `er is geen ${kinds[to]} met het id "${id}".${nearest === undefined ? (to === 'base' ? ' Neem het id van een die er is, of haal "variantOf" weg.' : ' Gebruik een id uit dit bestand.') : ` Bedoelde je "${nearest}"?`}`,
  referenceNotEarlier: ({ to, id }) => `de ${kinds[to]} "${id}" komt later. Verwijs naar een die vóór deze plek komt.`,
  readsNoNotes: ({ id }) =>
    `in de stap "${id}" wordt niets geschreven. Verwijs naar een stap met de activiteit write of weigh.`,
  notesOpenNowhere: ({ opens }) =>
    opens === 'together'
      ? 'deze notities gaan samen open, maar geen latere stap opent ze. Voeg een reveal of sort toe die deze stap leest ("reads"), of laat "opens" weg.'
      : 'deze notities gaan om de beurt open, maar geen latere stap leest ze. Voeg een ronde toe die deze stap leest ("reads"), of laat "opens" weg.',
  notesStayShut: ({ id, needs }) =>
    `de notities van de stap "${id}" zijn hier nog dicht. Schrijf "opens: ${needs}" bij "notes" van die stap.`,
  notesOpenForSome: ({ state }) =>
    `deze notities gaan nooit open bij een inbrenger die ${states[state]}: dan valt de stap weg die ze opent. Geef allebei dezelfde "when".`,
  readsItself: () =>
    'een stap kan zijn eigen notities niet lezen. Noem een eerdere stap waarin mensen schrijven, of haal "reads" weg.',
  readsOtherModule: ({ id, module }) =>
    `de stap "${id}" hoort bij de module "${module}", en die hoeft niet gekozen te worden. Lees notities in dezelfde module, of laat ze schrijven in een fase ervoor.`,
  neverBoth: ({ id }) =>
    `deze stap en "${id}" komen nooit samen voor: de ene is voor een inbrenger die al gehandeld heeft, de andere voor wie dat nog moet. Geef allebei dezelfde "when".`,
  moreThanWritten: ({ id, count, upTo }) =>
    `ieder heeft ${count} bijdragen, en in de stap "${id}" staan er hooguit ${upTo} om te lezen. Verlaag "contributions", of verhoog daar "upTo".`,
  silentButActing: ({ circle, who }) =>
    who === 'everyone' && circle !== 'everyone'
      ? `"${circle}" is hier stil, en hoort ook bij "who: everyone". Schrijf "who: peers", of haal "${circle}" weg bij "silent".`
      : `"${circle}" is hier stil en moet ook iets doen. Haal "${circle}" weg bij "silent", of kies een andere "who".`,
  silentButSpeaking: ({ circle }) =>
    `"${circle}" is hier stil, en hoort ook bij wie er spreken. Zet bij "speaks" wie er spreekt, zoals "speaks: peers", en laat die weg bij "silent".`,
  presenterIsAsked: ({ field }) =>
    field === 'who'
      ? 'bij "ask" vragen de anderen iets aan de inbrenger. Schrijf "who: peers", of maak er een talk of een round van.'
      : 'bij "ask" geeft de inbrenger antwoord, en is dus niet stil. Haal "presenter" weg bij "silent", of maak er een talk of een round van.',
  neverWalked: ({ when }) =>
    `dit is alleen voor een inbrenger die ${states[when]}, en staat in iets wat alleen is voor wie ${states[when === 'open' ? 'acted' : 'open']}. Haal een van de twee weg.`,
  nothingToWalk: ({ state }) =>
    `voor een inbrenger die ${states[state]}, blijft er niets over van deze methode. Haal "when" weg bij een fase of een stap.`,
  repeatsOverlap: ({ id }) =>
    `een fase kan maar in één stuk zitten dat herhaald wordt, en het stuk dat eindigt met "${id}" overlapt met dit. Laat "from" naar een latere fase wijzen.`,
  loopTooShort: ({ people, turns, atMost }) =>
    `met ${people} mensen zitten er ${turns} aan de grootste tafel, dus komt niet iedereen aan de beurt in ${atMost} keer. Schrijf "atMost: ${turns}", of verlaag "most" bij "people".`,
  longerThanPhase: ({ minutes, longest }) =>
    `${minutes} minuten is langer dan de hele fase, die nooit langer duurt dan ${longest}. Verlaag dit, of geef de fase meer tijd.`,
  itemTwice: ({ item }) => `"${item}" staat twee keer in deze lijst. Houd er één.`,
  wordTwice: ({ word, first, second }) => `"${word}" staat bij "${first}" en ook bij "${second}". Houd er één.`,
  variantOfItself: () =>
    'een methode is geen variant van zichzelf. Noem de methode waarop deze lijkt, of haal "variantOf" weg.',
  cardsDiffer: ({ one, other }) =>
    `in "${other}" staan niet evenveel kaarten als in "${one}". Geef beide talen dezelfde kaarten, in dezelfde volgorde.`,
  linesDiffer: ({ field, one, count, other, otherCount }) =>
    `"${field}" heeft er ${count} in "${one}" en ${otherCount} in "${other}". Geef beide talen dezelfde, in dezelfde volgorde.`,
  socketUnfilled: () =>
    'niemand kiest wat hier komt, dus zou deze fase wegvallen. Zet een stap met "activity: choose" en "chooses: module" in een fase ervoor: één voor elke socket.',
  choiceWithoutSocket: () =>
    'er komt geen latere fase met een "socket" voor wat hier gekozen wordt. Voeg die toe, of haal deze stap weg.',
  choiceInModule: () =>
    'een module kan geen module kiezen. Zet deze stap in een fase vóór de "socket", of haal hem weg.',
  sealedStaysShut: ({ id }) =>
    `geen stap opent het gesloten veld "${id}". Schrijf "opens: ${id}" bij de stap waarin het bekend mag worden, of haal het veld weg.`,
  opensTooSoon: ({ id }) =>
    `"${id}" gaat hier alleen open bij een inbrenger die ${states.open}, en die heeft niets ingevuld. Schrijf "when: acted", of laat "when" weg.`,
  unusedModule: ({ id }) =>
    `de module "${id}" staat in geen enkele socket. Noem hem in de "socket" van een fase, of haal hem weg.`,
  noCasusPart: ({ count }) =>
    `een agenda heeft precies één fase met "part: casus", en deze heeft er ${count}. Daar komt de gekozen methode, voor elke casus. ${count === 0 ? 'Voeg die toe.' : 'Haal deze weg.'}`,
};

/** Somebody who answers a question that is only asked to hear a yes. */
function isNo(word: string): boolean {
  return ['no', 'false', 'none', 'off', 'nee', 'geen'].includes(word.toLowerCase());
}

const states = { open: 'nog moet handelen', acted: 'al gehandeld heeft' } as const;

const offices: Readonly<Record<string, string>> = { presenter: 'de inbrenger', chair: 'de gespreksleider' };

const kinds = {
  step: 'stap',
  phase: 'fase',
  module: 'module',
  sealedField: 'gesloten veld',
  option: 'optie',
  base: 'methode in de bibliotheek die varianten kan hebben',
} as const;

/**
 * What a chair may want at a difficult moment: a few sentences to say as they stand, and what helps then. Fetched when
 * the room stands, and only ever shown on the chair's own device.
 */
export const leading = {
  title: 'Wat nu?',
  hint: 'Kies wat er gebeurt. Dit is voor jou: op een gedeeld scherm staat het nooit.',
  search: 'Zoek',
  none: 'Niets gevonden. Even stilstaan mag altijd: vraag de groep wat er nodig is.',
  found: (count: number): string => (count === 1 ? '1 moment' : `${count} momenten`),
  all: 'Alle momenten',
  deeds: {
    pause: 'Zet de klok stil',
    park: (to: string): string => `Parkeer de casus, ga naar: ${lower(to)}`,
    parkHint: 'Wat er staat, blijft staan. Terug kan later, via Meer en Verloop.',
    stepOut: (name: string): string => `${name} stapt uit deze casus`,
    reword: 'Zet de vraag in andere woorden',
    rewordBy: (name: string): string => `${name} tikt onder de vraag op “Andere woorden”.`,
    everyone: 'Ieder een beurt, met Troika',
    everyoneNot: 'Troika past nu niet: er zijn te weinig of te veel mensen, of er is te weinig tijd.',
    end: 'Sluit de bijeenkomst af',
  },
  exercise: {
    ideas: 'Een paar korte oefeningen',
    own: 'Of iets van jezelf',
    inserted: (title: string): string => `“${title}” komt na deze fase.`,
    shorter: 'Deze fasen zijn korter geworden:',
    same: 'Alle andere fasen houden hun tijd.',
    was: (title: string, minutes: string, before: string): string => `${title}: ${minutes} min, was ${before}`,
    ends: (time: string): string => `Dan is het klaar om ${time}.`,
    done: 'Verder',
    tooLate: 'Alle fasen zijn al zo kort als kan. Het wordt dus later.',
  },
  exercises: {
    standing: { title: 'Even staan', minutes: 2, say: 'Sta op, schud je armen los en ga op een andere plek zitten.' },
    stillness: {
      title: 'Een minuut stil',
      minutes: 2,
      say: 'We zijn een minuut stil. Je hoeft nergens aan te denken.',
    },
    oneWord: { title: 'Eén woord', minutes: 3, say: 'Ieder één woord voor hoe je hier nu zit. Niemand reageert.' },
    pairs: {
      title: 'Twee aan twee',
      minutes: 6,
      say: 'Zoek iemand naast je. Vertel elkaar om beurten wat dit bij je oproept. Wie luistert, zegt niets.',
    },
    line: {
      title: 'Op de lijn',
      minutes: 5,
      say: 'Denk een lijn op de vloer, van oneens naar eens. Ga staan waar jij staat en zeg er één zin bij.',
    },
    drawing: {
      title: 'Tekenen',
      minutes: 5,
      say: 'Teken wat je hoorde, zonder woorden. Leg je tekening daarna in het midden.',
    },
    reading: {
      title: 'Samen lezen',
      minutes: 10,
      say: 'Lees het stuk in stilte. Zet een streep bij de ene zin die je bijblijft, en lees die straks voor.',
    },
  },
  moments: {
    advice: {
      name: 'Er komt advies tussendoor',
      words: 'tip raad oplossing te vroeg invullen',
      say: [
        'Dat is een advies. Bewaar die tot de adviezen aan de beurt zijn.',
        'Kun je er een vraag van maken?',
        'Wat wil je weten voordat je dit advies zou geven?',
      ],
      helps: 'Zeg het meteen en zeg het vriendelijk. Na een of twee keer horen mensen het zelf.',
    },
    person: {
      name: 'Het gaat alleen nog over de zaak',
      words: 'inhoud feiten gevoel afstand terug naar de persoon',
      say: [
        'Even terug naar jou. Wat doet dit met je?',
        'Op welk moment raakte het je het meest?',
        'Wat maakt dat je juist dit vandaag inbrengt?',
      ],
      helps: 'Stel één vraag en wacht dan. “Dat weet ik niet” is ook een antwoord.',
    },
    dominant: {
      name: 'Eén stem is er veel',
      words: 'praat veel dominant overheerst anderen stil',
      say: [
        'Dank je, dat is helder. Ik geef het woord nu aan wie nog niets zei.',
        'Laten we een rondje doen: ieder één zin, en niemand reageert.',
        'Ik onderbreek je even, want ik wil ook de anderen horen.',
      ],
      helps:
        'Noem de naam en kijk daarna meteen naar iemand anders. Blijft het zo? Zeg het in de pauze, met zijn tweeën.',
    },
    silence: {
      name: 'Het blijft stil',
      words: 'stilte zwijgen niemand zegt iets',
      say: [
        'We mogen even stil zijn. Ik wacht.',
        'Neem een minuut. Schrijf voor jezelf op wat er in je opkomt.',
        'Wat zou hier gezegd kunnen worden, en is nog niet gezegd?',
      ],
      helps: 'Tel in jezelf tot twintig voordat je iets zegt. In een stilte gebeurt vaak veel.',
    },
    tears: {
      name: 'Iemand huilt',
      words: 'huilen tranen emotie verdriet geraakt boos',
      say: [
        'Neem de tijd. Je hoeft nu niets te zeggen.',
        'Wat heb je nodig: even stil blijven, even naar buiten, of verder?',
        'We gaan pas verder als jij dat wilt. Stoppen is ook goed.',
      ],
      helps: 'Zet de klok stil. Vertel geen eigen verhaal en los niets op. Vraag na afloop nog even hoe het gaat.',
    },
    otherQuestion: {
      name: 'De vraag blijkt een andere',
      words: 'vraag klopt niet anders verschoven onduidelijk',
      say: [
        'Klopt je vraag nog, nu je dit gehoord hebt?',
        'Wat is nu je vraag, in één zin? Begin met: hoe kan ik.',
        'Dan werken we vanaf hier met die vraag.',
      ],
      helps: 'Laat de inbrenger de woorden kiezen. De eerste vraag blijft erbij staan.',
    },
    resistance: {
      name: 'Iemand wil dit niet',
      words: 'weerstand tegenzin nee doet niet mee haakt af',
      say: [
        'Ik merk dat dit je tegenstaat. Dat mag. Wat maakt het lastig?',
        'Wat heb je nodig om wel mee te kunnen doen?',
        'Overslaan mag, en anders doen ook. Wat stel je voor?',
      ],
      helps:
        'Duw niet. Vaak zit er iets in waar de groep wat aan heeft: het tempo, de vorm, of iets wat niet gezegd is.',
    },
    knows: {
      name: 'Iemand kent de cliënt of is erbij betrokken',
      words: 'bekende belang betrokken partij uitstappen cliënt klant',
      say: [
        'Kent iemand de mensen om wie dit gaat? Dan stap je nu uit deze casus. Uitleg is niet nodig.',
        'Wie uitstapt, hoort en leest er niets meer van. Daarna ben je weer welkom.',
        'We vertellen pas verder als dat geregeld is.',
      ],
      helps:
        'Met een eigen apparaat: Meer, dan “Ik stap even uit deze casus”, en dan de ruimte of het gesprek uit. Ben jij het zelf? Geef eerst de leiding over, via Meer en Mensen.',
    },
    trouble: {
      name: 'Het botst tussen groepsleden',
      words: 'ruzie conflict spanning irritatie onderling parkeren',
      say: [
        'Ik stop even. Dit gaat nu niet meer over de casus, maar over ons.',
        'Ik stel voor dat we de casus parkeren. Is dat goed voor wie hem inbracht?',
        'Wat heeft ieder van ons nodig om hier verder te kunnen?',
      ],
      helps: 'Neem er nu tijd voor, of spreek af wanneer. Komen jullie er samen niet uit, vraag dan iemand van buiten.',
    },
    danger: {
      name: 'Er is gevaar, of een plicht om te melden',
      words: 'gevaar melden meldcode veiligheid mishandeling misbruik suïcide geweld strafbaar 112',
      say: [
        'Ik stop hier. Dit is nu geen intervisie meer.',
        'Wie loopt er gevaar, en wie van ons doet vandaag wat?',
        'Dat we zwijgen over wat hier gezegd wordt, gaat hier niet vóór.',
      ],
      helps:
        'Bij direct gevaar: bel 112. Volg anders de meldcode en de regels van je beroep. Spreek af wie belt, hoe laat, en wie met wie meedenkt. Leg het vast waar het hoort: wat in Kring staat, wordt gewist.',
    },
    nobody: {
      name: 'Niemand brengt iets in',
      words: 'geen casus niets in te brengen leeg',
      say: [
        'Dat mag. Dan kijken we wat er wel is.',
        'Wat ging er goed de laatste tijd, en waar kwam dat door?',
        'Welk klein moment van deze week bleef bij je hangen?',
      ],
      helps:
        'Het kan ook anders: terug naar een oude casus en horen hoe het afliep, ieder een beurt met Troika, of vandaag eerder naar huis.',
    },
  },
};

function lower(title: string): string {
  return title.charAt(0).toLocaleLowerCase('nl') + title.slice(1);
}

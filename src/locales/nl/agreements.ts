import { agreementCircle } from './agreement-circle.ts';
import { agreementDates } from './agreement-dates.ts';
import { agreementEnding } from './agreement-ending.ts';
import { agreementSilence } from './agreement-silence.ts';
import { agreementWorking } from './agreement-working.ts';

/** Making agreements by talking, one spoken question at a time; then reading and signing what was said. */
export const agreements = {
  title: 'Onze afspraken',
  lead: 'Een van jullie leest elke vraag hardop voor. Praat erover, en leg dan vast wat jullie samen zeiden.',
  notYet: {
    title: 'Nog niets te ondertekenen',
    detail:
      'Afspraken maken jullie door erover te praten, in de startbijeenkomst. Daarvoor valt er niets vast te leggen.',
  },
  /** Each stands before the question that it is named after, and goes on to the next of them. */
  headings: {
    purpose: { title: 'Waarom en met wie', lead: 'Waarvoor deze kring er is, en wie erin zit.' },
    rhythm: { title: 'Wanneer en waar', lead: 'Hoe vaak, hoe lang, en met hoeveel.' },
    confidentiality: { title: 'Wat onder ons blijft', lead: 'Wat jullie van elkaar horen, en wat daarmee gebeurt.' },
    recording: { title: 'Schermen en papier', lead: 'Wat er op staat, wie het ziet, en wanneer het weg is.' },
    chairing: { title: 'Hoe we werken', lead: 'Wie leidt, wie inbrengt, en wat te doen als iets lastig is.' },
    lookBack: {
      title: 'Terugblikken en afronden',
      lead: 'Wat ervan kwam, wat er blijft, en wanneer jullie dit weer lezen.',
    },
  },
  blocks: { ...agreementCircle, ...agreementDates, ...agreementSilence, ...agreementWorking, ...agreementEnding },
  talk: {
    begin: 'Begin met de eerste vraag',
    goOn: 'Ga verder waar jullie waren',
    progress: (number: number, of: number): string => `Vraag ${number} van ${of}`,
    readAloud: 'Lees voor',
    why: 'Wat andere groepen leerden',
    startingPoint: 'Weten jullie het niet? Begin dan hiermee.',
    choices: 'Wat spreken we af?',
    ownWords: 'In eigen woorden',
    ownWordsHint: 'Naast een keuze, of in plaats ervan. Eén of twee zinnen.',
    lettersLeft: (left: number): string => `Nog ${left} tekens`,
    ownWordsNeeded: 'Maak deze zin af in eigen woorden.',
    next: 'Volgende vraag',
    previous: 'Vorige vraag',
    skip: 'Hier spreken we niets over af',
    later: 'Dit bespreken we later',
    laterTitle: 'Later te bespreken',
    openTitle: 'Nog niet besproken',
    unfinished: 'Nog af te maken',
    reads: (name: string): string => `${name} leest voor`,
    youRead: 'Jij leest voor',
    change: 'Veranderen',
    nothingYet: 'Er is nog geen vraag beantwoord.',
    spoken: 'besproken',
    onTheirs: (name: string): string =>
      `${name} opende de startbijeenkomst. Praat mee, en kijk op dat scherm; wat jullie afspreken, komt hier om te ondertekenen.`,
    oneScreen: 'Eén scherm is genoeg. Leg het in het midden, of deel het met de anderen.',
    keys: 'Met de pijltjes ga je naar de vorige of de volgende vraag.',
    meanwhile: {
      title: (name: string, version: number): string => `Intussen legde ${name} versie ${version} vast`,
      detail: 'Wat hier op het scherm staat, ging uit van een eerdere tekst. Waarmee praten jullie verder?',
      theirs: 'Met wat er is vastgelegd',
      ours: 'Met wat hier staat',
    },
    nothingSaid: 'Niets over afgesproken',
    toRead: 'Lees alles samen door',
    read: 'Zo staat het er nu',
    toQuestion: (question: string): string => `Terug naar de vraag: ${question}`,
    propose: 'Dit spraken we af',
    proposeHint: 'Daarna leest ieder de tekst op het eigen scherm, en ondertekent daar.',
    draft: 'Bewaard voor jou alleen, tot jullie het vastleggen.',
    needsFacilitator: 'Dit kan alleen met een begeleider, en die is er nu niet.',
  },
  conflicts: {
    title: 'Deze twee spreken elkaar tegen',
    between: (one: string, other: string): string => `“${one}” en “${other}”`,
    lead: 'Praat erover en verander er een.',
    reasons: {
      registerWantsBringing:
        'Jullie register wil dat ieder inbrengt, en hier brengt in wie dat wil. De advocatuur vraagt bijvoorbeeld van ieder een casus; veel groepen vinden dat inbrengen nooit mag moeten. Vraag je register wat nu geldt, en kies samen.',
      registerWantsBringingYetAnyoneMaySayNo:
        'Jullie register wil dat ieder inbrengt, en hier mag iedereen altijd nee zeggen. Ruilen kan wel: dan komt ieder een andere keer aan de beurt. Vraag je register wat nu geldt.',
      everyoneBringsYetAnyoneMaySayNo:
        'Ieder brengt een keer in, en iedereen mag altijd nee zeggen. Wat doen jullie als iemand nee blijft zeggen?',
      purposeNamesNoRegister:
        'Jullie komen ook bij elkaar voor een register, en verderop wil geen register iets van jullie. Welk van de twee klopt?',
      substituteHearsWhatStaysInGroup:
        'Alles blijft in deze groep, en een vervanger van buiten hoort het toch. Wat vinden jullie belangrijker?',
      substituteHearsWhatStaysInRoom:
        'Ook onder elkaar praten jullie er later niet over, en een vervanger neemt het mee naar buiten. Wat vinden jullie belangrijker?',
      closedYetSubstitutes: 'Er komt niemand bij, en toch mag er een vervanger komen. Welk van de twee klopt?',
      recordingOutlivesErasing:
        'Alles wordt na de bijeenkomst gewist, en een opname blijft staan. Neem niets op, of bewaar alles langer.',
      keptForNoLookBack:
        'De casus blijft bewaard tot na het terugblikken, en jullie blikken niet terug. Waarvoor zou hij dan bewaard blijven?',
      nothingWrittenYetKept: 'Niemand schrijft iets op, en toch wordt er iets bewaard. Welk van de twee klopt?',
      employerPaysYetKnowsNothing:
        'Een werkgever die betaalt, weet dat de groep er is. Mag die dat weten, of betalen jullie liever zelf?',
    },
  },
  versions: {
    version: (version: number): string => `Versie ${version}`,
    proposed: (name: string, date: string): string => `Vastgelegd door ${name}, ${date}`,
    inForce: 'Geldt nu',
    waiting: 'Wacht op ondertekening',
    stillHolds: (version: number): string => `Tot iedereen heeft ondertekend, geldt versie ${version}.`,
    noneYet: 'Tot iedereen heeft ondertekend, gelden er nog geen afspraken.',
    earlier: 'Eerdere versies',
    isChanged: 'Anders',
    changed: 'Wat er anders is',
    before: 'Eerst',
    now: 'Nu',
    added: 'Nieuw',
    dropped: 'Vervallen',
    change: 'Afspraken veranderen',
    changeHint: 'Een andere tekst is een nieuwe versie. Praat er eerst samen over; daarna ondertekent ieder opnieuw.',
    told: (name: string): string => `Jij kwam later. Zo vertelde ${name} wat er was afgesproken.`,
    print: 'Afdrukken',
  },
  signing: {
    title: 'Onderteken',
    lead: 'Lees de hele tekst. Sta je erachter, onderteken dan. Twijfel je, zeg dat dan eerst in de groep.',
    sign: 'Ik sta achter deze afspraken',
    signed: 'Je hebt ondertekend.',
    by: (names: string): string => `Ondertekend door ${names}`,
    stillToSign: (names: string): string => `Nog te ondertekenen door ${names}`,
    everyone: 'Iedereen heeft ondertekend. Deze afspraken gelden.',
    newcomer:
      'Jij kwam later bij de groep. Lees wat de anderen afspraken. Past er iets niet, zeg het dan voor je ondertekent.',
    answerFirst: 'Eerst zijn er een paar vragen over de mensen in de kring, voor jou alleen.',
    toQuestions: 'Naar die vragen',
  },
};

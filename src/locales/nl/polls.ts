import { holidayPlaceNames } from './holiday-places.ts';

/** Which dates suit everyone: asking, who can when, and choosing. Answering has words of its own, for guests too. */
export const polls = {
  none: {
    title: (count: number): string =>
      count === 1 ? 'Eén bijeenkomst heeft nog geen datum' : `${count} bijeenkomsten hebben nog geen datum`,
    detail:
      'Vraag het in één keer. Iedereen antwoordt in een minuut, en Kring zoekt de datums die samen het best passen.',
    begin: 'Doe een datumvoorstel',
    goOn: 'Ga verder met je datumvoorstel',
  },
  open: {
    title: 'Welke datums stel je voor?',
    lead: 'Kring heeft alvast iets ingevuld. Kijk of het klopt, en stuur het.',
    forSome: (count: number): string =>
      count === 1 ? 'Voor 1 bijeenkomst zonder datum' : `Voor ${count} bijeenkomsten zonder datum`,
    meetings: 'Voor welke bijeenkomsten?',
    standing: 'Staat al vast',
    rhythm: 'Hoe vaak?',
    weeks: (weeks: number): string => `Elke ${weeks} weken`,
    otherRhythm: 'Anders',
    everyWeeks: 'Om de hoeveel weken?',
    weekdays: 'Op welke dagen?',
    time: 'Hoe laat?',
    minutes: 'Hoe lang, in minuten?',
    from: 'Niet eerder dan',
    last: 'Niet later dan',
    longest: 'Hoogstens zoveel weken ertussen',
    holidays: 'Feestdagen overslaan van',
    countries: { NL: 'Nederland', BE: 'België', DE: 'Duitsland', GB: 'Verenigd Koninkrijk' },
    region: { DE: 'Deelstaat', GB: 'Landsdeel' },
    places: holidayPlaceNames,
    school: 'Schoolvakanties overslaan van',
    schools: { none: 'Niet overslaan', north: 'Regio Noord', middle: 'Regio Midden', south: 'Regio Zuid' },
    vacations: {
      autumn: 'herfstvakantie',
      christmas: 'kerstvakantie',
      spring: 'voorjaarsvakantie',
      may: 'meivakantie',
      summer: 'zomervakantie',
    },
    unknownAfter: (day: string): string => `Van na ${day} zijn de vrije dagen hier nog niet bekend.`,
    more: 'Tijd, periode en vrije dagen',
    sum: (weekdays: string, time: string, minutes: number): string => `${weekdays} om ${time}, ${minutes} minuten`,
    calendar: 'De datums',
    calendarHint: 'Tik op een dag om hem erbij te zetten of eraf te halen.',
    count: (count: number): string => (count === 1 ? '1 datum' : `${count} datums`),
    few: (count: number, meetings: number): string =>
      `Met ${count} datums voor ${meetings} bijeenkomsten is er weinig te kiezen. Vraag er liever wat meer.`,
    none: 'Er is nog geen datum om te vragen. Kies meer dagen, of een langere periode.',
    tooMany: (most: number): string =>
      `Dat is te veel om in een minuut te beantwoorden. Haal er een paar af, tot ${most}.`,
    later: 'Nog een maand',
    free: (name: string): string => `Vrij: ${name}`,
    until: 'Antwoorden kan tot en met',
    send: 'Stuur naar de groep',
    /** Why the rhythm comes to no dates. */
    problems: {
      noMeetings: 'Kies minstens één bijeenkomst.',
      noWeekdays: 'Kies minstens één dag van de week.',
      lastBeforeFirst: 'De laatste dag ligt voor de eerste.',
      tooLong: 'Verder dan drie jaar vooruit plannen kan niet.',
      gapTooShort: 'Er mogen niet minder weken tussen zitten dan het ritme heeft.',
      doesNotFit: (fits: number): string =>
        `In deze periode passen er ${fits}. Kies een latere laatste dag, of minder bijeenkomsten.`,
      gapTooLong: (from: string, to: string): string =>
        `Tussen ${from} en ${to} is geen dag vrij. Sta meer weken ertussen toe, of sla minder over.`,
      unfit: 'Zo komt er geen rij datums uit. Kijk het ritme en de tijd na.',
    },
  },
  /** Who hears that there is something to answer. */
  told: {
    opened: 'De anderen in de groep krijgen een mail met een link.',
    more: 'Wie alles al had beantwoord, krijgt een mail met een link.',
    noMail: 'Deze Kring verstuurt geen mail. Laat het de groep zelf weten.',
    text: (page: string): string => `We zoeken datums voor onze intervisie. Wanneer kun jij? ${page}`,
    copy: 'Kopieer een berichtje',
  },
  totals: {
    title: 'Wie kan wanneer?',
    who: 'Wie?',
    counts: (yes: number, ifNeedBe: number, no: number, unanswered: number): string =>
      [
        `${yes} ja`,
        ...(ifNeedBe > 0 ? [`${ifNeedBe} als het moet`] : []),
        ...(no > 0 ? [`${no} nee`] : []),
        ...(unanswered > 0 ? [`${unanswered} nog niets`] : []),
      ].join(', '),
    yes: (names: string): string => `Ja: ${names}`,
    ifNeedBe: (names: string): string => `Als het moet: ${names}`,
    no: (names: string): string => `Nee: ${names}`,
    unanswered: (names: string): string => `Nog niets gezegd: ${names}`,
    waiting: (names: string): string => `Nog niet geantwoord: ${names}.`,
    some: (names: string): string => `Nog niet alles beantwoord: ${names}.`,
    everyone: 'Iedereen heeft geantwoord.',
    remind: (names: string): string => `Herinner ${names}`,
    remindMany: (count: number): string => `Herinner deze ${count} groepsleden`,
    remindedNow: (count: number): string =>
      count === 0
        ? 'Iedereen heeft al geantwoord. Er ging geen mail uit.'
        : count === 1
          ? 'Eén groepslid krijgt een herinnering per mail.'
          : `${count} groepsleden krijgen een herinnering per mail.`,
    remindedLast: (day: string, time: string): string => `De laatste herinnering was ${day} om ${time}.`,
    reminded:
      'Kring mailt zelf als het voorstel begint, en twee dagen en één dag voor het eind. Wie alles beantwoordde, krijgt niets.',
    guestsWaiting: (names: string): string => `Naar ${names} gaat geen mail: stuur de eigen link nog eens.`,
    noMail: 'Deze Kring verstuurt geen mail. Vraag het ze zelf.',
  },
  more: {
    begin: 'Vraag om meer datums',
    title: 'Welke datums vraag je erbij?',
    lead: 'Wat iedereen al antwoordde, blijft staan. Alleen naar de nieuwe datums wordt nog gevraagd.',
    sum: (time: string, minutes: number): string => `Om ${time}, ${minutes} minuten.`,
    known: 'al gevraagd',
    count: (count: number): string => (count === 1 ? '1 datum erbij' : `${count} datums erbij`),
    send: 'Vraag het de groep',
  },
  guests: {
    title: 'Iemand zonder account',
    lead: 'Met een persoonlijke link antwoordt iemand zonder account. Hij werkt tot het datumvoorstel voorbij is.',
    who: 'Voor wie?',
    make: 'Maak een link',
    linkFor: (name: string): string => `Link voor ${name}`,
    answered: 'Heeft geantwoord.',
    waiting: 'Heeft nog niet geantwoord.',
    share: 'Deel de link',
    shareText: (name: string): string => `${name}, wanneer kun jij? Antwoorden kan zonder account.`,
    copy: 'Kopieer',
    copied: 'Gekopieerd.',
    qr: 'Als code om te scannen',
    qrLabel: (name: string): string => `Code van de link voor ${name}`,
    withdraw: 'Trek in',
    withdrawAsk: (name: string): string => `De link van ${name} werkt dan niet meer, en het antwoord verdwijnt.`,
    withdrawYes: 'Ja, trek in',
  },
  choose: {
    title: 'Kies de datums',
    early: (names: string): string => `Van ${names} is er nog geen antwoord. Zo iemand telt nu als: komt niet.`,
    nobody: 'Zodra er antwoorden zijn, zoekt Kring de datums die samen het best passen.',
    begin: 'Zoek nu al de beste datums',
    busy: 'Kring zoekt de datums die samen het best passen.',
    best: 'Dit past het best',
    other: (number: number): string => `Ook mogelijk: ${number}`,
    everyone: 'Iedereen kan altijd.',
    missing: (names: string): string => `Zonder ${names}.`,
    reluctant: (names: string): string => `Als het moet: ${names}.`,
    unanswered: (names: string): string => `Nog geen antwoord: ${names}.`,
    all: 'Iedereen kan.',
    missesOnce: (names: string): string => `Kan één keer niet: ${names}.`,
    missesOften: (name: string, times: number): string => `${name} mist er ${times}.`,
    chairMissing: 'Wie zou leiden, kan niet. Iemand anders leidt dan.',
    standing: 'Staat al vast',
    lock: 'Houd deze datum',
    date: 'Andere datum',
    dateOf: (meeting: string): string => `Datum van ${meeting}`,
    noDate: 'Geen datum',
    why: {
      locked: 'Deze datum hielden jullie vast.',
      only: 'Alleen op deze datum past de rij.',
      most: 'Geen andere datum komt beter uit.',
      mostAround: 'Rond deze tijd komt geen andere datum beter uit.',
      presenter: (day: string, name: string): string => `${day} komt beter uit, maar dan mist ${name}, die inbrengt.`,
      quorum: (day: string): string => `Op ${day} komen er te weinig.`,
      tooClose: (day: string, beside: string, days: number): string =>
        `${day} komt beter uit, maar ligt te dicht bij ${beside}: ${days === 1 ? '1 dag' : `${days} dagen`}.`,
      tooFar: (day: string, beside: string, days: number): string =>
        `${day} komt beter uit, maar ligt te ver van ${beside}: ${days} dagen.`,
      spares: (day: string, names: string): string =>
        `${day} komt beter uit, maar dan is het voor de tweede keer of vaker zonder ${names}.`,
      chair: (day: string): string => `${day} komt beter uit, maar dan mist wie leidt.`,
      cameAcross: (day: string): string => `${day} komt beter uit, maar deze past bij de andere datums.`,
    },
    gaps: 'Weken ertussen',
    there: (count: number, of: number): string => `${count} van ${of}`,
    alternatives: 'Andere mogelijkheden',
    elsewhere: (meetings: string): string => `Andere datum voor ${meetings}.`,
    asGood: 'Even goed.',
    less: {
      worst: (by: number): string => (by === 1 ? 'iemand mist er één meer' : `iemand mist er ${by} meer`),
      moreThanOnce: (names: string): string => `meer dan één keer zonder ${names}`,
      chairs: (by: number): string => (by === 1 ? 'één keer mist wie leidt' : `${by} keer mist wie leidt`),
      people: (by: number): string => (by === 1 ? 'er komt één keer één minder' : `samen ${by} keer iemand minder`),
      ifNeedBe: (by: number): string => `${by} keer vaker als het moet`,
      evenness: 'minder gelijk verdeeld',
    },
    more: {
      worst: (by: number): string =>
        by === 1 ? 'niemand mist er zoveel: één minder' : `wie het meest mist, mist er ${by} minder`,
      moreThanOnce: (names: string): string => `hoogstens één keer zonder ${names}`,
      chairs: (by: number): string => (by === 1 ? 'één keer vaker kan wie leidt' : `${by} keer vaker kan wie leidt`),
      people: (by: number): string => (by === 1 ? 'er komt één keer één meer' : `samen ${by} keer iemand meer`),
      ifNeedBe: (by: number): string => `${by} keer minder als het moet`,
      evenness: 'gelijker verdeeld',
    },
    differs: (worse: string, better: string): string =>
      [...(worse === '' ? [] : [`Nadeel: ${worse}.`]), ...(better === '' ? [] : [`Voordeel: ${better}.`])].join(' '),
    show: 'Bekijk deze',
    showBest: 'Terug naar de beste',
    exactNot: 'Kring heeft niet alles kunnen proberen. Misschien is er nog iets beters.',
    fix: 'Zet deze datums vast',
    fixHint: 'Dan is het datumvoorstel voorbij, en staan de datums bij iedereen.',
    byHand: 'Zelf kiezen',
    byHandHint: 'Kies per bijeenkomst een datum, ook een die niet iedereen past.',
    bySearch: 'Laat Kring zoeken',
    twice: 'Twee bijeenkomsten staan op dezelfde datum. Kies voor een van beide een andere.',
    refused: 'Deze vraag is te groot of klopt niet. Kies de datums zelf.',
    failed: 'Het zoeken lukte niet in deze browser. Kies de datums zelf.',
  },
  noSeries: {
    title: 'Er is geen rij die aan alles voldoet',
    lead: 'Dit staat in de weg:',
    help: 'Dit zou helpen. Elk ervan is genoeg:',
    askMore: 'Vraag om meer datums',
    broken: {
      noOptions: (meeting: string): string => `${meeting}: er is geen datum meer om uit te kiezen.`,
      lock: (meeting: string): string => `${meeting}: de datum die jullie vasthielden, past niet.`,
      presenter: (meeting: string, name: string): string =>
        `${meeting}: ${name} brengt in en kan op geen enkele datum.`,
      quorum: (meeting: string, people: number, quorum: number): string =>
        `${meeting}: op de beste datum ${people === 1 ? 'kan er 1 deelnemer' : `kunnen er ${people} deelnemers`}, en jullie gaan door met ${quorum} of meer.`,
      presenterAndQuorum: (meeting: string, name: string, people: number): string =>
        `${meeting}: op de dagen dat ${name} kan inbrengen, komen er hoogstens ${people}.`,
      gap: (meeting: string): string => `${meeting}: elke datum die past, ligt te dicht op die ervoor of te ver ervan.`,
    },
    ways: {
      quorum: (to: number): string => `Ga door met ${to} of meer`,
      longestGap: (days: number): string => `Laat er hoogstens ${days} dagen tussen zitten`,
      shortestGap: (days: number): string =>
        days === 1 ? 'Het mag ook met maar 1 dag ertussen' : `Het mag ook met maar ${days} dagen ertussen`,
      presenters: (meetings: string): string => `Laat bij ${meetings} iemand anders inbrengen`,
      locks: (meetings: string): string => `Laat de datum van ${meetings} los`,
      moreDates: (meeting: string, from: string, until: string): string =>
        `Vraag ook om een datum voor ${meeting}, tussen ${from} en ${until}.`,
    },
  },
  end: {
    label: 'Trek het datumvoorstel in',
    ask: 'De vraag en alle antwoorden verdwijnen. Er wordt geen datum gekozen.',
    yes: 'Ja, trek in',
  },
};

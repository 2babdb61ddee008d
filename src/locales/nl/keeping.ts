/** What exists about a group and its people, until when, and why. */
export const keepingWords = {
  title: 'Wat er is, en wanneer het verdwijnt',
  lead: 'Alles wat er van jullie groep is, met tot wanneer en waarom. Wat je hier niet ziet, is er niet.',
  things: {
    meetingKey: 'Sleutel van een bijeenkomst',
    casus: 'Casus',
    step: 'Eerste stap, en hoe het ging',
    aims: 'Leerdoelen',
    evaluation: 'Cijfers over de groep',
    attendance: 'Wie er was, inbracht en leidde',
    agreements: 'Afspraken',
    invitation: 'Uitnodiging',
    restoring: 'Bevestiging van nieuwe sleutels',
    shares: 'Delen van iemands sleutels',
    returnedShare: 'Teruggegeven deel van iemands sleutels',
    poll: 'Datumvoorstel, en wie wanneer kan',
    presence: 'Wie later komt, eerder gaat of waarom niet kan',
    registers: 'In welk register iemand staat',
    groupCard: 'Namen en gegevens van de groep',
  },
  until: {
    meetingOver: (_date: string): string => 'Tot de bijeenkomst voorbij is',
    at: (date: string): string => `Tot ${date}`,
    trajectoryClosed: (_date: string): string => 'Tot het traject is afgerond',
    takenBack: (_date: string): string => 'Tot de eigenaar het terugneemt',
    groupEnds: (_date: string): string => 'Zo lang de groep er is',
  },
  why: {
    toFindDates: 'Om datums te vinden die iedereen passen.',
    toKnowWhoComes: 'Om te weten wie er komt.',
    toKnowIfItCounts: 'Om te weten of een bijeenkomst meetelt.',
    needed: 'Zonder dit kan de groep niet verder.',
    shownBeforehand: 'De inbrenger liet het van tevoren zien.',
    presenterKeeps: 'De inbrenger wil het bewaren.',
    toAskHowItWent: 'Om te kunnen vragen hoe het ging.',
    toLetIn: 'Om iemand binnen te kunnen laten.',
    toGetBackIn: 'Om iemand weer toegang te geven die de sleutels kwijt is.',
    proofAgreed: 'Jullie spraken een bewijs van deelname af.',
    turnsToShare: 'Om de beurten eerlijk te verdelen.',
  },
  clocks: {
    title: 'Twee klokken',
    contents: {
      title: 'Wat er gezegd en geschreven is',
      detail:
        'Wat jullie in een bijeenkomst schrijven, is een kwartier na het einde weg. Een casus die je van tevoren liet zien, gaat als de bijeenkomst voorbij is. Bewaart de inbrenger de casus, dan tot zes weken na ‘Hoe is het gegaan?’.',
      shown: 'laten zien',
      meeting: 'bijeenkomst',
      askedHow: 'hoe is het gegaan?',
      weeks: '+ 6 weken',
    },
    proof: {
      title: 'Wie er was',
      off: 'Jullie spraken geen bewijs van deelname af. Wie er was, blijft tot het traject is afgerond, om de beurten te verdelen.',
      on: 'Jullie spraken een bewijs van deelname af. Wie er was, blijft zes jaar. Er staat geen woord bij van wat er gezegd is.',
      held: 'bijeenkomst',
      closed: 'traject afgerond',
      years: '+ 6 jaar',
    },
    book: 'Je eigen boek heeft geen klok: dat blijft tot jij het wist.',
  },
  inGroup: 'Wat er van de groep is',
  members: (names: string): string => `van ${names}`,
  about: (names: string): string => `over ${names}`,
  times: (number: number): string => `${number} keer`,
  and: (number: number): string => (number === 1 ? 'één andere' : `${number} anderen`),
  over: (number: number): string =>
    number === 1
      ? 'Van één brief is de tijd voorbij. Hij wordt gewist zodra de schrijver Kring weer opent.'
      : `Van ${number} brieven is de tijd voorbij. Ze worden gewist zodra de schrijvers Kring weer openen.`,
  unread: (number: number): string =>
    number === 1
      ? 'Eén brief aan de groep gaat bij jou niet open. Dat hoort niet: vertel het de anderen.'
      : `${number} brieven aan de groep gaan bij jou niet open. Dat hoort niet: vertel het de anderen.`,
  plan: {
    thing: 'Het plan, en wat jullie daarover meldden',
    why: 'Data, beurten, ruilen, wie niet kan, wie ondertekende. Zonder dit weet de groep niet waar ze is.',
  },
  roster: {
    thing: 'Ledenlijst, en sleutels in verzegelde vorm',
    why: 'Zonder namen. Zo kan iedereen nagaan wie er mag lezen, en kan de server niemand toevoegen.',
  },
  erase: {
    actionOf: (thing: string): string => `Wis nu: ${thing}`,
    ask: 'Dit gaat voor iedereen in de groep weg, en komt niet terug.',
    yes: 'Wis',
    busy: 'Wordt gewist…',
    done: 'Gewist. De tekst is weg van de server.',
  },
  yourself: {
    title: 'Van jou alleen',
    account: (address: string): string => `Je account: ${address}`,
    accountUntil: (since: string): string => `Sinds ${since}, tot je het zelf verwijdert`,
    session: (device: string, used: string): string => `Ingelogd: ${device}, gebruikt op ${used}`,
    here: 'dit apparaat',
    sessionUntil: (date: string): string => `Tot ${date}, of tot je uitlogt`,
    sessionWhy: 'Wie het apparaat dertig dagen niet gebruikt, is uitgelogd.',
    book: (number: number): string =>
      number === 1 ? 'Je eigen boek, met 1 stukje' : `Je eigen boek, met ${number} stukjes`,
    drafts: (number: number): string => (number === 1 ? '1 voorbereide casus' : `${number} voorbereide casus`),
    answers: (number: number): string =>
      number === 1 ? 'Je antwoord over 1 groepslid' : `Je antwoorden over ${number} groepsleden`,
    untilYou: 'Tot je het zelf wist',
    talk: 'Een gesprek over de afspraken dat nog niet is vastgelegd',
    aims: 'Wat je over de leerdoelen schreef en nog niet liet zien',
    eraseAsk: 'Dit wordt gewist, en komt niet terug. Wat je al aan de groep liet zien, blijft daar.',
    sealed: 'Alleen jij kunt het lezen.',
    toBook: 'Naar je boek',
    toAccount: 'Naar je account',
    asking: 'De server wordt gevraagd wat er nog meer is…',
    unreachable:
      'De server gaf geen antwoord. Wat hier boven staat, klopt; wat er van je account is, weten we nu niet.',
  },
  afterwards: 'Na het wissen',
  ofYou: 'van jou',
  ofAll: 'van iedereen',
  onlyYours: 'Toon alleen wat van mij is',
  gone: 'Wat gewist is, is weg van de server, elke byte. Van een bijeenkomst gaat ook de sleutel weg.',
  remains: 'Wat overblijft, is de envelop: een nummer, wie schreef en wanneer. Die gaat weg met de groep.',
  readBefore: 'Wat iemand al las of zelf bewaarde, kan niemand terughalen.',
  backups: (days: number): string =>
    days === 0
      ? 'Van deze server worden geen reservekopieën gemaakt.'
      : days === 1
        ? 'Een reservekopie van de server bewaart het nog hooguit één dag.'
        : `Een reservekopie van de server bewaart het nog hooguit ${days} dagen.`,
  backupsUnknown:
    'Een reservekopie van de server kan het nog even bewaren. Vraag hoe lang, bij wie jullie Kring beheert.',
  restored:
    'Wordt zo’n kopie teruggezet, dan wist Kring eerst alles waarvan de tijd voorbij is. Wat je met de hand wiste, kan dan terugkomen; wis het nog eens.',
  export: 'Alles over mij in één bestand',
  exportHint:
    'Wat jij schreef en ondertekende in al je groepen, met je eigen boek en je account erbij. Geen woord van anderen, behalve de afspraken. Het bestand is niet op slot: bewaar het goed.',
  exportBusy: 'Je groepen worden gelezen…',
  exported: 'Het bestand staat bij je downloads.',
};

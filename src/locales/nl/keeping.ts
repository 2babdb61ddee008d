/** What exists about a group and its people, until when, and why. */
export const keepingWords = {
  title: 'Wat er is, en wanneer het verdwijnt',
  lead: 'Dit alles bewaart jullie groep. Meer is er niet.',
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
    needed: 'Zonder dit kan de groep niet verder.',
    shownBeforehand: 'De inbrenger liet het van tevoren zien.',
    presenterKeeps: 'De inbrenger wil het bewaren.',
    toAskHowItWent: 'Om te kunnen vragen hoe het ging.',
    toLetIn: 'Om iemand binnen te kunnen laten.',
    toGetBackIn: 'Om iemand weer toegang te geven die de sleutels kwijt is.',
    proofAgreed: 'Jullie spraken een bewijs van deelname af.',
    turnsToShare: 'Om de beurten eerlijk te verdelen.',
  },
  headings: { thing: 'Wat', of: 'Van of over wie', until: 'Tot wanneer', why: 'Waarom' },
  ofYou: 'van jou',
  ofAll: 'van iedereen',
  onlyYours: 'Toon alleen wat van mij is',
  everything: 'Toon alles',
  ownBook: 'Je eigen boek staat hier niet bij. Dat is van jou, heeft geen einddatum, en je wist het zelf.',
  gone: 'Wat gewist is, is weg: de tekst, en de sleutel die erbij hoorde.',
  readBefore: 'Wat iemand al las of zelf bewaarde, kan niemand terughalen.',
  backups: (days: number): string =>
    days === 1
      ? 'Een reservekopie van de server bewaart het nog hooguit één dag.'
      : `Een reservekopie van de server bewaart het nog hooguit ${days} dagen.`,
  backupsUnknown:
    'Een reservekopie van de server kan het nog even bewaren. Vraag hoe lang, bij wie jullie Kring beheert.',
  restored:
    'Wordt zo’n kopie teruggezet, dan wist Kring eerst alles waarvan de tijd voorbij is. Wat je met de hand wiste, kan dan terugkomen; wis het nog eens.',
  export: 'Alles over mij in één bestand',
  exportHint: 'Wat jij schreef in al je groepen, je eigen boek erbij. Het bestand is niet op slot: bewaar het goed.',
};

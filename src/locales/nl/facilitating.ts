/** Several groups on one page. */
export const facilitating = {
  now: 'Er is een bijeenkomst open',
  opened: (name: string): string => `Geopend door ${name}`,
  enter: 'Ga naar binnen',
  prepare: 'Open of pas aan voor vanavond',
  prepareHint: 'Kies daar een andere werkvorm of andere tijden; het blijft een voorstel tot de groep kiest.',
  next: 'Volgende keer',
  noDate: 'Nog geen datum',
  noPlan: 'Er is nog geen traject.',
  kinds: { start: 'startbijeenkomst', casus: 'bijeenkomst', closing: 'slotbijeenkomst' },
  led: {
    byMember: 'Een groepslid leidt',
    besideFacilitator: 'Een groepslid leidt, de begeleider zit ernaast',
    byFacilitator: 'De begeleider leidt',
  },
  presents: (name: string): string => `${name} brengt in`,
  chairs: (name: string): string => `${name} leidt`,
  prepared: (number: number): string => (number === 1 ? '1 casus voorbereid' : `${number} casus voorbereid`),
  agreements: {
    none: 'Nog geen afspraken',
    inForce: (version: number): string => `Afspraken, versie ${version}`,
    waits: (number: number): string => (number === 1 ? 'wacht op 1 handtekening' : `wacht op ${number} handtekeningen`),
  },
  ready: (number: number): string =>
    number === 1
      ? 'Eén groepslid moet nog antwoorden over de kring.'
      : `${number} groepsleden moeten nog antwoorden over de kring.`,
  promised: 'Wat er beloofd is',
  promisedBy: (name: string, step: string): string => `${name}: ${step}`,
  promisedOn: (date: string): string => `voor ${date}`,
  stillToBring: (names: string): string => `Bracht nog niet in: ${names}`,
  people: (number: number): string => (number === 1 ? '1 persoon' : `${number} mensen`),
  as: { participant: 'Je bent groepslid', facilitator: 'Je bent begeleider' },
  dates: 'Alle data op een rij',
  falsified: 'Hier klopt iets niet. De server liet iets zien dat niet kan; open de groep voor wat je kunt doen.',
  unread: 'Deze groep kon nu niet gelezen worden.',
  again: 'Probeer het nog eens',
};

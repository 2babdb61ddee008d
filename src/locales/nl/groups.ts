/** What every page of a group needs; each topic has a chapter of its own. */
export const groups = {
  title: 'Je groepen',
  nav: { groups: 'Groepen', book: 'Eigen boek', account: 'Account' },
  parts: {
    overview: 'Overzicht',
    agreements: 'Afspraken',
    trajectory: 'Traject',
    dates: 'Datums',
    casus: 'Casus',
    evaluation: 'Hoe gaat het met de groep?',
    people: 'Mensen',
    kept: 'Wat er is',
    server: 'Wat de server ziet',
  },
  none: 'Je hoort bij geen groep. Richt er een op, of open de link die je kreeg.',
  found: 'Richt een groep op',
  openGroup: (name: string): string => `Open ${name}`,
  unnamed: 'Groep zonder naam',
  reading: 'De groep wordt opengemaakt…',
  founding: {
    title: 'Een groep oprichten',
    lead: 'In tien minuten staat de kring. De afspraken maken jullie samen, in de startbijeenkomst.',
    name: 'Hoe heet de groep?',
    nameHint: 'Bijvoorbeeld: Dinsdagkring.',
    profession: 'Wat is jullie werk?',
    professionHint: 'Bijvoorbeeld: mediators, jeugdwerkers. Mag leeg blijven.',
    disciplines: 'Doen jullie hetzelfde werk?',
    disciplinesIs: { same: 'Allemaal hetzelfde vak', mixed: 'Verschillende vakken' },
    purpose: 'Waarvoor komen jullie bij elkaar?',
    purposeHint: 'In één zin. Mag leeg blijven; jullie praten er in de startbijeenkomst over.',
    guided: 'Wie begeleidt?',
    guidedIs: { selfRun: 'Wij doen het zelf', facilitated: 'Met een begeleider' },
    self: 'Jij komt als',
    selfIs: { participant: 'Groepslid', facilitator: 'Begeleider' },
    yourName: 'Jouw naam',
    yourNameHint: 'Zoals de groep je noemt.',
    enter: 'Richt op',
    busy: 'De groep krijgt haar eerste sleutel…',
  },
  sealed: 'Alleen jullie kunnen lezen wat hier staat.',
  unread: (count: number): string =>
    count === 1
      ? 'Eén brief in deze groep is hier niet te lezen. Misschien schreef een nieuwere Kring hem: laad de pagina opnieuw.'
      : `${count} brieven in deze groep zijn hier niet te lezen. Misschien schreef een nieuwere Kring ze: laad de pagina opnieuw.`,
  writing: {
    falsified: 'De server liet iets zien dat niet kan. Er is niets geschreven.',
    cannotRotate:
      'Iemand in de groep heeft een sleutel waarmee niets te sluiten is. Haal die persoon eerst uit de groep en nodig hem of haar opnieuw uit.',
  },
  gone: { title: 'Je hoort niet bij deze groep', detail: 'Of niet meer. Je eigen boek heb je nog.' },
};

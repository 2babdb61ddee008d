/** Answering which dates suit: for members, and for who has a personal link. */
export const pollAnswering = {
  title: 'Wanneer kun jij?',
  until: (day: string, time: string): string => `Antwoorden kan tot ${day}, ${time}.`,
  suits: { yes: 'Ja', ifNeedBe: 'Als het moet', no: 'Nee' },
  rest: 'Al het andere:',
  done: (count: number, of: number): string => `${count} van ${of}`,
  keep: 'Bewaar mijn antwoord',
  change: 'Verander mijn antwoord',
  kept: 'Je antwoord staat.',
  sum: (yes: number, ifNeedBe: number, no: number): string => `${yes} keer ja, ${ifNeedBe} als het moet, ${no} nee.`,
  open: (count: number): string =>
    count === 1 ? 'Van één datum zei je nog niets.' : `Van ${count} datums zei je nog niets.`,
  ownTime: (own: string, group: string): string =>
    `Je ziet de tijden zoals ze bij jou zijn (${own}). De groep rekent in de tijd van ${group}.`,
  there: (time: string, city: string): string => `${time} in ${city}`,
  over: 'Antwoorden kan niet meer.',
  guest: {
    title: (name: string): string => `${name}, wanneer kun jij?`,
    from: (from: string, group: string): string => `${from} vraagt het je, voor ${group}.`,
    group: (group: string): string => `Het is voor ${group}.`,
    sealed: 'Je antwoord is alleen voor de groep te lezen. Een account heb je niet nodig.',
    kept: 'Dank je. Je antwoord staat.',
    reading: 'Even kijken wat de groep vraagt.',
    over: {
      title: 'Antwoorden kan niet meer',
      detail:
        'De groep kiest nu de datums, of heeft dat al gedaan. Wil je ze weten, of nog iets zeggen? Vraag het wie je de link gaf.',
    },
    chosen: {
      title: (name: string): string => `${name}, dit zijn de datums`,
      detail: 'De groep heeft gekozen. Schrijf ze op: deze pagina is er nog hoogstens een week.',
      you: (suits: string): string => `jij zei: ${suits}`,
      later: 'Verandert er nog iets? Dan hoor je het niet hier, maar van wie je de link gaf.',
    },
    gone: {
      title: 'Deze link werkt niet meer',
      detail: 'Hij is ingetrokken, of de datums zijn gekozen. Vraag het wie je de link gaf.',
    },
    broken: {
      title: 'Deze link is niet compleet',
      detail: 'Er ontbreekt een stuk aan het eind. Open hem opnieuw, precies zoals je hem kreeg.',
    },
    unreachable: {
      title: 'Geen verbinding',
      detail: 'De vraag is er nog. Probeer het zo opnieuw.',
      again: 'Probeer opnieuw',
    },
  },
};

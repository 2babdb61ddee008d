/** What stands around every screen: the header, the connection, words that return everywhere. */
export const frame = {
  stays: 'Dit blijft in de groep',
  otherLanguage: { short: 'EN', name: 'English', code: 'en' },
  home: 'Kring, naar het begin',
  close: 'Sluiten',
  cancel: 'Toch niet',
  save: 'Bewaren',
  back: 'Terug',
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  busy: 'Even geduld…',
  connecting: 'De bijeenkomst wordt opgehaald…',
  lost: 'De verbinding is even weg. Ga gerust door, ik ben zo terug.',
  lostDetail: 'Wat je schrijft blijft hier staan en gaat mee zodra de verbinding er weer is.',
  refused: 'Dat ging niet door',
  someone: 'Iemand',
  you: 'jij',
  and: (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`,
  minutes: (minutes: number): string => `${minutes} min`,
};

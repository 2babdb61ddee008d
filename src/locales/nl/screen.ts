/** The display that everybody sees: joining by a code, and what it says at rest. */
export const screen = {
  title: 'Het gedeelde scherm',
  explain: 'Vraag in de bijeenkomst om een code, en typ die hier. Dit scherm toont alleen wat iedereen mag zien.',
  code: 'De code',
  join: 'Verbind dit scherm',
  busy: 'De code wordt nagekeken…',
  waiting: 'Zo meteen beginnen we',
};

/** Twelve people, the most that a table holds. Long enough not to be found by chance in bytes that mean nothing. */
export const names = [
  'Anna Verbruggen',
  'Bas Hoogendoorn',
  'Chris Molenkamp',
  'Dina Elkhatib',
  'Eva Schuurmans',
  'Farid Benali Ouazzani',
  'Gerrit van Oosterhout',
  'Hanna Wiersma-de Boer',
  'Ismail Yildirim',
  'Jolanda Kuipers',
  'Karin Steenbergen',
  'Lucas Terpstra',
] as const;

export const screenName = 'the shared screen';

/** Who belongs to a group, who is awaited, and who comes and goes. */
export const people = {
  title: 'De kring',
  you: '(jij)',
  nameless: 'Nog zonder naam',
  facilitator: 'begeleider',
  invite: {
    title: 'Nodig iemand uit',
    lead: 'Wie de link opent, komt erbij zodra iemand van de groep Kring open heeft. Stuur hem alleen aan wie het aangaat. Hij werkt veertien dagen.',
    who: 'Voor wie is de link?',
    make: 'Maak een link',
    linkFor: (name: string | undefined): string => (name === undefined ? 'Link voor de groep' : `Link voor ${name}`),
    copy: 'Kopieer',
  },
  invited: {
    title: (group: string): string => (group === '' ? 'Je bent uitgenodigd' : `Je bent uitgenodigd voor ${group}`),
    from: (name: string): string => `${name} vraagt je erbij.`,
    sealed: 'Wat daar gezegd wordt, kan alleen de groep lezen. Ook wie deze server beheert niet.',
    ask: 'Ik kom erbij',
    name: 'Jouw naam',
    waiting: 'Je bent aangemeld. Zodra iemand van de groep Kring open heeft, sta je erbij. Je mag deze pagina sluiten.',
    tooLate: 'Deze uitnodiging werkt niet meer. Vraag een nieuwe link aan wie je uitnodigde.',
    broken: 'Deze link is niet heel. Kopieer hem nog eens in zijn geheel, of vraag een nieuwe.',
  },
};

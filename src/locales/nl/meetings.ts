/** Opening a meeting of the group, and what there is to do when one is over. */
export const meetings = {
  open: {
    start: 'Begin de startbijeenkomst',
    startHint:
      'In de startbijeenkomst maken jullie de afspraken: ruim dertig korte vragen, samen een uur of anderhalf. Stoppen en later verdergaan kan. Doe dit als iedereen er is.',
    startEnds:
      'Iedereen heeft ondertekend. Zijn jullie uitgepraat? Schrijf op wie er waren: dan is de startbijeenkomst klaar.',
    room: 'Open de bijeenkomst',
    roomHint: 'Iedereen uit de groep kan dan met één knop naar binnen.',
    enter: 'Ga naar binnen',
    under: (name: string): string => `${name} opende de bijeenkomst.`,
    over: (time: string): string => `De bijeenkomst is klaar. Tot ${time} kun je nog bewaren wat van jou is.`,
    another: 'Open een nieuwe bijeenkomst',
    waits: 'De groep kan beginnen als iedereen zijn vragen over de kring heeft beantwoord.',
    planFirst: 'Kies eerst een traject.',
  },
  door: {
    title: 'Aan de deur van de bijeenkomst',
    member: 'Hoor je bij deze groep? Log in, dan ga je door naar de bijeenkomst.',
    guest:
      'Hoor je er niet bij? Dan heb je een link nodig die voor jou alleen is. Vraag iemand van de groep: in de bijeenkomst maakt die hem bij ‘Nodig een gast uit’, en laat je de QR-code zien.',
    waits: 'De bijeenkomst is nog niet open. Zodra iemand hem opent, ga je vanzelf naar binnen.',
  },
  held: {
    title: 'Wie waren erbij?',
    saved:
      'Dit staat in het traject van de groep: wie er waren, wie inbracht en wie leidde. Geen woord van wat er gezegd is.',
    wrong: 'Dit klopt niet',
    present: 'Wie waren erbij',
    presenter: 'Wie bracht in',
    nobodyBrought: 'Niemand bracht in',
    chair: 'Wie leidde',
    nobodyLed: 'Niemand in het bijzonder',
    save: 'Bewaar',
  },
  keep: {
    title: 'In je eigen boek',
    lead: 'Vink aan wat je wilt bewaren. Alleen jij leest het. Wat je niet bewaart, is over een kwartier weg.',
    save: 'Zet in mijn boek',
    saved: 'Het staat in je eigen boek.',
    from: (name: string): string => `van ${name}`,
    own: 'Wat neem je mee?',
    ownHint: 'In je eigen woorden. Mag leeg blijven.',
  },
  step: {
    title: 'Je eerste stap',
    lead: 'Heb je er een? De groep vraagt er de volgende keer naar. Een stap hoeft niet.',
    step: 'Wat ga je doen?',
    on: 'Wanneer ongeveer?',
    save: 'Vertel het de groep',
    saved: 'De groep weet het. Het staat ook in je eigen boek.',
  },
  back: 'Naar de groep',
};

/** What the server sees of this very group, for whoever worries and for whoever has to answer for it. */
export const envelopes = {
  title: 'Wat de server ziet',
  lead: 'Geen voorbeeld, maar de echte enveloppen van deze groep: zojuist aan de server gevraagd. Wat erin zit, heeft de server niet en kan hij niet openen.',
  print: 'Druk af',
  asking: 'De server wordt gevraagd wat hij heeft…',
  again: 'Vraag het opnieuw',
  drawing: {
    label: 'Een envelop: buitenop wat de server ziet, binnenin een dichte brief',
    number: (number: number): string => `brief ${number}`,
    from: (id: string): string => `van ${id}`,
    size: (bytes: string): string => `${bytes} bytes`,
    until: (date: string): string => `tot ${date}`,
    noUntil: 'zonder einddatum',
    shut: 'dicht',
  },
  outside: 'Buitenop: dit ziet de server',
  inside: 'Binnenin: dit zien alleen jullie',
  counts: {
    members: (number: number): string =>
      number === 1 ? '1 nummer dat erbij hoort' : `${number} nummers die erbij horen`,
    letters: (number: number): string => (number === 1 ? '1 brief' : `${number} brieven`),
    erased: (number: number): string => (number === 1 ? 'waarvan 1 gewist' : `waarvan ${number} gewist`),
    bytes: (bytes: string): string => `${bytes} bytes die hij niet kan lezen`,
    epochs: (number: number): string =>
      number === 1 ? '1 sleutel, verzegeld' : `${number} sleutels na elkaar, verzegeld`,
    since: (date: string): string => `dat de groep bestaat sinds ${date}`,
    asked: (number: number): string =>
      number === 1 ? '1 die wacht om erbij te komen' : `${number} die wachten om erbij te komen`,
  },
  you: {
    name: (name: string): string => `de naam: ${name}`,
    people: (number: number): string => (number === 1 ? '1 naam' : `${number} namen`),
    opened: (number: number): string =>
      number === 1 ? '1 brief die jouw browser opende' : `${number} brieven die jouw browser opende`,
    notYours: (number: number): string =>
      number === 1 ? '1 brief die je niet kunt openen' : `${number} brieven die je niet kunt openen`,
    agreements: (number: number): string =>
      number === 1 ? '1 tekst met afspraken' : `${number} teksten met afspraken`,
    casus: (number: number): string => (number === 1 ? '1 casus' : `${number} casus`),
    steps: (number: number): string => (number === 1 ? '1 eerste stap' : `${number} eerste stappen`),
  },
  also: {
    title: 'Wat de server verder weet',
    address: 'Bij elk nummer een e-mailadres. Dat zie jij hier niet van de anderen; de beheerder wel.',
    sessions: 'Op welke apparaten iemand is ingelogd, en wanneer die het laatst gebruikt zijn.',
    own: (number: number): string =>
      number === 1
        ? 'Dat jij 1 brief aan jezelf schreef, en hoe groot die is.'
        : `Dat jij ${number} brieven aan jezelf schreef, en hoe groot die zijn.`,
    live: 'Tijdens een bijeenkomst: dat het er een van deze groep is, wie er binnen zijn en op welke plek, in welke fase jullie zijn, welke plek iets schrijft. Wie waar zat, bewaart hij niet.',
    passes: 'Wie een gast of een gedeeld scherm binnenliet. Dat gaat weg met de bijeenkomst.',
    network:
      'Van welk netwerk een verzoek komt, een tijdje, om raden en overlast af te remmen. Het logboek bewaart dat niet.',
    day: 'De dag waarop een brief gewist wordt. Daaruit is soms te raden wat voor soort brief het is.',
    planning:
      'Van een datumvoorstel: tot wanneer het open staat, en wie al antwoordde. Niet welke datums erin staan, en niet wat iemand antwoordde.',
    calendar: 'Of jouw agenda een adres heeft om jullie datums te volgen. Dat adres zelf heeft hij niet.',
  },
  never: {
    title: 'Wat hij niet weet',
    detail:
      'Namen, de naam van de groep (tenzij jullie die in agenda’s laten zien), waarom iemand niet kan, afspraken, casus, vragen, inzichten, eerste stappen, je eigen boek. Geen wachtwoord, geen herstelcode, geen sleutel. Hoe lang een tekst precies is ook niet: alles is gevuld tot stappen van 256 bytes.',
  },
  limit:
    'De grens: de server levert ook het programma waarmee je leest. Wie de server beheert en kwaad wil, kan een ander programma sturen dat meeleest. Daartegen helpt alleen een beheerder die jullie vertrouwen.',
  names: 'Zet de namen erbij die jouw browser kent',
  ids: 'Toon de nummers, zoals de server ze ziet',
  roster: {
    title: 'De ledenlijst',
    hint: 'Wie kwam, wie ging, wie nieuwe sleutels nam. Elke regel is getekend, en hangt vast aan de vorige.',
    kinds: {
      founded: 'richtte de groep op',
      joined: 'kwam erbij',
      left: 'ging weg',
      keysChanged: 'nam nieuwe sleutels',
      restored: 'kreeg sleutels terug van de groep',
    },
    columns: { number: 'Nr', at: 'Wanneer', who: 'Wie', what: 'Wat', by: 'Getekend door' },
  },
  epochs: {
    title: 'De sleutels, verzegeld',
    hint: 'Voor elk lid één verzegelde kopie. De server bewaart ze, en kan er geen openen.',
    columns: { number: 'Nr', at: 'Sinds', by: 'Gemaakt door', for: 'Een kopie voor' },
  },
  dates: {
    title: 'De data',
    hint: 'Dit weet de server van jullie data. In agenda’s en mails staat niet meer dan dit. Vier weken na de bijeenkomst is het weg.',
    columns: {
      at: 'Wanneer',
      minutes: 'Minuten',
      title: 'Titel',
      place: 'Plek',
      presenter: 'Brengt in',
      answers: 'Agenda’s zeiden',
    },
    answers: { accepted: 'ja', declined: 'nee', tentative: 'misschien' },
    cancelled: (title: string): string => `${title} (gaat niet door)`,
  },
  letters: {
    title: 'De brieven',
    hint: 'De nieuwste eerst.',
    columns: { number: 'Nr', at: 'Wanneer', by: 'Van', epoch: 'Sleutel', bytes: 'Bytes', until: 'Wordt gewist' },
    erased: 'gewist',
    never: 'niet vanzelf',
    all: (number: number): string => `Toon alle ${number} brieven`,
    none: 'Er zijn nog geen brieven.',
  },
  raw: {
    title: 'Eén envelop, letter voor letter',
    hint: 'Zo staat de laatste brief op de schijf van de server. Achter ‘sealed’ staat jullie tekst, verzegeld; hier staat alleen het begin.',
    more: (number: number): string => `… nog ${number} tekens`,
  },
};

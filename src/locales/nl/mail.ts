import type { DateInWords, MailWords } from '../mail.ts';

const kind = 'Heb je niets aangevraagd? Dan hoef je niets te doen.';

const groupPage = 'Naar de pagina van je groep';

function when({ title, day, time, ownTime, place }: DateInWords): string {
  const own = ownTime === undefined ? '' : ` (bij jou ${ownTime})`;
  return `${title}: ${day}, ${time}${own}.${place === undefined ? '' : ` Waar: ${place}.`}`;
}

export const mail: MailWords = {
  locale: 'nl-NL',
  clock: (time) => `${time.replace(':', '.')} uur`,
  code: (code) => ({
    subject: 'Je code voor Kring',
    lines: [
      `Je code is ${code}.`,
      'Typ hem in het venster waarin je hem hebt aangevraagd. Hij werkt tien minuten.',
      `Geef hem aan niemand, ook niet als iemand erom belt. ${kind}`,
    ],
  }),
  alreadyThere: {
    subject: 'Je account bij Kring',
    lines: [
      'Je vroeg een code aan voor dit adres, maar er is al een account mee. Je kunt er gewoon mee inloggen.',
      'Ben je je wachtwoord kwijt? Log dan in met je herstelcode, of kies daar voor hulp van je groep.',
      kind,
    ],
  },
  notThere: {
    subject: 'Geen account bij Kring',
    lines: [
      'Je vroeg een code aan om je account terug te krijgen, maar met dit adres is er geen account.',
      'Misschien gebruikte je een ander adres. Probeer het daarmee.',
      kind,
    ],
  },
  addressMoved: {
    subject: 'Het adres van je account bij Kring is veranderd',
    lines: [
      'Je account bij Kring hoort vanaf nu bij een ander e-mailadres. Dit adres gebruiken we niet meer.',
      'Heb je dat niet zelf gedaan? Neem dan contact op met wie jullie Kring beheert.',
    ],
  },
  keysRenewed: {
    subject: 'Je account bij Kring heeft nieuwe sleutels',
    lines: [
      'Met een code uit een mail naar dit adres kreeg je account een nieuw wachtwoord en nieuwe sleutels. Op alle apparaten ben je uitgelogd.',
      'Heb je dat niet zelf gedaan? Zeg het dan meteen tegen je groep: bevestig niets, en laat niemand bevestigen.',
    ],
  },
  reminder: (date) => ({
    subject: `Herinnering: ${date.title}, ${date.day}`,
    lines: [
      when(date),
      'Kun je er niet bij zijn, en zei je dat nog niet? Zeg het op de pagina van je groep. Dan weten de anderen het op tijd.',
    ],
    link: groupPage,
  }),
  question: (date) => ({
    subject: `Een vraag over: ${date.title}, ${date.day}`,
    lines: [
      when(date),
      'Iemand van je groep vraagt je om naar deze datum te kijken. Waar het om gaat, staat op de pagina van je groep.',
    ],
    link: 'Bekijk de datum',
  }),
  preparation: (date) => ({
    subject: `Voorbereiden: ${date.title}, ${date.day}`,
    lines: [
      when(date),
      'Jij bent deze keer de inbrenger. Denk alvast na over je vraag. Opschrijven mag, vertellen mag ook.',
      'Komt het niet uit? Misschien wil iemand met je ruilen.',
    ],
    link: groupPage,
  }),
  poll: {
    opened: ({ day, time }) => ({
      subject: 'Jullie zoeken datums; wanneer kun jij?',
      lines: [
        'Je groep zoekt datums om bij elkaar te komen. Zeg per datum of je kunt.',
        `Dat kan tot ${day}, ${time}. Het kost je een minuut.`,
      ],
      link: 'Zeg wanneer je kunt',
    }),
    more: ({ day, time }) => ({
      subject: 'Er zijn datums bij gekomen; wanneer kun jij?',
      lines: [
        'Je groep vraagt naar nog een paar datums. Wat je al antwoordde, blijft staan.',
        `Antwoorden kan tot ${day}, ${time}.`,
      ],
      link: 'Zeg wanneer je kunt',
    }),
    waiting: ({ day, time }) => ({
      subject: 'Wanneer kun jij?',
      lines: [
        'Je groep zoekt datums om bij elkaar te komen. Jij hebt nog niet geantwoord.',
        `Dat kan tot ${day}, ${time}. Het kost je een minuut.`,
      ],
      link: 'Zeg wanneer je kunt',
    }),
  },
  dates: {
    given: (date) => ({
      subject: `${date.title}, ${date.day}`,
      lines: [when(date), 'Met het bestand bij deze mail zet je het in je agenda.'],
      link: groupPage,
    }),
    moved: (date) => ({
      subject: `Verplaatst: ${date.title}, ${date.day}`,
      lines: ['De bijeenkomst is verplaatst. Dit is het nieuwe moment.', when(date)],
      link: groupPage,
    }),
    changed: (date) => ({
      subject: `Gewijzigd: ${date.title}, ${date.day}`,
      lines: ['Er is iets gewijzigd. Zo staat het er nu voor.', when(date)],
      link: groupPage,
    }),
    cancelled: (date) => ({
      subject: `Gaat niet door: ${date.title}, ${date.day}`,
      lines: ['Deze bijeenkomst gaat niet door.', when(date)],
      link: groupPage,
    }),
    together: (place, of) =>
      `Dit is datum ${place} van ${of}. Elke datum heeft een eigen mail: zo kan je agenda hem bijhouden als er iets verandert.`,
    left: ({ day, time }) => ({
      subject: `Uit je agenda: ${day}`,
      lines: [`Je hoort niet meer bij de groep. De bijeenkomst van ${day}, ${time}, kan uit je agenda.`],
    }),
  },
  answering: {
    read: 'Zeg je in je agenda ja of nee, dan ziet je groep dat. Wat je erbij schrijft, komt niet bij je groep.',
    unread: 'Kun je er niet bij zijn? Zeg het op de pagina van je groep.',
  },
  stop: 'Wil je dit soort mails niet meer?',
};

import type { MailWords } from '../mail.ts';

const kind = 'Heb je niets aangevraagd? Dan hoef je niets te doen.';

export const mail: MailWords = {
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
};

import type { envelopes as dutch } from '../nl/envelopes.ts';

export const envelopes: typeof dutch = {
  title: 'What the server sees',
  lead: 'Not an example, but the real envelopes of this group: asked of the server just now. What is inside, the server does not have and cannot open.',
  print: 'Print',
  asking: 'Asking the server what it has…',
  again: 'Ask again',
  drawing: {
    label: 'An envelope: on the outside what the server sees, inside a shut letter',
    number: (number) => `letter ${number}`,
    from: (id) => `from ${id}`,
    size: (bytes) => `${bytes} bytes`,
    until: (date) => `until ${date}`,
    noUntil: 'no end date',
    shut: 'shut',
  },
  outside: 'On the outside: this the server sees',
  inside: 'Inside: this only you and your group see',
  counts: {
    members: (number) => (number === 1 ? '1 number that belongs to it' : `${number} numbers that belong to it`),
    letters: (number) => (number === 1 ? '1 letter' : `${number} letters`),
    erased: (number) => (number === 1 ? '1 of them erased' : `${number} of them erased`),
    bytes: (bytes) => `${bytes} bytes that it cannot read`,
    epochs: (number) => (number === 1 ? '1 key, sealed' : `${number} keys, one after the other, sealed`),
    since: (date) => `that the group has existed since ${date}`,
    asked: (number) => (number === 1 ? '1 waiting to be let in' : `${number} waiting to be let in`),
  },
  you: {
    name: (name) => `its name: ${name}`,
    people: (number) => (number === 1 ? '1 name' : `${number} names`),
    opened: (number) =>
      number === 1 ? '1 letter that your browser opened' : `${number} letters that your browser opened`,
    notYours: (number) => (number === 1 ? '1 letter that you cannot open' : `${number} letters that you cannot open`),
    agreements: (number) => (number === 1 ? '1 text of agreements' : `${number} texts of agreements`),
    casus: (number) => (number === 1 ? '1 casus' : `${number} casus`),
    steps: (number) => (number === 1 ? '1 first step' : `${number} first steps`),
  },
  also: {
    title: 'What else the server knows',
    address:
      'An e-mail address for each number. You do not see those of the others here; whoever runs the server does.',
    sessions: 'On which devices somebody is signed in, and when those were last used.',
    own: (number) =>
      number === 1
        ? 'That you wrote 1 letter to yourself, and how large it is.'
        : `That you wrote ${number} letters to yourself, and how large they are.`,
    live: 'During a meeting: that it is one of this group, who is in it and in which seat, which phase you are in, which seat is writing. Who sat where, it does not keep.',
    passes: 'Who let in a guest or a shared screen. That goes with the meeting.',
    network:
      'From which network a request comes, for a while, to slow down guessing and nuisance. The log does not keep it.',
    day: 'The day on which a letter is erased. From that one can sometimes guess what sort of letter it is.',
    planning:
      'Of a date poll: until when it is open, and who has answered. Not which dates it holds, and not what anyone answered.',
    calendar: 'Whether your calendar has an address for following your dates. The address itself it does not have.',
  },
  never: {
    title: 'What it does not know',
    detail:
      'Names, the name of the group (unless you let calendars show it), why somebody cannot come, agreements, casus, questions, insights, first steps, your own book. No password, no recovery code, no key. Nor exactly how long a text is: everything is padded to steps of 256 bytes.',
  },
  limit:
    'The limit: the server also hands out the program you read with. Whoever runs it and means harm can send another program that reads along. Against that, only somebody you trust to run it helps.',
  names: 'Add the names that your browser knows',
  ids: 'Show the numbers, as the server sees them',
  roster: {
    title: 'The list of members',
    hint: 'Who came, who went, who took new keys. Every line is signed, and tied to the one before.',
    kinds: {
      founded: 'founded the group',
      joined: 'came in',
      left: 'went',
      keysChanged: 'took new keys',
      restored: 'was given keys again by the group',
    },
    columns: { number: 'No.', at: 'When', who: 'Who', what: 'What', by: 'Signed by' },
  },
  epochs: {
    title: 'The keys, sealed',
    hint: 'One sealed copy for each member. The server keeps them and can open none.',
    columns: { number: 'No.', at: 'Since', by: 'Made by', for: 'A copy for' },
  },
  dates: {
    title: 'The dates',
    hint: 'This is what the server knows of your dates. Calendars and mails say no more than this. Four weeks after the meeting it is gone.',
    columns: {
      at: 'When',
      minutes: 'Minutes',
      title: 'Title',
      place: 'Place',
      presenter: 'Presents',
      answers: 'Calendars said',
    },
    answers: { accepted: 'yes', declined: 'no', tentative: 'maybe' },
    cancelled: (title) => `${title} (cancelled)`,
  },
  letters: {
    title: 'The letters',
    hint: 'The newest first.',
    columns: { number: 'No.', at: 'When', by: 'From', epoch: 'Key', bytes: 'Bytes', until: 'To be erased' },
    erased: 'erased',
    never: 'not by itself',
    all: (number) => `Show all ${number} letters`,
    none: 'There are no letters yet.',
  },
  raw: {
    title: 'One envelope, letter for letter',
    hint: 'This is how the last letter stands on the server’s disk. After ‘sealed’ comes your text, sealed; only its beginning is shown.',
    more: (number) => `… ${number} more characters`,
  },
};

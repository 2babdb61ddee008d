import type { keepingWords as dutch } from '../nl/keeping.ts';

export const keepingWords: typeof dutch = {
  title: 'What there is, and when it goes',
  lead: 'Everything there is of your group, until when and why. What you do not see here does not exist.',
  things: {
    meetingKey: 'Key of a meeting',
    casus: 'Casus',
    step: 'First step, and how it went',
    aims: 'Learning aims',
    evaluation: 'Figures about the group',
    attendance: 'Who was there, brought a casus and chaired',
    agreements: 'Agreements',
    invitation: 'Invitation',
    restoring: 'Confirmation of someone’s new keys',
    shares: 'Shares of someone’s keys',
    returnedShare: 'Share of someone’s keys, given back',
    poll: 'Date poll, and who can come when',
    presence: 'Who comes later, leaves earlier, or why not',
    registers: 'Which register somebody is in',
    groupCard: 'Names and details of the group',
  },
  until: {
    meetingOver: () => 'Until the meeting is over',
    at: (date) => `Until ${date}`,
    trajectoryClosed: () => 'Until the trajectory is closed',
    takenBack: () => 'Until its owner takes it back',
    groupEnds: () => 'As long as the group exists',
  },
  why: {
    toFindDates: 'To find dates that suit everyone.',
    toKnowWhoComes: 'To know who is coming.',
    toKnowIfItCounts: 'To know whether a meeting counts.',
    needed: 'The group cannot do without it.',
    shownBeforehand: 'The presenter showed it beforehand.',
    presenterKeeps: 'The presenter wants to keep it.',
    toAskHowItWent: 'To be able to ask how it went.',
    toLetIn: 'To be able to let someone in.',
    toGetBackIn: 'To let someone back in who lost their keys.',
    proofAgreed: 'You agreed on a certificate of attendance.',
    turnsToShare: 'To share turns fairly.',
  },
  clocks: {
    title: 'Two clocks',
    contents: {
      title: 'What was said and written',
      detail:
        'What you write in a meeting is gone a quarter of an hour after it ends. A casus that was shown beforehand goes when the meeting is over. If the presenter keeps the casus: until six weeks after ‘How did it go?’.',
      shown: 'shown',
      meeting: 'meeting',
      askedHow: 'how did it go?',
      weeks: '+ 6 weeks',
    },
    proof: {
      title: 'Who was there',
      off: 'You did not agree on a certificate of attendance. Who was there stays until the trajectory is closed, to share turns.',
      on: 'You agreed on a certificate of attendance. Who was there stays for six years, without a word of what was said.',
      held: 'meeting',
      closed: 'trajectory closed',
      years: '+ 6 years',
    },
    book: 'Your own book has no clock: it stays until you erase it.',
  },
  inGroup: 'What there is of the group',
  members: (names) => `of ${names}`,
  about: (names) => `about ${names}`,
  times: (number) => `${number} times`,
  and: (number) => (number === 1 ? 'one other' : `${number} others`),
  over: (number) =>
    number === 1
      ? 'The time of one letter is up. Its writer’s browser erases it as soon as Kring is opened there.'
      : `The time of ${number} letters is up. Their writers’ browsers erase them as soon as Kring is opened there.`,
  unread: (number) =>
    number === 1
      ? 'One letter to the group does not open for you. It should: tell the others.'
      : `${number} letters to the group do not open for you. They should: tell the others.`,
  plan: {
    thing: 'The plan, and what you told each other about it',
    why: 'Dates, turns, swaps, who cannot come, who signed. Without it the group does not know where it is.',
  },
  roster: {
    thing: 'List of members, and keys in sealed form',
    why: 'Without names. It lets everyone check who can read, and keeps the server from adding anybody.',
  },
  erase: {
    actionOf: (thing) => `Erase now: ${thing}`,
    ask: 'This goes for everyone in the group, and does not come back.',
    yes: 'Erase',
    busy: 'Being erased…',
    done: 'Erased. The text is gone from the server.',
  },
  yourself: {
    title: 'Yours alone',
    account: (address) => `Your account: ${address}`,
    accountUntil: (since) => `Since ${since}, until you delete it`,
    session: (device, used) => `Signed in: ${device}, used on ${used}`,
    here: 'this device',
    sessionUntil: (date) => `Until ${date}, or until you sign out`,
    sessionWhy: 'A device that is not used for thirty days is signed out.',
    book: (number) => (number === 1 ? 'Your own book, with 1 entry' : `Your own book, with ${number} entries`),
    drafts: (number) => (number === 1 ? '1 casus in preparation' : `${number} casus in preparation`),
    answers: (number) => (number === 1 ? 'Your answer about 1 member' : `Your answers about ${number} members`),
    untilYou: 'Until you erase it yourself',
    talk: 'A talk about the agreements that is not put down yet',
    aims: 'What you wrote about the learning aims and have not shown',
    eraseAsk: 'This is erased, and does not come back. What you have shown the group stays there.',
    sealed: 'Nobody else can read it.',
    toBook: 'To your book',
    toAccount: 'To your account',
    asking: 'Asking the server what else there is…',
    unreachable:
      'The server did not answer. What stands above is right; what there is of your account we do not know now.',
  },
  afterwards: 'After erasing',
  ofYou: 'yours',
  ofAll: 'everyone’s',
  onlyYours: 'Show only what is mine',
  gone: 'What is erased is gone from the server, every byte of it. Of a meeting the key goes too.',
  remains: 'What remains is the envelope: a number, who wrote it and when. It goes with the group.',
  readBefore: 'Nobody can take back what someone has already read or saved.',
  backups: (days) =>
    days === 0
      ? 'No backups are made of this server.'
      : days === 1
        ? 'A backup of the server holds it for one more day at most.'
        : `A backup of the server holds it for ${days} more days at most.`,
  backupsUnknown: 'A backup of the server may hold it a little longer. Ask whoever runs Kring for you how long.',
  restored:
    'If such a backup is put back, Kring first erases everything whose time is up. What was erased by hand may come back; erase it once more.',
  export: 'Everything about me in one file',
  exportHint:
    'What you wrote and signed in all your groups, with your own book and your account. Not a word of others, except the agreements. The file is not locked: keep it somewhere safe.',
  exportBusy: 'Reading your groups…',
  exported: 'The file is among your downloads.',
};

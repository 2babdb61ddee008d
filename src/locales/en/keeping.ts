import type { keepingWords as dutch } from '../nl/keeping.ts';

export const keepingWords: typeof dutch = {
  title: 'What there is, and when it goes',
  lead: 'This is all that your group keeps. There is nothing else.',
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
    needed: 'The group cannot do without it.',
    shownBeforehand: 'The presenter showed it beforehand.',
    presenterKeeps: 'The presenter wants to keep it.',
    toAskHowItWent: 'To be able to ask how it went.',
    toLetIn: 'To be able to let someone in.',
    toGetBackIn: 'To let someone back in who lost their keys.',
    proofAgreed: 'You agreed on a certificate of attendance.',
    turnsToShare: 'To share turns fairly.',
  },
  headings: { thing: 'What', of: 'Whose, or about whom', until: 'Until when', why: 'Why' },
  ofYou: 'yours',
  ofAll: 'everyone’s',
  onlyYours: 'Show only what is mine',
  everything: 'Show everything',
  ownBook: 'Your own book is not in this list. It is yours, has no end date, and you erase it yourself.',
  gone: 'What is erased is gone: the text, and the key that belonged to it.',
  readBefore: 'Nobody can take back what someone has already read or saved.',
  backups: (days) =>
    days === 1
      ? 'A backup of the server holds it for one more day at most.'
      : `A backup of the server holds it for ${days} more days at most.`,
  backupsUnknown: 'A backup of the server may hold it a little longer. Ask whoever runs Kring for you how long.',
  restored:
    'If such a backup is put back, Kring first erases everything whose time is up. What was erased by hand may come back; erase it once more.',
  export: 'Everything about me in one file',
  exportHint: 'What you wrote in all your groups, and your own book. The file is not locked: keep it somewhere safe.',
};

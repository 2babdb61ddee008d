import type { closing as dutch } from '../nl/closing.ts';

export const closing: typeof dutch = {
  title: 'What do you take home?',
  ended: 'The meeting is closed.',
  erasedAt: (time) => `At ${time} everything here is erased. Until then, keep what is yours.`,
  yours: 'This is yours',
  nothing: 'You wrote nothing down here. What you heard comes along by itself.',
  nothingAgain:
    'You wrote nothing down in this seat. You left and came in again; what you wrote before belonged to your first seat and can no longer be seen.',
  leftBefore: 'You left and came in again. What you wrote before belonged to your first seat and is not here.',
  agreed: 'What you wrote down for the group',
  casusOf: (name) => `${name}’s casus`,
  yourCasus: 'Your casus',
  firstQuestion: 'The first question',
  question: 'The question',
  ownWords: 'What you wrote yourself',
  handedOver: 'What the others handed to you',
  outcomes: 'What we wrote down together',
  ownNotes: 'What you wrote down',
  file: 'Save as a file',
  print: 'Print',
  fileName: (day) => `kring-${day}.md`,
  fileTitle: (day) => `Meeting of ${day}`,
  stays: 'This stays in the group: keep it where only you can reach it.',
  again: 'To the beginning',
  signIn: 'Sign in',
  farewells: {
    erased: {
      title: 'This meeting was erased',
      detail: 'Nothing is left of it, not with us either. What you kept yourself, you still have.',
    },
    seatLost: {
      title: 'Your seat was opened somewhere else',
      detail:
        'Someone took your seat on another device. Was that not you? Open the link again and ask for your seat back.',
    },
    notMember: {
      title: 'For you this meeting is over',
      detail:
        'It is for members of the group, and for those who came with one of them. You are not, or no longer, among them. Nothing of the meeting is left on this page. What is in your own book stays yours.',
    },
    signInFirst: {
      title: 'This is a meeting of a fixed circle',
      detail:
        'If you are a member, sign in and go in through your group; any seat you had is still yours. If you are a guest, ask somebody in the group for a link. Each link is for one guest.',
    },
    restarting: { title: 'The server is restarting', detail: 'Everything is kept. This page comes back by itself.' },
    tooFast: {
      title: 'The connection was closed',
      detail: 'Too much came at once. Wait a minute and reload the page. Nothing is lost.',
    },
    tooSlow: { title: 'The connection was too slow', detail: 'Reload the page. Your seat and your text are kept.' },
    refused: {
      title: 'This meeting is not there',
      detail: 'It may have been erased, or the link is not complete. Ask someone in the group for the link again.',
    },
  },
  entry: {
    insecureOrigin: {
      title: 'Kring cannot lock anything safely here',
      detail:
        'This address has no secure connection, and then the browser gives no keys. Open Kring over https, or on the same computer at localhost.',
    },
    notMeetingId: {
      title: 'This link is not right',
      detail: 'A piece is missing. Ask someone in the group for the link again.',
    },
    missing: {
      title: 'The key is missing',
      detail:
        'The last piece of the link was lost on the way. Copy the whole link again, with the part after the hash sign.',
    },
    unknownVersion: { title: 'This link is of another version', detail: 'Ask someone in the group for a new link.' },
    wrongLength: {
      title: 'The link is not complete',
      detail: 'A piece is missing, or there is something too many. Copy the whole link again.',
    },
    notBase64Url: {
      title: 'The link is damaged',
      detail: 'There is a wrong character in it. Copy the whole link again.',
    },
  },
  problems: {
    insecureOrigin: 'This address has no secure connection. Open Kring over https or at localhost.',
    unreachable: 'The server cannot be reached. Nothing is lost; try again in a moment.',
    notForScreens: 'This can only be done on a device of someone who takes part.',
    missing: 'Type the code first.',
    unknownLetter: 'There is a character in it that no code has. Look once more.',
    wrongLength: 'A code has ten characters. See whether one is missing.',
    unknownPairing: 'This code is not right, or was used already. Ask for a new one.',
    notOpening: 'This code is not right. Ask for a new one.',
    pairingTaken: 'This code was used just now. Make a new one.',
    malformed: 'The server did not understand this. Reload the page and try once more.',
    tooLarge: 'This is too large to send.',
    tooFast: 'That was too often in a row. Wait a minute and try again.',
    notFound: 'The server does not know this address. Reload the page.',
    unknownMeeting: 'This meeting does not exist, or no longer.',
    meetingTaken: 'This meeting exists already. Try again.',
    meetingErased: 'This meeting was erased.',
    wrongProof: 'The link is not quite right. Ask someone in the group for it again.',
    notStored: 'The server could not store this. Try again in a moment.',
    fault: 'Something went wrong at the server. Try again in a moment.',
  },
  notFound: { title: 'This page is not there', detail: 'Perhaps a piece of the address is missing.' },
};

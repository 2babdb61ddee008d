import type { MailWords } from '../mail.ts';

const kind = 'If you did not ask for anything, there is nothing you need to do.';

export const mail: MailWords = {
  code: (code) => ({
    subject: 'Your Kring code',
    lines: [
      `Your code is ${code}.`,
      'Type it into the window where you asked for it. It works for ten minutes.',
      `Do not give it to anyone, even if they ring and ask. ${kind}`,
    ],
  }),
  alreadyThere: {
    subject: 'Your Kring account',
    lines: [
      'You asked for a code for this address, but it already has an account. You can simply sign in.',
      'Forgotten your password? Sign in with your recovery code, or ask your group for help there.',
      kind,
    ],
  },
  notThere: {
    subject: 'No Kring account',
    lines: [
      'You asked for a code to get back into your account, but no account has this address.',
      'You may have used another address. Try that one.',
      kind,
    ],
  },
  addressMoved: {
    subject: 'The address of your Kring account has changed',
    lines: [
      'Your Kring account now belongs to another e-mail address. We no longer use this one.',
      'If that was not you, get in touch with whoever runs Kring for you.',
    ],
  },
  keysRenewed: {
    subject: 'Your Kring account has new keys',
    lines: [
      'Using a code mailed to this address, your account was given a new password and new keys. You have been signed out everywhere.',
      'If that was not you, tell your group at once: confirm nothing, and let nobody else confirm.',
    ],
  },
};

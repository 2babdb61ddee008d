import type { DateInWords, MailWords } from '../mail.ts';

const kind = 'If you did not ask for anything, there is nothing you need to do.';

const groupPage = 'Open your group’s page';

function when({ title, day, time, ownTime, place }: DateInWords): string {
  const own = ownTime === undefined ? '' : ` (${ownTime} where you are)`;
  return `${title}: ${day}, ${time}${own}.${place === undefined ? '' : ` Where: ${place}.`}`;
}

export const mail: MailWords = {
  locale: 'en-GB',
  clock: (time) => time,
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
  reminder: (date) => ({
    subject: `Reminder: ${date.title}, ${date.day}`,
    lines: [
      when(date),
      'Can’t make it, and haven’t said so yet? Say so on your group’s page, so the others know in good time.',
    ],
    link: groupPage,
  }),
  question: (date) => ({
    subject: `A question about: ${date.title}, ${date.day}`,
    lines: [
      when(date),
      'Somebody in your group is asking you to look at this date. What it is about is on your group’s page.',
    ],
    link: 'Look at the date',
  }),
  preparation: (date) => ({
    subject: `Getting ready: ${date.title}, ${date.day}`,
    lines: [
      when(date),
      'This time you are the presenter. You might start thinking about your question. Write it down or just tell it on the day.',
      'Not a good moment? Someone may be willing to swap with you.',
    ],
    link: groupPage,
  }),
  poll: {
    opened: ({ day, time }) => ({
      subject: 'Your group is looking for dates: when can you make it?',
      lines: [
        'Your group is looking for dates to meet. Say for each one whether you can come.',
        `You can until ${day}, ${time}. It takes a minute.`,
      ],
      link: 'Say when you can make it',
    }),
    more: ({ day, time }) => ({
      subject: 'A few more dates: when can you make it?',
      lines: [
        'Your group is asking about a few more dates. What you have already answered stays.',
        `You can answer until ${day}, ${time}.`,
      ],
      link: 'Say when you can make it',
    }),
    waiting: ({ day, time }) => ({
      subject: 'When can you make it?',
      lines: [
        'Your group is looking for dates to meet. You have not answered yet.',
        `You can until ${day}, ${time}. It takes a minute.`,
      ],
      link: 'Say when you can make it',
    }),
  },
  dates: {
    given: (date) => ({
      subject: `${date.title}, ${date.day}`,
      lines: [when(date), 'The file that comes with this mail puts it in your calendar.'],
      link: groupPage,
    }),
    moved: (date) => ({
      subject: `Moved: ${date.title}, ${date.day}`,
      lines: ['The meeting has been moved. This is when it is now.', when(date)],
      link: groupPage,
    }),
    changed: (date) => ({
      subject: `Changed: ${date.title}, ${date.day}`,
      lines: ['Something has changed. This is how it stands now.', when(date)],
      link: groupPage,
    }),
    cancelled: (date) => ({
      subject: `Called off: ${date.title}, ${date.day}`,
      lines: ['This meeting will not take place.', when(date)],
      link: groupPage,
    }),
    together: (place, of) =>
      `This is date ${place} of ${of}. Each comes in a mail of its own, so that your calendar can follow it if anything changes.`,
    left: ({ day, time }) => ({
      subject: `Out of your calendar: ${day}`,
      lines: [`You no longer belong to the group. The meeting on ${day}, ${time}, can come out of your calendar.`],
    }),
  },
  answering: {
    read: 'If you accept or decline in your calendar, your group sees that. Anything you write with it does not reach them.',
    unread: 'Can’t make it? Say so on your group’s page.',
  },
  stop: 'Don’t want this kind of mail any more?',
};

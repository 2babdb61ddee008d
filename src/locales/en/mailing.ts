import type { mailing as nl } from '../nl/mailing.ts';

export const mailing: typeof nl = {
  title: 'Mail',
  lead: 'You will always get mail about your account, and any codes you ask for.',
  kinds: {
    dates: 'Dates for your calendar',
    reminder: 'Reminders of a meeting, or a question about it',
    preparation: 'Reminders to prepare something',
    poll: 'Reminders to say when you can come',
    account: 'Messages about your account',
  },
  none: 'This server does not send mail about groups. Whatever your group plans is on your group’s page.',
  night: (zone) => `Between 9 pm and 8 am you get no mail about your groups (time zone: ${zone}).`,
  takeZone: (zone) => `Use this device’s time zone: ${zone}`,
  undelivered: 'These did not arrive',
  undeliveredLead: 'Is your e-mail address still right? Whatever your group plans is also on your group’s page.',
  undeliveredOn: (day) => `from ${day}`,
  kept: 'Saved.',
  stop: {
    title: 'Less mail from Kring',
    ask: (kind) => `${kind}: would you rather not get these?`,
    yes: 'Stop sending me these',
    over: (kind) => `${kind}: you will not get these any more.`,
    undo: 'Send them after all',
    resumed: (kind) => `${kind}: you will get these again.`,
    unknown: 'This link does not belong to any mail from Kring. Part of it may have been cut off.',
    unreachable: 'Kring cannot be reached just now. Nothing has changed. Try again in a moment.',
    rest: 'You can also choose which mail you want on your account page.',
    account: 'Go to your account',
  },
};

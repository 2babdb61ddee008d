import type { groups as nl } from '../nl/groups.ts';

export const groups: typeof nl = {
  title: 'Your groups',
  nav: { groups: 'Groups', book: 'Own book', account: 'Account' },
  parts: {
    overview: 'Overview',
    agreements: 'Agreements',
    trajectory: 'Trajectory',
    dates: 'Dates',
    casus: 'Casus',
    evaluation: 'How is the group doing?',
    people: 'People',
    kept: 'What is kept',
    server: 'What the server sees',
  },
  none: 'You do not belong to a group yet. Found one, or open the link you were sent.',
  found: 'Found a group',
  openGroup: (name: string): string => `Open ${name}`,
  unnamed: 'Group without a name',
  reading: 'The group is being opened…',
  founding: {
    title: 'Found a group',
    lead: 'The circle stands in ten minutes. You make the agreements together, in the start meeting.',
    name: 'What is the group called?',
    nameHint: 'For instance: Tuesday circle.',
    profession: 'What work do you do?',
    professionHint: 'For instance: mediators, youth workers. May stay empty.',
    disciplines: 'Do you all do the same work?',
    disciplinesIs: { same: 'All the same profession', mixed: 'Different professions' },
    purpose: 'What do you come together for?',
    purposeHint: 'In one sentence. May stay empty; you will talk about it in the start meeting.',
    guided: 'Who guides the group?',
    guidedIs: { selfRun: 'We do it ourselves', facilitated: 'With a facilitator' },
    self: 'You come as',
    selfIs: { participant: 'Group member', facilitator: 'Facilitator' },
    yourName: 'Your name',
    yourNameHint: 'What the group calls you.',
    enter: 'Found it',
    busy: 'The group is getting its first key…',
  },
  sealed: 'Only you and your group can read what is here.',
  unread: (count: number): string =>
    count === 1
      ? 'One letter of this group cannot be read here. Perhaps a newer Kring wrote it: reload the page.'
      : `${count} letters of this group cannot be read here. Perhaps a newer Kring wrote them: reload the page.`,
  writing: {
    falsified: 'The server showed something that cannot be. Nothing was written.',
    cannotRotate:
      'Somebody in the group has a key with which nothing can be sealed. Take that person out of the group first, and invite him or her again.',
  },
  gone: { title: 'You do not belong to this group', detail: 'Or not any more. You still have your own book.' },
};

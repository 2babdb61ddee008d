import type { people as nl } from '../nl/people.ts';

export const people: typeof nl = {
  title: 'The circle',
  you: '(you)',
  nameless: 'No name yet',
  facilitator: 'facilitator',
  invite: {
    title: 'Invite somebody',
    lead: 'Whoever opens the link comes in as soon as somebody of the group has Kring open. Send it only to who it is meant for. It works for fourteen days.',
    who: 'Who is the link for?',
    make: 'Make a link',
    linkFor: (name: string | undefined): string => (name === undefined ? 'Link for the group' : `Link for ${name}`),
    copy: 'Copy',
  },
  invited: {
    title: (group: string): string => (group === '' ? 'You are invited' : `You are invited to ${group}`),
    from: (name: string): string => `${name} asks you to join.`,
    sealed: 'Only the group can read what is said there. Whoever runs this server cannot.',
    ask: 'I will join',
    name: 'Your name',
    waiting:
      'You have asked to come in. As soon as somebody of the group has Kring open, you are inside. You may close this page.',
    tooLate: 'This invitation does not work any more. Ask whoever invited you for a new link.',
    broken: 'This link is not whole. Copy it once more from beginning to end, or ask for a new one.',
  },
};

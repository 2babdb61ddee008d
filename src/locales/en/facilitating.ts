import type { facilitating as dutch } from '../nl/facilitating.ts';

export const facilitating: typeof dutch = {
  now: 'A meeting is open',
  opened: (name) => `Opened by ${name}`,
  enter: 'Go in',
  prepare: 'Open, or adapt for tonight',
  prepareHint: 'Take another method or other times there; it remains a proposal until the group chooses.',
  next: 'Next time',
  noDate: 'No date yet',
  noPlan: 'There is no trajectory yet.',
  kinds: { start: 'start meeting', casus: 'meeting', closing: 'closing meeting' },
  led: {
    byMember: 'A member chairs',
    besideFacilitator: 'A member chairs, with the facilitator beside',
    byFacilitator: 'The facilitator chairs',
  },
  presents: (name) => `${name} brings a casus`,
  chairs: (name) => `${name} chairs`,
  prepared: (number) => (number === 1 ? '1 casus prepared' : `${number} casus prepared`),
  agreements: {
    none: 'No agreements yet',
    inForce: (version) => `Agreements, version ${version}`,
    waits: (number) => (number === 1 ? 'waiting for 1 signature' : `waiting for ${number} signatures`),
  },
  ready: (number) =>
    number === 1
      ? 'One member has yet to answer about the circle.'
      : `${number} members have yet to answer about the circle.`,
  promised: 'What was promised',
  promisedBy: (name, step) => `${name}: ${step}`,
  promisedOn: (date) => `for ${date}`,
  stillToBring: (names) => `Has not brought a casus yet: ${names}`,
  people: (number) => (number === 1 ? '1 person' : `${number} people`),
  as: { participant: 'You are a member', facilitator: 'You are the facilitator' },
  dates: 'All dates in one row',
  falsified: 'Something is not right here. The server showed what cannot be; open the group to see what you can do.',
  unread: 'This group could not be read just now.',
  again: 'Try once more',
};

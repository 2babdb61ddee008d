import type { Words } from '../nl.ts';

export const frame: Words['frame'] = {
  stays: 'This stays in the group',
  otherLanguage: { short: 'NL', name: 'Nederlands', code: 'nl' },
  home: 'Kring, to the beginning',
  close: 'Close',
  cancel: 'Leave it',
  save: 'Save',
  back: 'Back',
  copy: 'Copy',
  copied: 'Copied',
  busy: 'One moment…',
  connecting: 'Fetching the meeting…',
  lost: 'The connection is gone for now. Just go on, I will be right back.',
  lostDetail: 'What you write stays here and goes along as soon as the connection is back.',
  refused: 'That did not go through',
  someone: 'Someone',
  you: 'you',
  and: (names) => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`),
  minutes: (minutes) => `${minutes} min`,
};

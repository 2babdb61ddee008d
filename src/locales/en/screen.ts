import type { Words } from '../nl.ts';

export const screen: Words['screen'] = {
  title: 'The shared screen',
  explain: 'Ask for a code in the meeting and type it here. This screen shows only what everyone may see.',
  code: 'The code',
  join: 'Connect this screen',
  busy: 'The code is being checked…',
  waiting: 'We begin in a moment',
};

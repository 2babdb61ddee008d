import type { meetings as nl } from '../nl/meetings.ts';

export const meetings: typeof nl = {
  open: {
    start: 'Begin the start meeting',
    startHint:
      'In the start meeting you make the agreements: some thirty short questions, an hour or an hour and a half in all. You can stop and go on later. Do this when everyone is there.',
    startEnds: 'Everyone has signed. Have you said it all? Write down who was there: then the start meeting is over.',
    room: 'Open the meeting',
    roomHint: 'Everyone in the group can then go in with one button.',
    enter: 'Go in',
    under: (name: string): string => `${name} opened the meeting.`,
    over: (time: string): string => `The meeting is over. Until ${time} you can still keep what is yours.`,
    another: 'Open a new meeting',
    waits: 'The group can begin when everyone has answered the questions about the circle.',
    planFirst: 'Choose a trajectory first.',
  },
  door: {
    title: 'At the door of the meeting',
    member: 'Do you belong to this group? Sign in, and you go on to the meeting.',
    guest:
      'Are you not a member? Then you need a link that is for you alone. Ask somebody of the group: in the meeting they make it at ‘Invite a guest’, and show you the QR code.',
    waits: 'The meeting is not open yet. As soon as somebody opens it, you go in by yourself.',
  },
  held: {
    title: 'Who was there?',
    saved:
      'This stands in the group’s trajectory: who was there, who brought a casus and who chaired. Not a word of what was said.',
    wrong: 'This is not right',
    present: 'Who was there',
    presenter: 'Who brought a casus',
    nobodyBrought: 'Nobody brought one',
    chair: 'Who chaired',
    nobodyLed: 'Nobody in particular',
    save: 'Keep it',
  },
  keep: {
    title: 'In your own book',
    lead: 'Tick what you want to keep. Only you read it. What you do not keep is gone in a quarter of an hour.',
    save: 'Put it in my book',
    saved: 'It is in your own book.',
    from: (name: string): string => `from ${name}`,
    own: 'What do you take with you?',
    ownHint: 'In your own words. May stay empty.',
  },
  step: {
    title: 'Your first step',
    lead: 'Do you have one? The group will ask about it next time. There need not be one.',
    step: 'What will you do?',
    on: 'When, roughly?',
    save: 'Tell the group',
    saved: 'The group knows. It is in your own book as well.',
  },
  back: 'To the group',
};

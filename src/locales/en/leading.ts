import type { leading as source } from '../nl/leading.ts';

export const leading: typeof source = {
  title: 'What now?',
  hint: 'Choose what is happening. This is for you: it never shows on a shared screen.',
  search: 'Search',
  none: 'Nothing found. You may always pause: ask the group what is needed.',
  found: (count) => (count === 1 ? '1 moment' : `${count} moments`),
  all: 'All moments',
  deeds: {
    pause: 'Stop the clock',
    park: (to) => `Park the casus, go to: ${lower(to)}`,
    parkHint: 'What is there stays there. You can go back later, under More and The way.',
    stepOut: (name) => `${name} steps out of this casus`,
    reword: 'Put the question in other words',
    rewordBy: (name) => `${name} taps “Other words” under the question.`,
    everyone: 'A turn for everyone, with Troika',
    everyoneNot: 'Troika does not fit now: too few people, too many, or too little time.',
    end: 'Close the meeting',
  },
  exercise: {
    ideas: 'A few short exercises',
    own: 'Or something of your own',
    inserted: (title) => `“${title}” comes after this phase.`,
    shorter: 'These phases have become shorter:',
    same: 'All other phases keep their time.',
    was: (title, minutes, before) => `${title}: ${minutes} min, was ${before}`,
    ends: (time) => `You will be done at ${time}.`,
    done: 'Go on',
    tooLate: 'All phases are as short as they can be, so it will be later.',
  },
  exercises: {
    standing: {
      title: 'On your feet',
      minutes: 2,
      say: 'Stand up, shake your arms loose and sit down in another place.',
    },
    stillness: {
      title: 'A minute of silence',
      minutes: 2,
      say: 'We are silent for a minute. There is nothing to think about.',
    },
    oneWord: { title: 'One word', minutes: 3, say: 'One word each for how you are here now. Nobody reacts.' },
    pairs: {
      title: 'In pairs',
      minutes: 6,
      say: 'Turn to somebody beside you. Take turns to say what this stirs in you. Whoever listens says nothing.',
    },
    line: {
      title: 'On the line',
      minutes: 5,
      say: 'Imagine a line on the floor, from disagree to agree. Stand where you stand, and add one sentence.',
    },
    drawing: {
      title: 'Drawing',
      minutes: 5,
      say: 'Draw what you heard, without words. Then lay your drawing in the middle.',
    },
    reading: {
      title: 'Reading together',
      minutes: 10,
      say: 'Read the piece in silence. Underline the one sentence that stays with you; you will read it out.',
    },
  },
  moments: {
    advice: {
      name: 'Advice slips out',
      words: 'tip solution too early suggestion filling in',
      say: [
        'That is advice. Keep it until it is time for advice.',
        'Can you turn it into a question?',
        'What would you want to know before you gave that advice?',
      ],
      helps: 'Say it at once, and say it kindly. After once or twice people hear it for themselves.',
    },
    person: {
      name: 'It is only about the matter now',
      words: 'content facts feeling distance back to the person',
      say: [
        'Back to you for a moment. What does this do with you?',
        'At what point did it touch you most?',
        'What made you bring this, of all things, today?',
      ],
      helps: 'Ask one question, and then wait. “I don’t know” is an answer too.',
    },
    dominant: {
      name: 'One voice takes a lot of room',
      words: 'talks a lot dominant takes over others quiet',
      say: [
        'Thank you, that is clear. I’d like to hear from those who have not spoken.',
        'Let’s go round: one sentence each, and nobody reacts.',
        'I’ll stop you there, because I want to hear the others too.',
      ],
      helps:
        'Use the name, then look at somebody else straight away. If it goes on, mention it in the break, just the two of you.',
    },
    silence: {
      name: 'It stays silent',
      words: 'silence quiet nobody says anything',
      say: [
        'We may be quiet for a while. I’ll wait.',
        'Take a minute. Write down, for yourself, whatever comes up.',
        'What could be said here that has not been said yet?',
      ],
      helps: 'Count to twenty before you say anything. A lot can happen in a silence.',
    },
    tears: {
      name: 'Somebody cries',
      words: 'crying tears emotion sadness upset angry',
      say: [
        'Take your time. You don’t have to say anything.',
        'What do you need: a quiet moment, some air, or to go on?',
        'We go on only when you want to. Stopping is fine too.',
      ],
      helps: 'Stop the clock. Tell no story of your own, and solve nothing. Ask how it is once more afterwards.',
    },
    otherQuestion: {
      name: 'The question turns out to be another one',
      words: 'question changed shifted unclear not right',
      say: [
        'Is your question still the right one, now that you have heard this?',
        'What is your question now, in one sentence? Begin with: how can I.',
        'Then that is the question we work with from here.',
      ],
      helps: 'Leave the words to the presenter. The first question is kept beside it.',
    },
    resistance: {
      name: 'Somebody does not want this',
      words: 'resistance reluctant no refuses drops out',
      say: [
        'I notice you are not keen on this. That’s all right. What makes it hard?',
        'What would you need to be able to join in?',
        'You may skip it, or do it another way. What would you suggest?',
      ],
      helps: 'Don’t push. Often there is something in it for the group: the pace, the form, or something unsaid.',
    },
    knows: {
      name: 'Somebody knows the client, or is involved',
      words: 'acquaintance interest involved party step out client customer',
      say: [
        'Does anyone know the people this is about? Then step out of this casus now. No need to explain.',
        'If you step out, you hear and read no more of it. Afterwards you are welcome back.',
        'We go on telling only when that has been settled.',
      ],
      helps:
        'With a device of one’s own: More, then “I step out of this casus”, and then out of the room or the call. Is it you? Hand the chair on first, under More and People.',
    },
    trouble: {
      name: 'There is trouble between members',
      words: 'quarrel conflict tension irritation between us park',
      say: [
        'I’m stopping for a moment. This is no longer about the casus; it is about us.',
        'I suggest we park the casus. Is that all right with the one who brought it?',
        'What does each of us need to be able to go on here?',
      ],
      helps:
        'Take time for it now, or agree when you will. If you cannot work it out together, ask somebody from outside.',
    },
    danger: {
      name: 'There is danger, or a duty to report',
      words: 'danger report safeguarding safety abuse suicide violence crime emergency 112 999',
      say: [
        'I’m stopping here. This is not intervisie any more.',
        'Who is in danger, and which of us does what today?',
        'That we keep silent about what is said here does not come first now.',
      ],
      helps:
        'In immediate danger, call the emergency number. Otherwise follow the reporting rules of your profession and your country. Agree who calls, at what time, and who thinks along. Record it where it belongs: what is in Kring is erased.',
    },
    nobody: {
      name: 'Nobody brings anything',
      words: 'no casus nothing to bring empty',
      say: [
        'That’s fine. Let’s see what there is instead.',
        'What has gone well lately, and what made that happen?',
        'Which small moment of this week has stayed with you?',
      ],
      helps:
        'There are other ways: go back to an old casus and hear how it ended, a turn for everyone with Troika, or go home early today.',
    },
  },
};

function lower(title: string): string {
  return title.charAt(0).toLocaleLowerCase('en') + title.slice(1);
}

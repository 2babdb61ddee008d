import type { agreementSilence as dutch } from '../nl/agreement-silence.ts';

export const agreementSilence: typeof dutch = {
  confidentiality: {
    question: 'What may leave this group of what we hear?',
    why: 'People who fear that it will get out only tell what is safe. Say exactly what you mean.',
    choices: {
      staysInGroup: { label: 'Nothing', text: 'What we hear here stays in this group.' },
      ownLearningMayLeave: {
        label: 'Only what you learned yourself',
        text: 'Outside the group we only tell what we learned ourselves, and nothing of anyone else’s casus.',
      },
      staysInRoom: {
        label: 'Nothing, nor among ourselves',
        text: 'What we hear in a meeting stays there. We do not talk about it afterwards, even among ourselves.',
      },
    },
  },
  afterwards: {
    question: 'Outside the meeting, may you come back to someone’s casus?',
    why: 'A kind question over coffee can catch someone off guard. A joke even more so.',
    choices: {
      onlyWhenPresenterStarts: {
        label: 'Only if the presenter starts',
        text: 'We only come back to a casus when its presenter brings it up.',
      },
      askFirst: { label: 'Ask first', text: 'We ask the presenter first whether we may come back to it.' },
    },
  },
  anonymity: {
    question: 'How do we talk about people who are not here?',
    why: 'In a small profession everyone soon knows who is meant, even without a name.',
    choices: {
      noNames: { label: 'Without names', text: 'We do not name people who are not here.' },
      noNamesNoPlaces: {
        label: 'Without places either',
        text: 'We leave out names, places and organisations that would give someone away.',
      },
      asPresenterWishes: {
        label: 'As the presenter wishes',
        text: 'Whoever brings a casus chooses what is named. We treat that with care.',
      },
    },
  },
  danger: {
    question: 'What do we do when someone is in danger?',
    why: 'The law or your code of conduct may oblige you to report. Talk about it now, not when it happens.',
    choices: {
      talkFirstThenTell: {
        label: 'Talk here first, then report',
        text: 'When someone is in danger, we talk with the presenter first. Whoever then reports it says so here.',
      },
      lawAlone: {
        label: 'Report only what we must',
        text: 'We keep silent, unless the law or our code of conduct obliges us to report.',
      },
    },
  },
  recording: {
    question: 'May anything be recorded?',
    choices: {
      never: { label: 'No, never', text: 'We record nothing, neither picture nor sound.' },
      onlyIfAllSayYes: {
        label: 'Only if everyone says yes',
        text: 'We only record when everyone says yes to it that time.',
      },
    },
  },
  aloneInRoom: {
    question: 'Are you on your own in the room when you join online?',
    why: 'At home or in the office someone walks in before you know it, and whoever is talking stops.',
    choices: {
      yes: { label: 'Yes', text: 'When we join online, we are on our own in a room.' },
      headset: {
        label: 'Or else with headphones',
        text: 'If we cannot be on our own, we wear headphones and say so beforehand.',
      },
    },
  },
  notes: {
    question: 'What may you write down and take home?',
    choices: {
      ownWordsOnly: {
        label: 'Only what is your own',
        text: 'We only take home what we wrote ourselves about what we learned ourselves.',
      },
      paperOnly: { label: 'Only on paper', text: 'We only write on paper. Each of us looks after our own.' },
      nobody: { label: 'Nothing', text: 'We write nothing down to take home.' },
    },
  },
  retention: {
    question: 'How long is what was written about a casus kept?',
    choices: {
      erasedAtEnd: {
        label: 'Until the meeting ends',
        text: 'We erase what was written about a casus when the meeting is over.',
      },
      untilFollowUp: {
        label: 'Until we have looked back',
        text: 'We keep a casus until six weeks after looking back, if its presenter is happy with that.',
      },
    },
  },
  employer: {
    question: 'What may our employers know of this group?',
    why: 'If an employer helps to pay, agree with them on the reverse as well: what they will not be told.',
    choices: {
      nothing: { label: 'Nothing', text: 'We tell our employers nothing about this group.' },
      thatWeMeet: { label: 'That we meet', text: 'Our employers may know that we meet, and no more.' },
      hoursOnly: {
        label: 'How many hours it takes',
        text: 'Our employers may know how many hours we give it, and nothing of what is said.',
      },
    },
  },
};

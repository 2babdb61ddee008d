import type { agreements as dutch } from '../nl/agreements.ts';
import { agreementCircle } from './agreement-circle.ts';
import { agreementDates } from './agreement-dates.ts';
import { agreementEnding } from './agreement-ending.ts';
import { agreementSilence } from './agreement-silence.ts';
import { agreementWorking } from './agreement-working.ts';

export const agreements: typeof dutch = {
  title: 'Our agreements',
  lead: 'One of you reads each question aloud. Talk about it, then put down what you said together.',
  notYet: {
    title: 'Nothing to sign yet',
    detail: 'You make agreements by talking them over, in the start meeting. Before that there is nothing to put down.',
  },
  headings: {
    purpose: { title: 'Why, and with whom', lead: 'What this circle is for, and who is in it.' },
    rhythm: { title: 'When and where', lead: 'How often, how long, and with how many.' },
    confidentiality: { title: 'What stays between us', lead: 'What you hear from each other, and what becomes of it.' },
    recording: { title: 'Screens and paper', lead: 'What is on them, who sees it, and when it is gone.' },
    chairing: { title: 'How we work', lead: 'Who chairs, who brings, and what to do when something is hard.' },
    lookBack: { title: 'Looking back and closing', lead: 'What came of it, what stays, and when you read this again.' },
  },
  blocks: { ...agreementCircle, ...agreementDates, ...agreementSilence, ...agreementWorking, ...agreementEnding },
  talk: {
    begin: 'Begin with the first question',
    goOn: 'Go on where you were',
    progress: (number, of) => `Question ${number} of ${of}`,
    readAloud: 'Read aloud',
    why: 'What other groups learned',
    startingPoint: 'Not sure? Begin with this one.',
    choices: 'What do we agree?',
    ownWords: 'In our own words',
    ownWordsHint: 'Beside a choice, or instead of one. A sentence or two.',
    lettersLeft: (left) => `${left} characters left`,
    ownWordsNeeded: 'Finish this sentence in your own words.',
    next: 'Next question',
    previous: 'Previous question',
    skip: 'We agree nothing about this',
    later: 'We talk about this later',
    laterTitle: 'To talk about later',
    openTitle: 'Not talked about yet',
    unfinished: 'Still to be finished',
    reads: (name) => `${name} reads aloud`,
    youRead: 'You read aloud',
    change: 'Change',
    nothingYet: 'No question has been answered yet.',
    spoken: 'talked about',
    onTheirs: (name: string): string =>
      `${name} opened the start meeting. Talk along, and look at that screen; what you agree comes here to be signed.`,
    oneScreen: 'One screen is enough. Put it in the middle, or share it with the others.',
    keys: 'The arrow keys take you to the question before or after.',
    meanwhile: {
      title: (name, version) => `In the meantime ${name} put down version ${version}`,
      detail: 'What stands on this screen started from an earlier text. Which one do you go on with?',
      theirs: 'With what was put down',
      ours: 'With what stands here',
    },
    nothingSaid: 'Nothing agreed',
    toRead: 'Read it all together',
    read: 'This is what it says now',
    toQuestion: (question) => `Back to the question: ${question}`,
    propose: 'This is what we agreed',
    proposeHint: 'After this, each of you reads the text on your own screen and signs it there.',
    draft: 'Kept for you alone, until you put it down together.',
    needsFacilitator: 'This takes a facilitator, and there is none now.',
  },
  conflicts: {
    title: 'These two contradict each other',
    between: (one, other) => `“${one}” and “${other}”`,
    lead: 'Talk about it and change one.',
    reasons: {
      registerWantsBringing:
        'Your register wants each of you to bring a casus, and here only those who want to do. The Dutch bar, for one, asks it of everyone; many groups feel that it can never be a duty. Ask your register what holds now, and choose together.',
      registerWantsBringingYetAnyoneMaySayNo:
        'Your register wants each of you to bring a casus, and here anyone may always say no. Swapping would work: then everyone has a turn another time. Ask your register what holds now.',
      everyoneBringsYetAnyoneMaySayNo:
        'Everyone brings a casus once, and anyone may always say no. What will you do if someone keeps saying no?',
      purposeNamesNoRegister:
        'You meet for a register as well, and further on no register wants anything of you. Which of the two is right?',
      substituteHearsWhatStaysInGroup:
        'Everything stays in this group, and yet a substitute from outside hears it. Which matters more to you?',
      substituteHearsWhatStaysInRoom:
        'You do not even talk about it later among yourselves, and a substitute takes it outside. Which matters more to you?',
      closedYetSubstitutes: 'Nobody joins, and yet a substitute may come. Which of the two is right?',
      recordingOutlivesErasing:
        'Everything is erased after the meeting, and a recording stays. Record nothing, or keep everything longer.',
      keptForNoLookBack:
        'The casus is kept until you have looked back, and you do not look back. What would it be kept for?',
      nothingWrittenYetKept: 'Nobody writes anything down, and yet something is kept. Which of the two is right?',
      employerPaysYetKnowsNothing:
        'An employer who pays knows that the group is there. May they know that, or would you rather pay yourselves?',
    },
  },
  versions: {
    version: (version) => `Version ${version}`,
    proposed: (name, date) => `Put down by ${name}, ${date}`,
    inForce: 'In force',
    waiting: 'Waiting for signatures',
    stillHolds: (version) => `Until everyone has signed, version ${version} is in force.`,
    noneYet: 'Until everyone has signed, no agreements are in force.',
    earlier: 'Earlier versions',
    isChanged: 'Changed',
    changed: 'What is different',
    before: 'Before',
    now: 'Now',
    added: 'Added',
    dropped: 'Dropped',
    change: 'Change the agreements',
    changeHint: 'Another text is another version. Talk it over together first; then each of you signs again.',
    told: (name) => `You came later. This is how ${name} told what had been agreed.`,
    print: 'Print',
  },
  signing: {
    title: 'Sign',
    lead: 'Read the whole text. If you stand behind it, sign. If you are in doubt, say so in the group first.',
    sign: 'I stand behind these agreements',
    signed: 'You have signed.',
    by: (names) => `Signed by ${names}`,
    stillToSign: (names) => `Still to be signed by ${names}`,
    everyone: 'Everyone has signed. These agreements are in force.',
    newcomer: 'You came later. Read what the others agreed. If something does not suit you, say so before you sign.',
    answerFirst: 'First there are a few questions about the people in the circle, for you alone.',
    toQuestions: 'To those questions',
  },
};

import { describe, expect, it } from 'vitest';
import { describeMistake } from './describe-mistake.ts';
import type { MethodMistake } from './mistake.ts';
import { parseMethod } from './parse-method.ts';
import { languages } from './texts.ts';

/** A method with something of everything that has to fit together, as lines, so that a test can spoil one of them. */
const fitting = `
id: fitting
kind: problem
people: { least: 3, most: 8 }
nl:
  name: Past
  purpose: Alles past bij elkaar.
en:
  name: Fits
  purpose: All of it fits together.
sealed:
  - id: outcome
    nl: { label: Wat ik deed }
    en: { label: What I did }
phases:
  - id: tell
    minutes: 5
    nl: { title: Vertellen, rules: [Geen vragen, Geen raad] }
    en: { title: Telling, rules: [No questions, No advice] }
    steps:
      - id: story
        activity: talk
        speaks: presenter
        silent: peers
        nl: { title: vertellen, peer: Luister. }
        en: { title: telling, peer: Listen. }
      - id: write
        activity: write
        who: peers
        notes: { upTo: 2, opens: inTurn }
        nl: { title: schrijven, peer: Schrijf. }
        en: { title: writing, peer: Write. }
  - id: rounds
    minutes: 10
    repeat: { from: rounds, until: helped, atMost: 2 }
    nl: { title: Ronden }
    en: { title: Rounds }
    steps:
      - id: read
        activity: round
        who: peers
        silent: presenter
        reads: write
        minutes: 8
        minutesPerTurn: 1
        contributions: 2
        nl: { title: lezen, peer: Lees voor. }
        en: { title: reading, peer: Read out. }
      - id: wonder
        activity: ask
        who: peers
        nl: { title: vragen, peer: Vraag. }
        en: { title: asking, peer: Ask. }
      - id: choose
        activity: choose
        chooses: module
        nl: { title: kiezen, peer: Kies. }
        en: { title: choosing, peer: Choose. }
  - id: help
    minutes: 10
    socket: [storm, cards]
    nl: { title: Hulp }
    en: { title: Help }
  - id: after
    minutes: 5
    repeat: { from: after, until: everyone, atMost: 8 }
    nl: { title: Erna }
    en: { title: After }
    steps:
      - id: did
        activity: talk
        opens: outcome
        when: acted
        nl: { title: gedaan, peer: Luister. }
        en: { title: done, peer: Listen. }
      - id: gather
        activity: harvest
        who: peers
        nl: { title: oogst, peer: Noem iets. }
        en: { title: harvest, peer: Name something. }
modules:
  - id: storm
    nl: { name: Storm }
    en: { name: Storm }
    steps:
      - id: ideas
        activity: talk
        speaks: peers
        nl: { title: invallen, peer: Noem iets. }
        en: { title: ideas, peer: Say something. }
  - id: cards
    nl: { name: Kaarten }
    en: { name: Cards }
    steps:
      - id: write-cards
        activity: write
        who: peers
        notes: { opens: together }
        nl: { title: schrijven, peer: Schrijf. }
        en: { title: writing, peer: Write. }
      - id: sort-cards
        activity: sort
        reads: write-cards
        nl: { title: sorteren, peer: Luister. }
        en: { title: sorting, peer: Listen. }
`.trimStart();

/** What does not fit, what was typed, what should have been, the mistakes that are told, and on which of the lines. */
const slips: readonly (readonly [string, string, string, MethodMistake['problem'], string])[] = [
  [
    'a socket that nobody fills',
    'chooses: module',
    'chooses: module\n        when: acted',
    'socketUnfilled',
    'socket: [',
  ],
  [
    'a second socket for one choice',
    '  - id: after',
    '  - id: more\n    minutes: 5\n    socket: [storm]\n    nl: { title: Meer }\n    en: { title: More }\n  - id: after',
    'socketUnfilled',
    'socket: [storm]',
  ],
  [
    'a choice of nothing',
    'activity: harvest',
    'activity: choose\n        chooses: module',
    'choiceWithoutSocket',
    'module\n        who',
  ],
  [
    'a module that chooses',
    'activity: talk\n        speaks: peers',
    'activity: choose\n        chooses: module',
    'choiceInModule',
    'module\n        nl: { title: inv',
  ],
  [
    'a module that reads in another',
    'activity: talk\n        speaks: peers',
    'activity: round\n        who: peers\n        reads: write-cards',
    'referenceNotEarlier',
    'reads: write-cards\n        nl: { title: inv',
  ],
  [
    'a phase that reads in a module',
    'activity: harvest',
    'activity: round\n        reads: write-cards',
    'readsOtherModule',
    'reads: write-cards\n        who',
  ],
  [
    'a step that nobody comes to',
    'minutes: 5\n    repeat',
    'minutes: 5\n    when: open\n    repeat',
    'neverWalked',
    'when: acted',
  ],
  [
    'notes of those who acted, read by those who did not',
    'reads: write\n',
    'reads: write\n        when: open\n',
    'notesOpenForSome',
    'notes: { upTo: 2',
  ],
  ['a sealed field that no step opens', '        opens: outcome\n', '', 'sealedStaysShut', 'id: outcome'],
  [
    'a sealed field that opens for whoever has filled in nothing',
    'when: acted',
    'when: open',
    'opensTooSoon',
    'opens: outcome',
  ],
  [
    'a phase in two stretches',
    '{ from: after,',
    '{ from: rounds,',
    'repeatsOverlap',
    'repeat: { from: rounds, until: everyone',
  ],
  ['fewer turns than people', 'atMost: 8', 'atMost: 7', 'loopTooShort', 'atMost: 7'],
  ['a silent speaker', 'silent: peers', 'silent: presenter', 'silentButSpeaking', 'silent: presenter'],
  [
    'everyone speaks and somebody is silent',
    'speaks: presenter',
    'speaks: everyone',
    'silentButSpeaking',
    'silent: peers',
  ],
  [
    'a talk in which nobody speaks',
    'speaks: presenter\n        silent: peers',
    'silent: everyone',
    'silentButSpeaking',
    'silent: everyone',
  ],
  [
    'a round of everyone with a silent presenter',
    'who: peers\n        silent',
    'who: everyone\n        silent',
    'silentButActing',
    'silent: presenter',
  ],
  [
    'a harvest of everyone with a silent presenter',
    'activity: harvest\n        who: peers',
    'activity: harvest\n        silent: presenter',
    'silentButActing',
    'silent: presenter\n        nl: { title: oogst',
  ],
  [
    'asking somebody who is silent',
    'activity: ask',
    'activity: ask\n        silent: presenter',
    'presenterIsAsked',
    'silent: presenter\n        who',
  ],
  [
    'a presenter who asks the presenter',
    'activity: ask\n        who: peers',
    'activity: ask\n        who: presenter',
    'presenterIsAsked',
    'who: presenter',
  ],
  ['a silence of nobody twice', 'silent: peers', 'silent: [peers, peers]', 'itemTwice', 'silent: [peers'],
  ['a module twice in a socket', '[storm, cards]', '[storm, cards, storm]', 'itemTwice', 'socket: ['],
  ['a step longer than its phase', 'minutes: 8', 'minutes: 11', 'longerThanPhase', 'minutes: 11'],
  ['a turn longer than its phase', 'minutesPerTurn: 1', 'minutesPerTurn: 60', 'longerThanPhase', 'minutesPerTurn'],
  ['more turns than there are notes', 'contributions: 2', 'contributions: 3', 'moreThanWritten', 'contributions: 3'],
  [
    'a rule that only one language has',
    'No questions, No advice',
    'No questions',
    'linesDiffer',
    'en: { title: Telling',
  ],
];

it('fits as it stands', () => {
  expect(parseMethod(fitting).ok).toBe(true);
});

describe('what does not fit together is named where it stands', () => {
  it.each(slips)('%s', (_, right, wrong, problem, where) => {
    const spoiled = fitting.replace(right, wrong);
    const line = spoiled.slice(0, spoiled.indexOf(where)).split('\n').length;
    const parsed = parseMethod(spoiled);
    const mistakes = parsed.ok ? [] : parsed.problem;
    expect(mistakes.map((mistake) => [mistake.problem, mistake.line])).toEqual([[problem, line]]);
    for (const language of languages) {
      for (const mistake of mistakes) expect(describeMistake(mistake, language)).not.toMatch(/undefined|\[object/);
    }
  });

  it('says when a whole method is only for a presenter who has acted', () => {
    const only = fitting
      .replaceAll(/^ {4}minutes:/gm, '    when: acted\n    minutes:')
      .replace('        when: acted\n', '');
    const parsed = parseMethod(only);
    expect(!parsed.ok && parsed.problem.map((mistake) => describeMistake(mistake, 'nl'))).toEqual([
      'Regel 16, kolom 11 (phases.tell.when): voor een inbrenger die nog moet handelen, blijft er niets over van deze ' +
        'methode. Haal "when" weg bij een fase of een stap.',
    ]);
  });

  it('says when what is written and what is read never meet', () => {
    const apart = fitting
      .replace('notes: { upTo: 2', 'when: acted\n        notes: { upTo: 2')
      .replace('reads: write\n', 'reads: write\n        when: open\n');
    const parsed = parseMethod(apart);
    expect(!parsed.ok && parsed.problem.map(({ problem }) => problem)).toEqual(['neverBoth']);
  });
});

it('lets whoever is not silent speak, where nothing says who does', () => {
  expect(parseMethod(fitting.replace('speaks: presenter\n        silent: peers', 'silent: chair')).ok).toBe(true);
});

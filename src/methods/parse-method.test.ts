import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMistake } from './describe-mistake.ts';
import { limits } from './limits.ts';
import type { MethodMistake } from './mistake.ts';
import { parseMethod } from './parse-method.ts';
import { languages } from './texts.ts';

/** A small method that a practitioner could have written, as lines, so that a test can spoil one of them. */
const walk = `
id: walk-and-talk
kind: quick
people: { least: 3, most: 8 }
nl:
  name: Wandelen en praten
  purpose: Buiten denkt het anders.
sealed:
  - id: acted
    nl: { label: Wat ik deed }
phases:
  - id: tell
    minutes: 5
    nl: { title: Vertellen }
    steps:
      - id: write-advice
        activity: write
        who: peers
        notes: { upTo: 2, opens: inTurn }
        nl: { title: schrijven, peer: Schrijf op wat je zou doen., prompt: Wat zou je doen? }
  - id: walk
    minutes: { normal: { perPeer: 2, plus: 5 }, least: 5, most: 60 }
    nl: { title: Wandelen }
    steps:
      - id: read-advice
        activity: round
        who: peers
        reads: write-advice
        nl: { title: voorlezen, peer: Lees voor. }
      - id: what-i-did
        activity: talk
        speaks: presenter
        opens: acted
        nl: { title: terugblik, peer: Luister. }
`.trimStart();

describe('a method that somebody wrote', () => {
  it('is read in the one language it is written in', () => {
    const parsed = parseMethod(walk);
    expect(parsed.ok && Object.keys(parsed.value.texts)).toEqual(['nl']);
    expect(parsed.ok && parsed.value.structure.phases.map((phase) => phase.id)).toEqual(['tell', 'walk']);
  });

  it('keeps its times in whole seconds, per peer where it says so', () => {
    const parsed = parseMethod(walk);
    const [tell, onFoot] = parsed.ok ? parsed.value.structure.phases : [];
    expect(tell?.time.normal).toEqual({ fixed: 300, each: 0 });
    expect(onFoot?.time).toEqual({
      normal: { fixed: 300, each: 120 },
      least: { fixed: 300, each: 0 },
      most: { fixed: 3600, each: 0 },
    });
    expect(onFoot?.counts).toBe('peers');
  });

  it('leaves notes shut and people quiet when it says nothing about them', () => {
    const parsed = parseMethod(walk.replace('        notes: { upTo: 2, opens: inTurn }\n', '').replace(readsLine, ''));
    const step = parsed.ok ? parsed.value.structure.phases[0]?.steps[0] : undefined;
    expect(step).toMatchObject({ notes: { upTo: 1, opens: 'never' }, silent: ['everyone'], speaks: [], mark: 'done' });
  });

  it('may be empty of everything and is then told what a method needs', () => {
    expect(problemsOf('')).toEqual(['fileEmpty']);
    expect(problemsOf('Dear colleague')).toEqual(['noFields']);
    expect(problemsOf('{}')).toEqual(expect.arrayContaining(['missingField', 'noLanguage']));
  });
});

const readsLine = '        reads: write-advice\n';

/** A slip, what should have been typed, what was typed, and what is said about it. */
const slips: readonly (readonly [string, string, string, MethodMistake['problem']])[] = [
  ['an unknown activity', 'activity: round', 'activity: rounds', 'unknownWord'],
  ['a misspelt field', 'minutes: 5', 'minuts: 5', 'unknownField'],
  ['minus one minute', 'minutes: 5', 'minutes: -1', 'minutesOutOfRange'],
  ['no minutes at all', 'minutes: 5', 'minutes: 0', 'minutesOutOfRange'],
  ['a thousand million minutes', 'minutes: 5', 'minutes: 1e9', 'minutesOutOfRange'],
  ['not a number of minutes', 'minutes: 5', 'minutes: .nan', 'minutesOutOfRange'],
  ['minutes with a unit', 'minutes: 5', 'minutes: 5 min', 'wrongShape'],
  ['bounds the wrong way round', 'least: 5, most: 60', 'least: 60, most: 5', 'minutesOrder'],
  ['less at most than normally', 'most: 60', 'most: 6', 'minutesOrder'],
  ['two kinds of people in one time', 'least: 5,', 'least: { perPerson: 1 },', 'minutesMixed'],
  ['more people at least than at most', 'least: 3, most: 8', 'least: 8, most: 3', 'peopleOrder'],
  ['half a person', 'least: 3', 'least: 3.5', 'notWhole'],
  ['a crowd', 'most: 8', 'most: 4000', 'outOfRange'],
  ['an id with a space', 'id: tell', 'id: tell me', 'badId'],
  ['the same id twice', 'id: read-advice', 'id: write-advice', 'duplicateId'],
  ['a step that does not exist', 'reads: write-advice', 'reads: write-advise', 'unknownReference'],
  ['a sealed field that does not exist', 'opens: acted', 'opens: actd', 'unknownReference'],
  ['reading what comes later', 'reads: write-advice', 'reads: what-i-did', 'referenceNotEarlier'],
  ['a step that reads itself', 'reads: write-advice', 'reads: read-advice', 'readsItself'],
  ['notes where nobody writes', 'opens: acted', 'opens: acted\n        notes: { upTo: 1 }', 'fieldNotHere'],
  ['a part of the meeting outside an agenda', 'id: tell', 'part: arrive\n    id: tell', 'fieldNotHere'],
  ['notes that nothing opens together', 'opens: inTurn', 'opens: together', 'notesOpenNowhere'],
  ['a name to fill in that nobody has', 'Lees voor.', '"Lees voor, {naam}."', 'unknownPlaceholder'],
  ['markup', 'Lees voor.', 'Lees <b>voor</b>.', 'textHasMarkup'],
  ['a script', 'Lees voor.', '<script src=x>', 'textHasMarkup'],
  ['an invisible sign that turns the text around', 'Lees voor.', '"Lees \\u202evoor."', 'textHasControl'],
  ['an empty text', 'Lees voor.', '""', 'textEmpty'],
  ['a name with nothing after it', 'minutes: 5', 'minutes:', 'fieldEmpty'],
  ['a text that is a remark', 'title: Vertellen }', 'purpose: # wat we doen\n      , title: Vertellen }', 'fieldEmpty'],
  ['half a name to fill in', 'Lees voor.', '"Lees voor, {presenter."', 'loneBrace'],
  ['a name to fill in twice over', 'Lees voor.', '"Lees voor, {{presenter}}."', 'unknownPlaceholder'],
  ['a name before anybody has a role', 'Buiten denkt het anders.', '"Lopen met {presenter}."', 'placeholderNotHere'],
  ['a space of no width', 'Lees voor.', '"Lees\\u200bvoor."', 'textHasControl'],
  ['the same thing twice in a list', 'opens: acted', 'opens: [acted, acted]', 'itemTwice'],
  ['true instead of yes', 'kind: quick', 'toBeginWith: true\nkind: quick', 'onlyYes'],
  ['a very long title', 'title: voorlezen', `title: ${'a'.repeat(500)}`, 'textTooLong'],
  [
    'a second language in one place only',
    'peer: Lees voor. }',
    'peer: Lees voor. }\n        en: { title: x, peer: y }',
    'languageNotOnTop',
  ],
  ['an anchor', 'kind: quick', 'kind: &k quick', 'notAllowed'],
  ['an alias', 'kind: quick', 'kind: *k', 'notAllowed'],
  ['a tag', 'kind: quick', 'kind: !!str quick', 'notAllowed'],
  ['a merge', 'kind: quick', 'kind: quick\n<<: { people: 1 }', 'notAllowed'],
  ['a field twice', 'kind: quick', 'kind: quick\nkind: moral', 'duplicateField'],
  ['a second document', 'kind: quick', 'kind: quick\n---\nkind: quick', 'notAllowed'],
  ['a tab', '    minutes: 5', '\tminutes: 5', 'notYaml'],
  [
    'a turn for someone who is silent',
    'reads: write-advice',
    'reads: write-advice\n        silent: peers',
    'silentButActing',
  ],
];

describe('a slip is named with its place and its remedy', () => {
  it.each(slips)('%s', (_, right, wrong, problem) => {
    const spoiled = walk.replace(right, wrong);
    const line = 1 + walk.split('\n').findIndex((text, index) => text !== spoiled.split('\n')[index]);
    const parsed = parseMethod(spoiled);
    const mistakes = parsed.ok ? [] : parsed.problem;
    expect(mistakes.map((mistake) => [mistake.problem, mistake.line])).toEqual([[problem, line]]);
    for (const language of languages) {
      for (const mistake of mistakes) {
        const sentence = describeMistake(mistake, language);
        expect(sentence).toMatch(language === 'nl' ? /^Regel \d+, kolom \d+/ : /^Line \d+, column \d+/);
        expect(sentence).not.toMatch(/undefined|\[object/);
      }
    }
  });

  it('asks whether another word was meant', () => {
    const parsed = parseMethod(walk.replace('activity: round', 'activity: rond'));
    expect(!parsed.ok && parsed.problem.map((mistake) => describeMistake(mistake, 'nl'))).toEqual([
      'Regel 25, kolom 19 (phases.walk.steps.read-advice.activity): "rond" is hier geen woord dat kan. ' +
        'Bedoelde je "round"? Kies uit: talk, write, round, ask, sort, choose, weigh, silence, harvest, reveal.',
    ]);
  });

  /** A slip, what should have been typed, what was typed, and what is said about it. */
  const remedies: readonly (readonly [string, string, string, string])[] = [
    ['people as a number', 'people: { least: 3, most: 8 }', 'people: 3', 'such as { least: 3, most: 8 }'],
    ['notes as a number', 'notes: { upTo: 2, opens: inTurn }', 'notes: 2', 'such as { upTo: 2, opens: inTurn }'],
    ['a list for one word', 'who: peers', 'who: [peers]', 'Leave out the [ and ]'],
    ['a list for a text', 'title: Vertellen', 'title: [Vertellen]', 'no list or fields'],
    [
      'a role of another language',
      'prompt: Wat',
      'inbrenger: Wat',
      'presenter, chair, peer, facilitator, observer, screen',
    ],
    [
      'a title beside its language',
      'minutes: 5',
      'minutes: 5\n    title: Vertellen',
      'It belongs under "nl:" or "en:"',
    ],
    ['a no where a line can be left out', 'opens: acted', 'opens: acted\n        mark: no', 'or leave the line out'],
    [
      'a language that only the top has',
      '\nsealed:',
      '\nen: { name: Walk, purpose: Out. }\nsealed:',
      'in 5 more places',
    ],
    ['a step without a sentence', 'title: terugblik, peer: Luister.', 'title: terugblik', 'told what to do'],
    ['a second step of one name', 'id: what-i-did', 'id: read-advice', '(phases.walk.steps.2.id)'],
  ];

  it.each(remedies)('says what to do about %s, once', (_, right, wrong, remedy) => {
    const parsed = parseMethod(walk.replace(right, wrong));
    expect(parsed.ok ? [] : parsed.problem.map((mistake) => describeMistake(mistake, 'en'))).toEqual([
      expect.stringContaining(remedy),
    ]);
    expect(parsed.ok ? '' : parsed.problem.map((mistake) => describeMistake(mistake, 'nl')).join()).not.toMatch(
      /undefined|\[object/,
    );
  });

  it('lists all slips of one file, in the order of the file', () => {
    const spoiled = walk
      .replace('kind: quick', 'kind: quik')
      .replace('minutes: 5', 'minutes: -1')
      .replace('upTo: 2', 'upTo: 200');
    expect(problemsOf(spoiled)).toEqual(['unknownWord', 'minutesOutOfRange', 'outOfRange']);
  });
});

describe('whatever a file holds', () => {
  it('is answered, never thrown', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json());
    fc.assert(
      fc.property(anything, (source) => {
        expect(problemsOf(source)).not.toEqual([]);
      }),
    );
  });

  it('is answered when a real method is cut up, glued and spoiled', () => {
    const lines = walk.split('\n');
    const spoiled = fc
      .array(fc.tuple(fc.nat(lines.length), fc.oneof(fc.constantFrom(...lines), fc.string())), { maxLength: 8 })
      .map((changes) => {
        const copy = [...lines];
        for (const [line, text] of changes) copy[line] = text;
        return copy.join('\n');
      });
    fc.assert(
      fc.property(spoiled, (source) => {
        const parsed = parseMethod(source);
        if (parsed.ok) return;
        expect(parsed.problem.length).toBeGreaterThan(0);
        for (const mistake of parsed.problem) expect(describeMistake(mistake, 'en')).not.toContain('undefined');
      }),
    );
  });

  it('is refused at once when it is 10 MB', () => {
    expect(problemsOf(walk + '#'.repeat(10_000_000))).toEqual(['fileTooLarge']);
    expect(problemsOf(`${walk}# ${'é'.repeat(limits.bytes / 2)}`)).toEqual(['fileTooLarge']);
  });

  it('is refused with at most fifty mistakes when it has ten thousand phases', () => {
    const phases = Array.from({ length: 10_000 }, (_, phase) => `  - { id: p${phase} }\n`).join('');
    const problems = problemsOf(walk.replace('phases:\n', `phases:\n${phases}`));
    expect(problems).toContain('tooMany');
    expect(problems.length).toBeLessThanOrEqual(limits.mistakes);
  });

  it('is refused when it is nested to the bottom, or full of anchors', () => {
    expect(problemsOf('['.repeat(100_000))).not.toEqual([]);
    expect(problemsOf(`id: ${'{a: '.repeat(50)}x${'}'.repeat(50)}`)).toContain('notAllowed');
    const bomb = ['a: &a [x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b]'].join('\n');
    expect(problemsOf(bomb).filter((problem) => problem === 'notAllowed').length).toBe(3 + 8);
  });

  it('keeps a phase that is called like a property of every object', () => {
    const parsed = parseMethod(walk.replace('id: tell', 'id: constructor'));
    expect(parsed.ok && Object.keys(parsed.value.texts.nl?.phases ?? {})).toEqual(['constructor', 'walk']);
  });
});

describe('a module', () => {
  const socketed = `
id: with-modules
kind: problem
people: { least: 3, most: 8 }
en: { name: With modules, purpose: To choose on the way. }
phases:
  - id: choose
    minutes: 3
    en: { title: Choose }
    steps: [{ id: way, activity: choose, chooses: module, en: { title: choosing, peer: Say which. } }]
  - id: consult
    minutes: 10
    socket: [storm]
    en: { title: Consult }
modules:
  - id: storm
    en: { name: Brainstorm }
    steps:
      - id: ideas
        activity: talk
        speaks: peers
        en: { title: ideas, peer: Say what comes up. }
`.trimStart();

  it('lends its steps to a socket', () => {
    const parsed = parseMethod(socketed);
    expect(parsed.ok && parsed.value.structure.modules[0]?.steps.map((step) => step.id)).toEqual(['ideas']);
  });

  it('holds no module, no socket and no time of its own', () => {
    const nested = socketed.replace(
      '    steps:\n',
      '    socket: [storm]\n    modules: []\n    minutes: 3\n    steps:\n',
    );
    expect(problemsOf(nested)).toEqual(['fieldNotHere', 'fieldNotHere', 'fieldNotHere']);
  });

  it('must be known where it is named, and named where it is known', () => {
    expect(problemsOf(socketed.replace('[storm]', '[strom]'))).toEqual(['unknownReference']);
    const second =
      '  - id: second\n    en: { name: Second }\n    steps: [{ id: more, activity: silence, en: { title: more, peer: Think. } }]\n';
    expect(problemsOf(socketed + second)).toEqual(['unusedModule']);
  });

  it('does not go together with steps of the phase itself', () => {
    expect(problemsOf(socketed.replace('    socket', '    steps: []\n    socket'))).toEqual(['fieldNotHere']);
  });
});

it('says in Dutch and in English that an agenda needs one place for the casus', () => {
  const parsed = parseMethod(
    walk.replace('kind: quick', 'kind: agenda').replaceAll('\n    nl: { title', '\n    part: arrive\n    nl: { title'),
  );
  const mistake = parsed.ok ? undefined : parsed.problem.find(({ problem }) => problem === 'noCasusPart');
  expect(mistake && describeMistake(mistake, 'nl')).toContain('precies één fase met "part: casus"');
  expect(mistake && describeMistake(mistake, 'en')).toContain('exactly one phase with "part: casus"');
});

function problemsOf(source: string): readonly MethodMistake['problem'][] {
  const parsed = parseMethod(source);
  return parsed.ok ? [] : parsed.problem.map((mistake) => mistake.problem);
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ListeningVoice } from '../../tests/support/listening-voice.ts';
import { kring } from './kring.ts';

async function ask(...words: readonly string[]) {
  const voice = new ListeningVoice();
  return { code: await kring(words, voice), voice };
}

describe('methods list', () => {
  it('gives a script the methods with names, kind, minutes and people', async () => {
    const { code, voice } = await ask('methods', 'list', '--json');
    expect(code).toBe(0);
    expect(voice.json).toContainEqual({
      id: 'five-phase',
      names: { nl: 'Vijffasenvorm', en: 'Five-phase form' },
      kind: 'problem',
      minutes: { least: 24, normal: 45, most: 117 },
      people: { least: 3, most: 12 },
      variantOf: null,
    });
  });

  it('leaves out the agenda: no casus is worked with it', async () => {
    const { voice } = await ask('methods', 'list', '--language', 'nl');
    expect(voice.said.some((line) => line.startsWith('agenda'))).toBe(false);
    expect(voice.said.join('\n')).toContain('Vijffasenvorm');
  });
});

describe('methods list --search', () => {
  it('finds a method by another word for it', async () => {
    const { code, voice } = await ask('methods', 'list', '--search', 'werkvorm incidnt', '--json');
    expect(code).toBe(0);
    expect(voice.json).toContainEqual(expect.objectContaining({ id: 'incident' }));
  });

  it('says that nothing was found, and gives a script an empty list', async () => {
    const { code, voice } = await ask('methods', 'list', '--search', 'qwrtzpx');
    expect([code, voice.said]).toEqual([0, ['No method is found by "qwrtzpx".']]);
    expect((await ask('methods', 'list', '--search', 'qwrtzpx', '--json')).voice.json).toEqual([]);
  });
});

describe('methods plan', () => {
  it('divides 45 minutes of the five-phase form as its source says', async () => {
    const { code, voice } = await ask('methods', 'plan', 'five-phase', '--people', '6', '--minutes', '45', '--json');
    expect(code).toBe(0);
    expect(voice.json).toEqual({
      method: 'five-phase',
      people: 6,
      minutes: 45,
      phases: [
        { id: 'bring', title: 'Presenting', seconds: 300 },
        { id: 'ask', title: 'Questions', seconds: 600 },
        { id: 'solutions', title: 'Solutions', seconds: 900 },
        { id: 'reaction', title: 'Reaction', seconds: 300 },
        { id: 'discuss', title: 'Discussion', seconds: 600 },
      ],
    });
  });

  it.each([37, 61.5, 100])('is exact to the second in %d minutes', async (minutes) => {
    const { voice } = await ask('methods', 'plan', 'five-phase', '--people', '7', '--minutes', `${minutes}`, '--json');
    const plan = voice.json as { readonly phases: readonly { readonly seconds: number }[] };
    expect(plan.phases.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(minutes * 60);
  });

  it('says why ten minutes are too short, and nothing else', async () => {
    const { code, voice } = await ask('methods', 'plan', 'five-phase', '--people', '6', '--minutes', '10', '--json');
    expect(code).toBe(1);
    expect(voice.said).toEqual([]);
    expect(voice.complained.join()).toContain('needs at least 24 minutes; 10 minutes is too short');
  });

  it('says for how many people a method is', async () => {
    const { code, voice } = await ask('methods', 'plan', 'five-phase', '--people', '2');
    expect(code).toBe(1);
    expect(voice.complained.join()).toContain('for 3 to 12 people, not for 2');
  });

  it('names the methods that are there when one is not', async () => {
    const { code, voice } = await ask('methods', 'plan', 'six-phase', '--people', '6');
    expect(code).toBe(1);
    expect(voice.complained.join()).toContain('five-phase');
  });
});

describe('a method of your own', () => {
  const own = 'id: own\nkind: quick\npeople: { least: 3, most: 8 }\nnl: { name: Eigen, purpose: Iets }\nphases:\n';
  const phase = '  - id: one\n    minutes: 5\n    nl: { title: Eén }\n    steps:\n';
  const step = '      - { id: a, activity: silence, nl: { title: stil, peer: Wees stil. } }\n';

  it('is planned from its file, in the one language that it speaks', async () => {
    const { code, voice } = await ask('methods', 'plan', fileWith(own + phase + step), '--people', '4', '--json');
    expect(code).toBe(0);
    expect(voice.json).toMatchObject({ method: 'own', phases: [{ id: 'one', title: 'Eén', seconds: 300 }] });
  });

  it('is not planned while it has mistakes, which are named', async () => {
    const { code, voice } = await ask('methods', 'plan', fileWith(own + phase), '--people', '4');
    expect([code, voice.said]).toEqual([1, []]);
    expect(voice.complained.join()).toMatch(/is no method yet.\nLine \d+, column \d+ \(phases.one.steps\)/);
  });

  it('is no agenda, and has to be there', async () => {
    const agenda = await ask('methods', 'plan', 'src/methods/library/agenda.yaml', '--people', '4');
    expect([agenda.code, agenda.voice.complained.join()]).toEqual([1, expect.stringContaining('is an agenda')]);
    const nowhere = await ask('methods', 'plan', 'nowhere.yaml', '--people', '4');
    expect([nowhere.code, nowhere.voice.complained.join()]).toEqual([1, expect.stringContaining('cannot be read')]);
  });

  function fileWith(text: string): string {
    const file = join(mkdtempSync(join(tmpdir(), 'kring-own-')), 'own.yaml');
    writeFileSync(file, text);
    return file;
  }
});

describe('methods check', () => {
  it('says that a method is one', async () => {
    const { code, voice } = await ask('methods', 'check', 'src/methods/library/incident.yaml');
    expect([code, voice.complained]).toEqual([0, []]);
  });

  it('lists the mistakes with line, column and remedy', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kring-check-')), 'own.yaml');
    writeFileSync(
      file,
      'id: own\nkind: problm\npeople: { least: 3, most: 8 }\nphases: []\nnl: { name: Eigen, purpose: Iets }\n',
    );
    const { code, voice } = await ask('methods', 'check', file);
    expect(code).toBe(1);
    expect(voice.said[0]).toMatch(/^Line 2, column 7 \(kind\): .*problem/);
    const dutch = await ask('methods', 'check', file, '--language', 'nl');
    expect(dutch.voice.said[0]).toMatch(/^Regel 2, kolom 7/);
  });
});

describe('a question that is not understood', () => {
  it.each([
    [['methods', 'plan', 'five-phase'], '--people is missing'],
    [['methods', 'plan', 'five-phase', '--people', 'six'], '--people is a whole number from 1 on, not "six"'],
    [['methods', 'plan', 'five-phase', '--people', '6', '--minutes', '-5'], '--minutes'],
    [
      ['methods', 'plan', 'five-phase', '--people', '6', '--minutes', 'long'],
      '--minutes is a number of minutes, not "long"',
    ],
    [['methods', 'plan', '--people', '6'], 'The id of a method is missing'],
    [['methods', 'list', 'all'], '"all" is one word too many'],
    [['methods', 'list', '--colour'], "'--colour'"],
    [['methods', 'list', '--search', ' '], '--search is empty'],
    [['methods', 'list', '--language', 'fr'], '--language is nl or en, not "fr"'],
    [['methods', 'check', 'nowhere.yaml'], '"nowhere.yaml" cannot be read'],
    [['methods', 'burn'], 'There is no command "methods burn"'],
    [['dance'], 'There is no command "dance"'],
    [['rehearse', '--people', '6'], '--method is missing'],
    [['rehearse', '--method', 'incident', '--people', '6', '--casus', 'closed'], '--casus is open or acted'],
    [['rehearse', '--method', 'incident', '--people', '13'], '--people is at most 12'],
    [['rehearse', '--method', 'incident', '--people', '6', '--server', 'localhost'], '--server is an address'],
    [
      ['rehearse', '--method', 'incident', '--people', '6', '--server', 'http://localhost:1', '--keep'],
      '--keep is about',
    ],
  ])('%j is named, with exit code 2', async (words, complaint) => {
    const { code, voice } = await ask(...words);
    expect(code).toBe(2);
    expect(voice.said).toEqual([]);
    expect(voice.complained.join('\n')).toContain(complaint);
  });

  it.each([['methods', 'list'], ['methods', 'choose'], ['methods', 'plan'], ['methods', 'check'], ['rehearse']])(
    '%s %s has help',
    async (...words) => {
      const { code, voice } = await ask(...words, '--help');
      expect(code).toBe(0);
      expect(voice.said.join('\n')).toContain(`kring ${words.join(' ')}`);
    },
  );
});

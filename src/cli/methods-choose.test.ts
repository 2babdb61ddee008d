import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ListeningVoice } from '../../tests/support/listening-voice.ts';
import { kring } from './kring.ts';
import type { ToldChoice } from './tell-choice.ts';

async function choose(...words: readonly string[]) {
  const voice = new ListeningVoice();
  return { code: await kring(['methods', 'choose', ...words], voice), voice };
}

function fileWith(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kring-choose-')), 'said.json');
  writeFileSync(path, text);
  return path;
}

const six = ['--people', '6', '--minutes', '70'] as const;

describe('a chair who asks which method suits', () => {
  it('hears names and reasons in plain Dutch', async () => {
    const { code, voice } = await choose(...six, '--event', '--acted', '--language', 'nl');
    expect(code).toBe(0);
    expect(voice.said.slice(0, 4)).toEqual([
      'Met 6 mensen en 70 minuten passen deze het best:',
      '',
      '1. Incidentmethode (incident)',
      '   Bedoeld voor één concreet voorval en iets wat je al hebt gedaan.',
    ]);
    expect(voice.said.join('\n')).toContain('De andere methoden:');
  });

  it('gets the same from a file as from flags, and as data', async () => {
    const said = { people: 6, minutes: 70, answers: ['event', 'acted'], meetings: 5, used: ['five-phase'] };
    const byFile = await choose('--answers', fileWith(JSON.stringify(said)), '--json');
    const byFlags = await choose(...six, '--event', '--acted', '--meetings', '5', '--used', 'five-phase', '--json');
    expect(byFile.voice.json).toEqual(byFlags.voice.json);
    const told = byFile.voice.json as ToldChoice;
    expect(told.suggested[0]).toMatchObject({ method: 'incident', name: 'Incident method' });
    expect(told.suggested[0]?.reasons).toContainEqual({ kind: 'suits', how: 'best', answers: ['event', 'acted'] });
    for (const { reasons, sentences } of [...told.suggested, ...told.others])
      expect(sentences.length).toBe(reasons.length);
  });

  it('is told what to do when this is not for intervisie', async () => {
    const { code, voice } = await choose(...six, '--event', '--someone-here');
    expect(code).toBe(0);
    expect(voice.said[0]).toBe('This is not a question for intervisie now.');
    expect(voice.said[1]).toContain('Talk it over together');
  });

  it('is told plainly that nothing fits two minutes', async () => {
    const { code, voice } = await choose('--people', '6', '--minutes', '2');
    expect([code, voice.said[0]]).toEqual([0, 'No method suits 6 people and 2 minutes.']);
  });
});

describe('what is not understood', () => {
  it.each([
    [['--minutes', '70'], '--people is missing'],
    [['--people', '6'], '--minutes is missing: the time for the method alone'],
    [['--people', '1', '--minutes', '70'], '--people is a whole number from 2 to 40, not 1'],
    [['--people', 'six', '--minutes', '70'], '--people is a whole number from 2 to 40, not "six"'],
    [['--people', '6', '--minutes', '0'], '--minutes is a number of minutes'],
    [[...six, '--event', '--pattern'], '--event and --pattern exclude each other. Leave one of them out'],
    [[...six, '--meetings', 'often'], '--meetings is a whole number from 0'],
    [[...six, '--used', 'five-phase,incidnt'], '--used does not know "incidnt". Did you mean "incident"?'],
    [[...six, '--colour'], "'--colour'"],
    [[...six, '--answers', 'x.json'], '--people does not go together with --answers'],
    [['--answers', 'nowhere.json'], '"nowhere.json" cannot be read'],
  ])('%j is named, with exit code 2', async (words, complaint) => {
    const { code, voice } = await choose(...words);
    expect([code, voice.said]).toEqual([2, []]);
    expect(voice.complained[0]).toContain(complaint);
  });

  it.each([
    ['[]', 'is not a JSON object with some of: people, minutes'],
    ['{"people": 6,', 'is not a JSON object'],
    ['{"people": 6, "minuts": 70}', 'There is no field "minuts". Did you mean "minutes"?'],
    ['{"people": "6", "minutes": 70}', '"people" is a whole number from 2 to 40, not "6"'],
    ['{"people": 6, "minutes": 1e9}', '"minutes" is a number of minutes'],
    ['{"people": 6, "minutes": 70, "answers": ["evnt"]}', '"answers" does not know "evnt". Did you mean "event"?'],
    ['{"people": 6, "minutes": 70, "answers": ["head", "heart"]}', '"head" and "heart" exclude each other'],
    ['{"people": 6, "minutes": 70, "answers": "event"}', '"answers" is a list of words'],
    ['{"people": 6, "minutes": 70, "signals": [7]}', '"signals" does not know 7'],
    ['{"people": 6, "minutes": 70, "facilitator": "yes"}', '"facilitator" is true or false'],
    [`{"people": 6, "used": ["${'a'.repeat(70_000)}"]}`, 'is larger than 64 KB'],
  ])('%s in a file is named too', async (text, complaint) => {
    const { code, voice } = await choose('--answers', fileWith(text));
    expect([code, voice.said]).toEqual([2, []]);
    expect(voice.complained[0]).toContain(complaint);
  });
});

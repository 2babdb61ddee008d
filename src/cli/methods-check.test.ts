import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ListeningVoice } from '../../tests/support/listening-voice.ts';
import { findMethod } from './find-method.ts';
import { methodsCheck } from './methods-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'kring-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const walk = `
id: walk
variantOf: basic
kind: quick
people: { least: 2, most: 8 }
en: { name: Walk, purpose: To walk. }
phases:
  - id: out
    minutes: 10
    en: { title: Out }
    steps: [{ id: on-foot, activity: talk, en: { title: walking, peer: Walk along. } }]
`.trimStart();

const lens = `
id: chairs
over: talk
en: { name: Chairs, purpose: To look., origin: Ours., cards: [{ title: Mine, questions: [What did you want?] }] }
`.trimStart();

async function check(source: string, ...switches: readonly string[]) {
  const file = join(folder, 'own.yaml');
  writeFileSync(file, source);
  const voice = new ListeningVoice();
  const given = methodsCheck.read([file, ...switches]);
  if (!given.ok) throw new Error(given.problem);
  const code = await methodsCheck.run(given.value, voice);
  return { code, said: voice.said.join('\n'), complained: voice.complained.join('\n') };
}

describe('a file that somebody wrote', () => {
  it('is a method, and its parts are counted', async () => {
    const { code, said } = await check(walk);
    expect(code).toBe(0);
    expect(said).toMatch(/is a method: walk, 1 phase, 1 step, in en\.$/);
  });

  it('is a variant of a method of the library, and of nothing else', async () => {
    const { code, said } = await check(walk.replace('variantOf: basic', 'variantOf: basik'));
    expect([code, said]).toEqual([
      1,
      'Line 2, column 12 (variantOf): there is no method in the library that can have variants with the id "basik". ' +
        'Did you mean "basic"?',
    ]);
  });

  it('is a lens, when it is read as one', async () => {
    expect((await check(lens, '--lens')).said).toMatch(/is a lens: chairs, 1 card, in en\.$/);
    expect((await check(lens)).complained).toContain('It looks like a lens: those are checked with --lens.');
    expect((await check(walk, '--lens')).complained).toContain('those are checked without --lens.');
  });
});

it('asks for the ending by which a file is known', () => {
  expect(findMethod('own.txt')).toMatchObject({ ok: false, problem: expect.stringContaining('ends in .yaml') });
});

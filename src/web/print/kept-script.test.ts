import { expect, test } from 'vitest';
import { aCircle } from '../../../tests/support/gathering.ts';
import { theFivePhases } from '../../../tests/support/live-table.ts';
import { PassingCupboard } from '../live/cupboard.ts';
import { keepScript, scriptNow } from './keep-script.ts';
import { keptScript } from './kept-script.ts';

test('a page that prints finds the course of the meeting as the chair has it now', () => {
  const { gathering, chair } = aCircle('together', theFivePhases());
  const cupboard = new PassingCupboard();
  expect(keptScript(cupboard)).toBeUndefined();
  gathering.wait(1_800);
  gathering.must(chair, { kind: 'refit' });
  keepScript(cupboard, scriptNow(gathering.meeting));
  const kept = keptScript(cupboard);
  const { parts } = gathering.meeting.script;
  expect(kept?.parts.map(({ method }) => method)).toEqual(parts.map(({ method }) => method));
  const refitted = gathering.meeting.refitted[0];
  if (refitted === undefined) throw new Error('the times were refitted');
  expect(kept?.parts[refitted.part]?.phases[refitted.phase]?.seconds).toBe(refitted.seconds);
});

test('what somebody else left under that name is not printed', () => {
  const cupboard = new PassingCupboard();
  for (const left of ['', '{', '{"parts":7}', '[]']) {
    cupboard.setItem('kring/print', left);
    expect(keptScript(cupboard)).toBeUndefined();
  }
});

import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { Outages } from './outages.ts';

const fault = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

function watched() {
  const lines: string[] = [];
  const state = { isThere: true };
  const check = async () => {
    if (!state.isThere) throw fault;
  };
  return { lines, state, outages: new Outages({ check, log: { warn: (line: string) => lines.push(line) }, pause: 5 }) };
}

test('an outage is one line, and one when it is over; the next one is told again', async () => {
  const { lines, state, outages } = watched();
  for (let time = 1; time <= 2; time += 1) {
    state.isThere = false;
    expect(await Promise.all([outages.explain(fault), outages.explain(fault)])).toEqual([true, true]);
    expect(await outages.explain(fault)).toBe(true);
    state.isThere = true;
    await vi.waitFor(() => expect(lines).toHaveLength(2 * time));
  }
  expect(lines.slice(0, 2)).toEqual(['the database does not answer', 'the database answers again']);
  outages.stop();
});

test('what is wrong while the database is there is told as it is', async () => {
  const { lines, outages } = watched();
  // A host for mail says the same words.
  expect(await outages.explain(fault)).toBe(false);
  expect(lines).toEqual([]);
});

test('a question that makes no sense is no outage, even in one', async () => {
  const { state, outages } = watched();
  state.isThere = false;
  await outages.explain(fault);
  const mistake = attempt(() => new DatabaseSync(':memory:').exec('SELECT nothing'));
  expect(await outages.explain(mistake)).toBe(false);
  outages.stop();
});

function attempt(ask: () => void): unknown {
  try {
    return ask();
  } catch (fault) {
    return fault;
  }
}

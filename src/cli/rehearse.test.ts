import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ListeningVoice } from '../../tests/support/listening-voice.ts';
import type { ServerMessage } from '../protocol/message.ts';
import { type Dial, dial } from './rehearsal/line.ts';
import type { Rehearsed } from './rehearsal/rehearse-meeting.ts';
import { type RehearseOptions, runRehearsal } from './rehearse.ts';

interface Report extends Rehearsed {
  readonly database: string | null;
}

async function rehearse(options: Partial<RehearseOptions> = {}, by: Dial = dial) {
  const voice = new ListeningVoice();
  const usual = {
    method: 'five-phase',
    people: 4,
    server: undefined,
    state: 'acted',
    json: true,
    keep: false,
    language: 'en',
  } as const;
  const code = await runRehearsal({ ...usual, ...options }, voice, by);
  return { code, report: voice.json as Report, voice };
}

/** What came for somebody, changed on its way. */
function changing(whose: string, change: (message: ServerMessage) => readonly ServerMessage[]): Dial {
  return (address, name, end) =>
    dial(address, name, {
      ...end,
      heard: (text) => {
        if (name !== whose) return end.heard(text);
        for (const message of change(JSON.parse(text))) end.heard(JSON.stringify(message));
      },
    });
}

describe('a rehearsal', { timeout: 60_000 }, () => {
  it('walks the whole agenda with the method in it, and nobody sees what is shut', async () => {
    const { code, report } = await rehearse();
    expect(report.off).toEqual([]);
    expect([code, report.shutNotesSeen, report.database]).toEqual([0, 0, null]);
    expect(report.phases.map(({ id }) => id)).toEqual([
      ...['arrive', 'look-back', 'inventory', 'choice'],
      ...['bring', 'ask', 'solutions', 'reaction', 'discuss'],
      'close',
    ]);
    expect(report.events).toBeGreaterThan(100);
    expect(report.phases.flatMap(({ steps }) => steps).some(({ id }) => id === 'outcome')).toBe(true);
  });

  it('leaves its database when asked, and no word of what was written stands in it', async () => {
    const { report } = await rehearse({ method: 'reflecting-team', people: 3, keep: true });
    const bytes = readFileSync(report.database ?? '');
    expect(bytes.length).toBeGreaterThan(50_000);
    expect(report.texts.length).toBeGreaterThan(10);
    for (const text of report.texts) expect(bytes.includes(text)).toBe(false);
    await rm(dirname(report.database ?? ''), { recursive: true });
  });

  it('says plainly that nobody answers at an address', async () => {
    const voice = new ListeningVoice();
    const options = { method: 'incident', people: 4, state: 'acted', json: true, keep: false, language: 'en' } as const;
    expect(await runRehearsal({ ...options, server: 'http://localhost:1' }, voice, dial)).toBe(1);
    expect([voice.said, voice.complained]).toEqual([[], ['No server answers at http://localhost:1']]);
  });
});

describe.concurrent('a rehearsal on a server that is at fault', { timeout: 60_000 }, () => {
  it('sees a shut note that reaches somebody else', async () => {
    const leaked: ServerMessage[] = [];
    const leaking: Dial = (address, name, end) =>
      dial(address, name, {
        ...end,
        heard: (text) => {
          const message: ServerMessage = JSON.parse(text);
          const isNote = message.kind === 'events' && message.events.some(({ event }) => event.kind === 'noteWritten');
          if (isNote && name === 'Anna Verbruggen') leaked.push(message);
          for (const note of name === 'Chris Molenkamp' ? leaked.splice(0) : []) end.heard(JSON.stringify(note));
          end.heard(text);
        },
      });
    const { code, report } = await rehearse({}, leaking);
    expect(code).toBe(1);
    expect(report.shutNotesSeen).toBeGreaterThan(0);
    expect(report.off.join('\n')).toContain(
      'Chris Molenkamp received something of Anna Verbruggen that was still shut',
    );
  });

  it('sees that somebody did not get what was read out', async () => {
    const forgetting = changing('the shared screen', (message) =>
      message.kind === 'events'
        ? [{ ...message, events: message.events.filter(({ event }) => event.kind !== 'notesOpened') }]
        : [message],
    );
    const { code, report } = await rehearse({}, forgetting);
    expect(code).toBe(1);
    expect(report.off.join('\n')).toContain('the shared screen never got what');
  });

  it('sees that a text was swapped for another on its way', async () => {
    let swapped = 0;
    const swapping = changing('Bas Hoogendoorn', (message) => {
      if (message.kind !== 'events') return [message];
      const first = message.contents[0]?.id;
      const isOutcome = message.events.some(({ event }) => event.kind === 'outcomeWritten');
      if (!isOutcome || first === undefined) return [message];
      swapped += 1;
      return [{ ...message, contents: [{ id: first, sealed: 'AQEBAQEBAQEBAQ' }] }];
    });
    const { code, report } = await rehearse({}, swapping);
    expect([code, swapped > 0]).toEqual([1, true]);
    expect(report.off.join('\n')).toContain('Bas Hoogendoorn cannot read what');
  });

  it('sees that somebody ended on another meeting', async () => {
    const mistaking = changing('the shared screen', (message) =>
      message.kind === 'events'
        ? [{ ...message, events: message.events.filter(({ event }) => event.kind !== 'keepingAllowed') }]
        : [message],
    );
    const { code, report } = await rehearse({}, mistaking);
    expect([code, report.off.some((line) => line.includes('ended on another meeting'))]).toEqual([1, true]);
  });
});

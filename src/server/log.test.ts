import { expect, test } from 'vitest';
import { anId, sealedBytes } from '../../tests/support/live-guest.ts';
import { aLiveCircle, LiveServer, must } from '../../tests/support/live-table.ts';
import type { ContentId } from '../engine/ids.ts';
import { describeFault, openLog } from './log.ts';

test('whatever people and strangers send, nothing of it is in the log', async () => {
  const lines: string[] = [];
  const server = await new LiveServer({ log: openLog({ write: (line) => lines.push(line) }) }).start();
  const { table, chair, presenter } = await aLiveCircle(server);
  const phrase = 'Ik weet niet hoe ik hem moet aanspreken';
  const name = anId<ContentId>();
  await must(chair, { kind: 'rename', name }, [{ id: name, sealed: sealedBytes() }]);
  chair.guest.say(phrase);
  chair.guest.say(`{"kind":"command","${phrase}":1}`);
  await fetch(`${server.url}/m/${table.meeting}?${phrase}`);
  await fetch(`${server.url}/api/${encodeURIComponent(phrase)}`);
  await server.post('/api/meetings', phrase);
  await server.post('/api/pairings', { ...table.opening(), phrase });
  await server.stop();

  const log = lines.join('');
  expect(lines.length).toBeGreaterThan(4);
  const secrets = [phrase, phrase.slice(0, 12), table.meeting, table.admit, chair.token, name, chair.seat];
  for (const secret of [...secrets, ...Object.values(presenter.guest.contents), '127.0.0.1', '::1'])
    expect(log).not.toContain(secret);
  for (const line of lines)
    expect(Object.keys(JSON.parse(line))).toEqual(['level', 'time', 'method', 'route', 'status', 'ms']);
});

test('a fault is written down by where it happened, not by what it says', () => {
  const fault = new SyntaxError('Unexpected token in "Ik weet niet"\n    at my work we do');
  const described = JSON.stringify(describeFault(fault));
  expect(described).toContain('SyntaxError');
  expect(described).toContain('log.test');
  expect(described).not.toContain('Ik weet');
  expect(described).not.toContain('my work');
  expect(describeFault('a sentence')).toEqual({ fault: 'string' });
});

import { expect, test } from 'vitest';
import { aCircleAtWork } from '../../../tests/support/gathering.ts';
import { placeNow } from '../../engine/cursor.ts';
import { EventLog } from './event-log.ts';
import { written } from './frames.ts';

test('what was said hours ago is given back letter by letter to whoever comes in late, and only what is lacking', () => {
  const { gathering, peers } = aCircleAtWork();
  gathering.walkTo('questions');
  const place = placeNow(gathering.meeting);
  if (place === undefined) throw new Error('They are at work');
  for (const peer of peers) {
    const { note } = gathering.note();
    for (let revision = 1; revision <= 50; revision += 1) {
      const { content } = gathering.note();
      gathering.must(peer, { kind: 'writeNote', note, content, revision, place, as: 'note' });
    }
  }
  gathering.walkTo('plans');

  const said = gathering.log.map(written);
  const log = new EventLog();
  for (let from = 0; from < said.length; from += 3) log.push(said.slice(from, from + 3));
  expect(log.length).toBe(said.length);
  expect(log.last).toBe(said.at(-1));
  for (let from = 0; from <= said.length; from += 7) expect(log.slice(from)).toEqual(said.slice(from));
});

import { expect, test } from 'vitest';
import { isStartMeetingOpen, openStartMeeting } from '../../src/web/meetings/group-meeting.ts';
import { foundedGroup, joinsLater, planned } from '../support/founded-group.ts';
import { aHost } from '../support/group-host.ts';
import { valueOf } from '../support/group-keys.ts';

const host = aHost();

test('Chris comes in while the start meeting runs, and finds its door like Anna, until it is held', async () => {
  const founded = await foundedGroup(host.server, host.post, ['Anna', 'Bram']);
  const [start] = await planned(founded);
  const [anna] = founded.members;
  if (anna === undefined || start === undefined) throw new Error('Nothing is planned');
  expect(isStartMeetingOpen(anna.row)).toBe(false);
  valueOf(await openStartMeeting(anna.row, start));
  const chris = await joinsLater(founded, host.server, host.post, 'Chris');
  for (const { row } of [anna, chris]) {
    valueOf(await row.refresh());
    expect(isStartMeetingOpen(row)).toBe(true);
  }
  const present = [anna.row.self, chris.row.self];
  valueOf(await anna.row.write({ kind: 'meetingHeld', planned: start, present, presenters: [], methods: [] }));
  for (const { row } of [anna, chris]) {
    valueOf(await row.refresh());
    expect(isStartMeetingOpen(row)).toBe(false);
  }
});

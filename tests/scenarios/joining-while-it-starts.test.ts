import { expect, test } from 'vitest';
import { trajectoryNow } from '../../src/groups/circle-of-members.ts';
import { isStartMeetingOpen, openStartMeeting } from '../../src/web/meetings/group-meeting.ts';
import { foundedGroup, joinsLater, planned, startMeetingHeld } from '../support/founded-group.ts';
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

test('a second trajectory is planned and its start meeting is not open: Chris comes in and waits for it like Anna', async () => {
  const founded = await foundedGroup(host.server, host.post, ['Anna', 'Bram']);
  const [anna] = founded.members;
  if (anna === undefined) throw new Error('A group has members');
  await startMeetingHeld(founded, await planned(founded));
  valueOf(await anna.row.write({ kind: 'trajectoryClosed', decision: 'goOn' }));
  const [start] = await planned(founded);
  const chris = await joinsLater(founded, host.server, host.post, 'Chris');
  for (const { row } of [anna, chris]) {
    valueOf(await row.refresh());
    expect(trajectoryNow(row.group)?.meetings[0]?.id).toBe(start);
    expect(isStartMeetingOpen(row)).toBe(false);
  }
});

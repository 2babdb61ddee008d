import { describe, expect, it } from 'vitest';
import {
  aGroupAtItsStart,
  anId,
  anna,
  aRoot,
  bram,
  chris,
  five,
  GroupTale,
  must,
} from '../../tests/support/a-group.ts';
import { refused } from '../basics/result.ts';
import { evolveGroup } from './evolve-group.ts';
import type { GroupEvent } from './group-event.ts';
import type { MeetingId, PlannedId } from './group-ids.ts';
import { keepingLasts } from './group-limits.ts';
import { endedMeetings, openMeetings } from './group-meetings.ts';
import { overviewOf } from './group-overview.ts';
import { eraseAtOf, lettersOver } from './retention.ts';

const day = 86_400_000;

function opening(number: number, planned?: PlannedId): readonly GroupEvent[] {
  const meeting = anId<MeetingId>('meeting', number);
  return [
    { kind: 'meetingOpened', meeting, ...(planned === undefined ? {} : { planned }) },
    { kind: 'rootGiven', meeting, root: aRoot },
  ];
}

describe('opening a meeting from the group', () => {
  it('is one act, with its key: the start, a casus, the closing, and one that nobody planned', () => {
    const tale = new GroupTale().come(...five);
    tale.planTrajectory(anna, 'casusEach', five.length).everyoneReady();
    const [start, casus, ...rest] = tale.plan();
    expect(tale.write(anna, ...opening(900))).toEqual(refused('startMeetingFirst'));
    for (const [at, planned] of [start, casus, rest.at(-1), undefined].entries()) {
      must(tale.write(anna, ...opening(at + 1, planned)));
      expect(overviewOf(tale.group, bram, tale.now - 1).open).toMatchObject({ root: aRoot, by: anna, planned });
    }
    // In this tale a day goes by between the two letters.
    expect(openMeetings(tale.group, tale.now - 1).map(({ meeting }) => meeting)).toEqual([anId('meeting', 4)]);
  });

  it('Anna and Bram open it at the same moment: there is one room, that of Anna', () => {
    const tale = aGroupAtItsStart();
    const planned = tale.plan()[1];
    const { group, now } = tale;
    must(tale.write(anna, ...opening(901, planned)));
    // Bram's browser had not read her letters yet, and his came second.
    const late = opening(902, planned).reduce(
      (before, event) => evolveGroup(before, { kind: 'letter', number: before.number + 1, by: bram, at: now, event }),
      tale.group,
    );
    expect(late.opened).toEqual(tale.group.opened);
    expect(late.opened).toHaveLength(group.opened.length + 1);
    expect(tale.write(bram, ...opening(903, planned))).toEqual(refused('alreadyOpen'));
  });

  it('one opened by mistake is ended by anyone, its key goes, and the plan stays', () => {
    const tale = aGroupAtItsStart();
    const planned = tale.plan()[1];
    must(tale.write(anna, ...opening(901, planned)));
    const key = tale.group.number;
    must(tale.write(chris, { kind: 'meetingEnded', meeting: anId('meeting', 901) }, ...opening(902, planned)));
    expect(lettersOver(tale.group, anna, tale.now)).toEqual([key]);
    expect(tale.group.opened.at(-1)).toMatchObject({ by: chris, planned });
    expect(tale.write(anna, { kind: 'meetingEnded', meeting: anId('meeting', 901) })).toEqual(
      refused('unknownMeeting'),
    );
  });

  it('over, and its room waits a while: who was there comes back to keep something, and the key goes when that time is', () => {
    const tale = aGroupAtItsStart();
    const [, planned = anId<PlannedId>('planned', 0)] = tale.plan();
    const meeting = anId<MeetingId>('meeting', 901);
    must(tale.write(anna, ...opening(901, planned)));
    const key = tale.group.number;
    const endedAt = tale.now;
    const held = { planned, meeting, present: [anna, bram], presenters: [{ member: bram }], chair: anna, methods: [] };
    must(tale.write(anna, { kind: 'meetingHeld', ...held, endedAt }));
    const until = endedAt + keepingLasts;
    expect(openMeetings(tale.group, endedAt)).toEqual([]);
    expect(endedMeetings(tale.group, until - 1)).toMatchObject([{ meeting, root: aRoot, until }]);
    expect(lettersOver(tale.group, anna, until - 1)).toEqual([]);
    expect(endedMeetings(tale.group, until)).toEqual([]);
    expect(lettersOver(tale.group, anna, until)).toEqual([key]);
  });

  it('a meeting told by hand, or by a clock that runs ahead, keeps no key longer', () => {
    const tale = aGroupAtItsStart();
    const [, planned = anId<PlannedId>('planned', 0)] = tale.plan();
    must(tale.write(anna, ...opening(901, planned), ...opening(902)));
    const present = { present: [anna, bram], presenters: [], methods: [] };
    must(tale.write(anna, { kind: 'meetingHeld', planned, ...present }));
    const ahead = tale.now + 30 * day;
    must(tale.write(bram, { kind: 'meetingEnded', meeting: anId('meeting', 902), endedAt: ahead }));
    expect(tale.group.ended.map(({ until }) => until <= tale.now + keepingLasts)).toEqual([true]);
  });

  it('opened the day before, it stays open until a day after its date, as long as its key lasts', () => {
    const tale = aGroupAtItsStart();
    const [, planned = anId<PlannedId>('planned', 0)] = tale.plan();
    const date = tale.now + 3 * day;
    must(tale.write(anna, { kind: 'meetingMoved', planned, at: date }));
    const events = opening(901, planned);
    must(tale.write(anna, ...events));
    expect([date, date + day].map((now) => openMeetings(tale.group, now).length)).toEqual([1, 0]);
    const given = events.at(-1);
    expect(given && eraseAtOf(tale.group, given, tale.now)).toBe(date + day);
  });
});

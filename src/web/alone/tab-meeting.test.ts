import { beforeEach, expect, test } from 'vitest';
import { aScript } from '../../../tests/support/a-script.ts';
import { StoryTime, settle } from '../../../tests/support/time.ts';
import { newId } from '../../crypto/ids.ts';
import { placeNow } from '../../engine/cursor.ts';
import type { SeatId } from '../../engine/ids.ts';
import { TabCircle } from './tab-circle.ts';

/** Ada leads, Bea brings a casus, Carl and Dina think along. All four sit in one tab. */
let circle: TabCircle;
let ada: SeatId;
let bea: SeatId;
let carl: SeatId;
let dina: SeatId;
let time: StoryTime;

beforeEach(async () => {
  time = new StoryTime();
  const alone = { loadTexts: async () => undefined };
  circle = await TabCircle.gathers({
    script: aScript(),
    setting: 'online',
    time: { now: () => time.elapsed(), after: (wait, ring) => time.after(wait, ring) },
    around: time,
    alone,
  });
  [ada, bea, carl, dina] = [
    await circle.seat('Ada'),
    await circle.seat('Bea'),
    await circle.seat('Carl'),
    await circle.seat('Dina'),
  ];
  circle.act(ada, { kind: 'takeChair' });
  circle.act(ada, { kind: 'start' });
  const casus = newId<'CasusId'>();
  await circle.say(bea, circle.deeds.offerCasus({ by: bea, casus, revision: 1, text: 'Hoe?' }, 'open'));
  walkTo('choice');
  circle.act(ada, { kind: 'proposeCasus', casus });
  circle.act(bea, { kind: 'acceptCasus', casus });
});

function walkTo(step: string): void {
  for (let moves = 0; moves < 50; moves += 1) {
    const { cursor, script } = circle.meeting;
    if (cursor === undefined) return;
    if (script.parts[cursor.part]?.phases[cursor.phase]?.steps[cursor.step]?.id === step) return;
    circle.act(ada, { kind: 'next', from: cursor });
  }
  throw new Error(`No step ${step}`);
}

async function writes(by: SeatId, text: string) {
  const place = placeNow(circle.meeting);
  if (place === undefined) throw new Error('Nowhere');
  const note = newId<'NoteId'>();
  expect(await circle.say(by, circle.deeds.writeNote({ by, note, place, revision: 1, text }, 'note'))).toBe(true);
  return note;
}

test('everyone reads who is there', async () => {
  const live = circle.look({ kind: 'seat', seat: carl });
  await settle();
  expect(live.connection).toBe('live');
  expect(live.standing).toEqual({ kind: 'seat', seat: carl });
  expect(live.meeting.seats.map(({ id }) => live.nameOf(id))).toEqual(['Ada', 'Bea', 'Carl', 'Dina']);
});

test('what Carl writes is on the screens of Carl and on no other, until he reads it out', async () => {
  walkTo('plans');
  const screens = [
    { kind: 'seat', seat: ada },
    { kind: 'seat', seat: bea },
    { kind: 'seat', seat: dina },
    { kind: 'screen' },
  ] as const;
  const others = screens.map((viewer) => circle.look(viewer));
  const own = circle.look({ kind: 'seat', seat: carl });
  const note = await writes(carl, 'Eerst bellen');
  await settle();
  expect([...own.meeting.notes].map(({ content }) => own.text(content))).toEqual(['Eerst bellen']);
  for (const live of others) expect([...live.meeting.notes]).toEqual([]);

  walkTo('reading');
  while (circle.meeting.turns[0]?.holder !== carl) circle.act(ada, { kind: 'endTurn', table: 0, how: 'spoke' });
  circle.act(carl, { kind: 'readOut', note });
  await settle();
  for (const live of others)
    expect([...live.meeting.notes].map(({ content }) => live.text(content))).toEqual(['Eerst bellen']);
});

test('whoever looks along later sees what that seat may see, and nothing more', async () => {
  walkTo('plans');
  await writes(carl, 'Eerst bellen');
  const late = circle.look({ kind: 'seat', seat: dina });
  await settle();
  expect(late.meeting.casus.map(({ question }) => late.text(question?.content))).toEqual(['Hoe?']);
  expect([...late.meeting.notes]).toEqual([]);
});

test('what is done on a screen is the deed of its seat, and the page is told so', async () => {
  let acted = 0;
  const live = circle.look({ kind: 'seat', seat: dina }, () => {
    acted += 1;
  });
  walkTo('plans');
  await settle();
  expect(acted).toBe(0);
  expect(await live.act({ kind: 'mark', how: 'paper' })).toMatchObject({ ok: true });
  expect(acted).toBe(1);
  expect(circle.meeting.marks).toEqual([{ by: dina, how: 'paper' }]);
});

test('the rules are those of any meeting: only the chair moves, and a screen does nothing', async () => {
  const live = circle.look({ kind: 'seat', seat: dina });
  const screen = circle.look({ kind: 'screen' });
  await settle();
  const { cursor } = circle.meeting;
  if (cursor === undefined) throw new Error('Nowhere');
  expect(await live.act({ kind: 'next', from: cursor })).toEqual({ ok: false, problem: 'notChair' });
  expect(await screen.act({ kind: 'stop' })).toEqual({ ok: false, problem: 'screenCannotAct' });
});

test('a step that the clock ends goes on when its time is over, by the time of this tab', async () => {
  circle.act(ada, { kind: 'setAutomatic', automatic: true });
  walkTo('plans');
  const here = circle.meeting.cursor;
  await time.pass(899_000);
  expect(circle.meeting.cursor).toEqual(here);
  await time.pass(2_000);
  expect(circle.meeting.cursor).not.toEqual(here);
});

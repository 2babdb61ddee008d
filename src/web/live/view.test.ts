import { beforeEach, expect, test } from 'vitest';
import { aCircleAtWork, type Circle } from '../../../tests/support/gathering.ts';
import type { Command } from '../../engine/command.ts';
import { placeNow } from '../../engine/cursor.ts';
import type { CommandId, SeatId } from '../../engine/ids.ts';
import type { NumberedEvent } from '../../protocol/message.ts';
import { expected } from './optimism.ts';
import { expecting, fold, foldAfresh, nothingYet, settled, shown, type View } from './view.ts';

const writing = 'writing' as CommandId;
let circle: Circle;
let chris: SeatId;

beforeEach(() => {
  circle = aCircleAtWork();
  chris = circle.peers[0] ?? circle.presenter;
  circle.gathering.walkTo('plans');
});

function received(): readonly NumberedEvent[] {
  return circle.gathering.delivery(chris).got.map(({ number, event, command }) => ({
    number,
    event,
    ...(command === undefined ? {} : { command }),
  }));
}

function viewNow(): View {
  return foldAfresh(nothingYet, received(), circle.gathering.authority.number);
}

function aNote(): Command {
  const { note, content } = circle.gathering.note();
  const place = placeNow(circle.gathering.meeting);
  if (place === undefined) throw new Error('Nowhere');
  return { kind: 'writeNote', note, content, revision: 1, place, as: 'note' };
}

function expectingOf(view: View, command: Command): View {
  const event = expected(shown(view), chris, command);
  if (event === undefined) throw new Error('Nothing is expected');
  return expecting(view, { id: writing, event });
}

test('Chris sees the own note before the server has it, and once when it has', () => {
  const command = aNote();
  const view = expectingOf(viewNow(), command);
  expect(shown(view).notes).toHaveLength(1);
  circle.gathering.send({ kind: 'seat', seat: chris }, command, writing);
  const after = fold(view, received(), circle.gathering.authority.number);
  expect(after.expected).toEqual([]);
  expect(shown(after).notes).toEqual(shown(view).notes);
});

test('what was expected is exactly what the server then says', () => {
  for (const command of [aNote(), { kind: 'mark', how: 'done' }, { kind: 'unmark' }] as const) {
    const guess = expected(shown(viewNow()), chris, command);
    const verdict = circle.gathering.send({ kind: 'seat', seat: chris }, command);
    const said = verdict.kind === 'granted' ? verdict.logged.map(({ event }) => event) : [];
    expect(said[0]).toEqual(guess);
  }
});

test('a refusal takes the mark back', () => {
  const view = expectingOf(viewNow(), { kind: 'mark', how: 'done' });
  expect(shown(view).marks).toHaveLength(1);
  expect(shown(settled(view, writing)).marks).toHaveLength(0);
});

test('nothing that concerns others is shown before the server says so', () => {
  const meeting = shown(viewNow());
  const chair: Command = { kind: 'passChair', to: circle.presenter };
  for (const command of [chair, { kind: 'pause' }, { kind: 'stop' }, { kind: 'endMeeting' }] as const)
    expect(expected(meeting, chris, command)).toBeUndefined();
});

test('events that come twice after a return count once', () => {
  const view = viewNow();
  const again = fold(view, received(), circle.gathering.authority.number);
  expect(again.confirmed).toBe(view.confirmed);
});

test('a fresh start forgets what was, and still expects what was not answered', () => {
  const view = expectingOf(viewNow(), { kind: 'mark', how: 'paper' });
  const afresh = foldAfresh(view, received(), circle.gathering.authority.number);
  expect(afresh.confirmed).toEqual(circle.gathering.as(chris));
  expect(shown(afresh).marks).toEqual([{ by: chris, how: 'paper' }]);
});

import { beforeEach, expect, test } from 'vitest';
import { acted } from '../../../tests/support/a-script.ts';
import { aCircleAtWork, type Circle } from '../../../tests/support/gathering.ts';
import { casusUnderway } from '../../engine/centre.ts';
import { ownPlace, placeNow } from '../../engine/cursor.ts';
import type { CasusId, NoteId, SeatId } from '../../engine/ids.ts';
import { type Keepsake, keepsakeOf } from './keep.ts';

let circle: Circle;
let chris: SeatId;
let dewi: SeatId;
let casus: CasusId;
let plan: NoteId;
let outcome: NoteId;

beforeEach(() => {
  circle = aCircleAtWork();
  const { gathering, chair } = circle;
  [chris = circle.presenter, dewi = circle.presenter] = circle.peers;
  casus = casusUnderway(gathering.meeting)?.id ?? gathering.id();
  gathering.walkTo('plans');
  plan = write(chris, 'note');
  write(dewi, 'note');
  write(dewi, 'private');
  gathering.walkTo('outcomes');
  outcome = write(chair, 'outcome');
});

function write(by: SeatId, as: 'note' | 'private' | 'outcome'): NoteId {
  const { gathering } = circle;
  const { note, content } = gathering.note();
  const place = as === 'private' ? ownPlace : placeNow(gathering.meeting);
  if (place === undefined) throw new Error('Nowhere');
  const words = { note, content, revision: 1, place };
  gathering.must(by, as === 'outcome' ? { kind: 'writeOutcome', ...words } : { kind: 'writeNote', ...words, as });
  return note;
}

/** From nothing but what this person received; every content reads as its own id. */
function keepsake(of: SeatId): Keepsake {
  return keepsakeOf(circle.gathering.as(of), of, (content) => content);
}

test('Dewi keeps the own words, the private ones too, and nothing of anybody else', () => {
  const [kept] = keepsake(dewi).casus;
  expect(kept?.own.map(({ by }) => by)).toEqual([dewi, dewi]);
  expect(kept?.question).toBeUndefined();
  expect(kept?.outcomes).toEqual([]);
});

test("with the presenter's yes the question and the outcomes may come along", () => {
  circle.gathering.must(circle.presenter, { kind: 'allowKeeping', casus, allowed: true });
  const [kept] = keepsake(dewi).casus;
  expect(kept?.question).toBeDefined();
  expect(kept?.outcomes).toHaveLength(1);
});

test('the presenter keeps the own casus, its outcomes, and what was handed over', () => {
  const { gathering, presenter } = circle;
  gathering.must(chris, { kind: 'handOver', note: plan });
  const [kept] = keepsake(presenter).casus;
  expect(kept?.mine).toBe(true);
  expect(kept?.question).toBeDefined();
  expect(kept?.outcomes).toHaveLength(1);
  expect(kept?.handedOver.map(({ by }) => by)).toEqual([chris]);
});

test('what was written for the whole group stands apart from what one wrote for oneself', () => {
  const { gathering, chair } = circle;
  gathering.walkTo('harvest');
  write(chair, 'outcome');
  const { own, agreed } = keepsake(chair);
  expect(agreed.map(({ kind, step }) => [kind, step])).toEqual([['outcome', 'harvest']]);
  expect(own).toEqual([]);
});

test('what the presenter had kept shut comes along under its own name', () => {
  const { gathering, presenter } = circle;
  const content = gathering.note().content;
  gathering.must(presenter, { kind: 'sealField', casus, field: acted, content, revision: 1 });
  expect(keepsake(presenter).casus[0]?.fields).toEqual([{ field: acted, text: content }]);
});

test('what nobody handed over is not with the presenter, in no form', () => {
  const [kept] = keepsake(circle.presenter).casus;
  expect(kept?.handedOver).toEqual([]);
});

test('what was struck is kept by nobody', () => {
  circle.gathering.must(circle.presenter, { kind: 'strike', note: outcome });
  expect(keepsake(circle.presenter).casus[0]?.outcomes).toEqual([]);
});

test('of an erased casus nothing is kept by anybody, but what each wrote for oneself alone', () => {
  circle.gathering.must(circle.presenter, { kind: 'endCasus', erase: true });
  for (const seat of [dewi, chris, circle.presenter, circle.chair]) {
    const { casus, own } = keepsake(seat);
    expect(casus).toEqual([]);
    expect(own.every(({ kind }) => kind === 'private')).toBe(true);
  }
});

test('everything says where in the meeting it was written', () => {
  const [note] = keepsake(chris).casus[0]?.own ?? [];
  expect(note).toMatchObject({ method: 'casus-of-test', phase: 'planning', step: 'plans', kind: 'note' });
});

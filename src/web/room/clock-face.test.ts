import { expect, test } from 'vitest';
import type { Clock } from '../../engine/meeting.ts';
import { nl } from '../../locales/nl.ts';
import { clockFace } from './clock-face.ts';

const tenMinutes: Clock = { seconds: 600, usedBefore: 0, runningSince: 0, stepFrom: 0 };
const after = (seconds: number, detail: 'digits' | 'minutes') =>
  clockFace(tenMinutes, seconds * 1000, 'Vragen', detail, nl);

test('The chair reads minutes and seconds, the others whole minutes', () => {
  expect(after(200, 'digits').text).toBe('6:40');
  expect(after(200, 'minutes').text).toBe('7 min');
});

test('From 20 % and from 5 % left the ring says so in words', () => {
  expect(after(479, 'minutes')).toMatchObject({ urgency: 'calm', note: undefined });
  expect(after(480, 'minutes')).toMatchObject({ urgency: 'soon', note: 'het laatste stuk' });
  expect(after(570, 'minutes')).toMatchObject({ urgency: 'last', note: 'bijna tijd' });
});

test('Time that runs over is counted for the chair only', () => {
  expect(after(672, 'digits')).toMatchObject({ text: '+1:12', note: 'uitloop', left: 0 });
  expect(after(672, 'minutes')).toMatchObject({ text: '', note: 'rond rustig af', left: 0 });
});

test('A clock that stands says so, and does not go on', () => {
  const standing: Clock = { ...tenMinutes, usedBefore: 60_000, runningSince: undefined };
  expect(clockFace(standing, 999_999, 'Vragen', 'digits', nl)).toMatchObject({
    text: '9:00',
    standing: true,
    note: 'De klok staat stil',
  });
});

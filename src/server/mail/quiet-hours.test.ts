import { expect, test } from 'vitest';
import { awakeFrom } from './quiet-hours.ts';

function at(text: string): number {
  return Date.parse(text);
}

function untilWhen(text: string, zone: string): string {
  return new Date(awakeFrom(at(text), zone)).toISOString();
}

test('by day mail goes at once, and from nine in the evening it waits for eight in the morning', () => {
  expect(untilWhen('2026-11-22T07:00:00Z', 'Europe/Amsterdam')).toBe('2026-11-22T07:00:00.000Z');
  expect(untilWhen('2026-11-22T19:59:59Z', 'Europe/Amsterdam')).toBe('2026-11-22T19:59:59.000Z');
  expect(untilWhen('2026-11-22T20:00:00Z', 'Europe/Amsterdam')).toBe('2026-11-23T07:00:00.000Z');
  expect(untilWhen('2026-11-23T06:59:00Z', 'Europe/Amsterdam')).toBe('2026-11-23T07:00:00.000Z');
});

test('in the nights in which the clocks change it is eight on the new clock', () => {
  expect(untilWhen('2027-03-27T21:00:00Z', 'Europe/Amsterdam')).toBe('2027-03-28T06:00:00.000Z');
  expect(untilWhen('2027-10-30T20:00:00Z', 'Europe/Amsterdam')).toBe('2027-10-31T07:00:00.000Z');
  expect(untilWhen('2027-03-28T01:30:00Z', 'Europe/Amsterdam')).toBe('2027-03-28T06:00:00.000Z');
  expect(untilWhen('2027-10-31T01:30:00Z', 'Europe/Amsterdam')).toBe('2027-10-31T07:00:00.000Z');
});

test('a member elsewhere sleeps by the clock there', () => {
  expect(untilWhen('2026-11-22T12:00:00Z', 'America/New_York')).toBe('2026-11-22T13:00:00.000Z');
  expect(untilWhen('2026-11-22T13:00:00Z', 'Asia/Kolkata')).toBe('2026-11-22T13:00:00.000Z');
  expect(untilWhen('2026-11-22T15:30:00Z', 'Asia/Kolkata')).toBe('2026-11-23T02:30:00.000Z');
  expect(untilWhen('2026-11-22T12:00:00Z', 'Pacific/Kiritimati')).toBe('2026-11-22T18:00:00.000Z');
});

test('whoever has a zone that this machine does not know sleeps as in Amsterdam', () => {
  expect(untilWhen('2026-11-22T20:00:00Z', 'Europe/Atlantis')).toBe('2026-11-23T07:00:00.000Z');
});

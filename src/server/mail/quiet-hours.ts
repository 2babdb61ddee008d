import type { Instant } from '../../engine/ids.ts';
import { type ClockTime, daysLater, instantOf, localOf, parseZone, type Zone } from '../../planning/calendar.ts';
import { usualZone } from '../storage/migrate-outbox.ts';

const evening = '21:00' as ClockTime;
const morning = '08:00' as ClockTime;

/** From when on somebody there may be mailed: now, or at eight in the morning when it is past nine in the evening. */
export function awakeFrom(now: Instant, zone: string): Instant {
  const there = zoneOrUsual(zone);
  const { day, time } = localOf(now, there);
  if (time >= evening) return instantOf({ day: daysLater(day, 1), time: morning }, there);
  return time < morning ? instantOf({ day, time: morning }, there) : now;
}

/** A zone that this machine has forgotten since it was kept is the usual one. */
export function zoneOrUsual(zone: string): Zone {
  const parsed = parseZone(zone);
  return parsed.ok ? parsed.value : (usualZone as Zone);
}

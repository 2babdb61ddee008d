import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';
import type { Instant } from '../../engine/ids.ts';
import { type Local, localOf, parseZone, shownOn } from '../../planning/calendar.ts';

/**
 * The rules of a zone for calendars that do not know it by its name, in the form that Outlook wants: one rule for winter
 * and one for summer. The library gives some zones the name of another with the same clocks; here each keeps its own.
 */
export function rulesOfZone(zone: string): string | null {
  const known = rules.get(zone);
  if (known !== undefined) return known;
  const found = readRules(zone);
  rules.set(zone, found);
  return found;
}

/** Looking one up takes a millisecond, and a feed asks for each of its dates. There are some hundred zones. */
const rules = new Map<string, string | null>();

function readRules(zone: string): string | null {
  const block = tzlib_get_ical_block(zone)[0];
  if (block === undefined || !block.startsWith('BEGIN:VTIMEZONE')) return null;
  const lines = block.split('\r\n').filter((line) => !line.startsWith('X-LIC-LOCATION:'));
  return lines.map((line) => (line.startsWith('TZID:') ? `TZID:${zone}` : line)).join('\r\n');
}

/**
 * Whether a time on the wall there says when it is, to everyone. It does not in the hour that comes twice in autumn, and
 * not where those rules differ from the clocks of this machine: they are a simplification, and a country may have decided
 * otherwise last month. Such a date is written in UTC, which is right everywhere.
 */
export function isPlainThere(zone: string, at: Instant): boolean {
  const known = parseZone(zone);
  if (!known.ok || rulesOfZone(zone) === null) return false;
  const local = localOf(at, known.value);
  if (shownOn(local, known.value) !== 'once') return false;
  return offsetByRules(zone, local) === offsetOf(Date.parse(`${local.day}T${local.time}Z`) - at);
}

const offsets = new Map<string, string>();
const mostOffsets = 5_000;

function offsetByRules(zone: string, { day, time }: Local): string {
  const name = `${zone} ${day} ${time}`;
  const known = offsets.get(name);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const found = tzlib_get_offset(zone, day, time);
  offsets.set(name, found);
  return found;
}

/** `+0130` for an hour and a half ahead of UTC. */
function offsetOf(milliseconds: number): string {
  const minutes = Math.abs(Math.round(milliseconds / 60_000));
  const digits = [Math.floor(minutes / 60), minutes % 60].map((count) => String(count).padStart(2, '0'));
  return `${milliseconds < 0 ? '-' : '+'}${digits.join('')}`;
}
